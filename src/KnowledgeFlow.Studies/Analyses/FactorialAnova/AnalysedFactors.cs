using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Factorial;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.FactorialAnova;

/// <summary>A factorial analysis with what its factors and their levels are called.</summary>
/// <param name="Options">How it was made.</param>
/// <param name="Factors">The factors' names and labels, and the categories that occur among complete rows.</param>
/// <param name="Covariates">The covariates' names and labels.</param>
/// <param name="Terms">The terms of the model.</param>
/// <param name="Rows">The complete rows.</param>
/// <param name="Fit">The analysis.</param>
/// <param name="Notes">What is said below all of its tables.</param>
internal sealed record AnalysedFactors(
    FactorialOptions Options,
    ImmutableArray<(string Name, Phrase Label, ImmutableArray<Category> Levels)> Factors,
    ImmutableArray<(string Name, Phrase Label)> Covariates,
    ImmutableArray<ImmutableArray<int>> Terms,
    int Rows,
    Outcome<FactorialAnalysisOfVariance> Fit,
    ImmutableArray<Phrase> Notes)
{
    /// <summary>The analysis; null where the data give none.</summary>
    public FactorialAnalysisOfVariance? Found => Fit.TryGet(out var found, out _) ? found : null;

    public static AnalysedFactors Of(ScoredSurvey survey, FactorialAnalysis analysis)
    {
        var variables = analysis.Factors.Select(survey.Categories).ToImmutableArray();
        Column[] numbers = [survey.Numbers(analysis.Outcome), .. analysis.Covariates.Select(survey.Numbers)];
        int[] complete = [.. Enumerable.Range(0, survey.Rows).Where(row => !numbers.Any(column => double.IsNaN(column[row])) && !variables.Any(variable => double.IsNaN(variable.Codes[row])))];
        var factors = analysis.Factors.Zip(variables, (name, variable) =>
        {
            var occurring = complete.Select(row => variable.Codes[row]).ToHashSet();
            return (name.Value, survey.LabelOf(name.Value), variable.Categories.RemoveAll(category => !occurring.Contains(category.Code)));
        }).ToImmutableArray();
        var terms = analysis.Options.HasInteractions ? FactorialDesign.AllTerms(factors.Length) : [.. Enumerable.Range(0, factors.Length).Select(factor => ImmutableArray.Create(factor))];
        var fit = Fitted(analysis, numbers, variables, factors, terms, complete);
        return new AnalysedFactors(
            analysis.Options,
            factors,
            [.. analysis.Covariates.Select(name => (name.Value, survey.LabelOf(name.Value)))],
            terms,
            complete.Length,
            fit,
            [
                SampleNote.Listwise(complete.Length),
                .. variables.SelectMany(StrangerNote.Of),
                .. fit.TryGet(out var found, out _) ? found.LeftOut.Select(column => LeftOut(survey, column)) : [],
                .. fit.Diagnosis() is { } diagnosis ? [DiagnosisPhrase.Note(new Phrase("No analysis", "未能分析"), diagnosis)] : ImmutableArray<Phrase>.Empty,
            ]);
    }

    /// <summary>The label of a term.</summary>
    public Phrase LabelOf(ImmutableArray<int> term) => new(string.Join(" × ", term.Select(factor => Factors[factor].Label.English)), string.Join(" × ", term.Select(factor => Factors[factor].Label.Chinese)));

    /// <summary>The id of a term.</summary>
    public string IdOf(ImmutableArray<int> term) => string.Join(':', term.Select(factor => Factors[factor].Name));

    private static Outcome<FactorialAnalysisOfVariance> Fitted(
        FactorialAnalysis analysis,
        Column[] numbers,
        ImmutableArray<CategoricalVariable> variables,
        ImmutableArray<(string Name, Phrase Label, ImmutableArray<Category> Levels)> factors,
        ImmutableArray<ImmutableArray<int>> terms,
        int[] complete)
    {
        if (complete.Length == 0)
        {
            return new Diagnosis.TooFewRows(0, 2);
        }

        if (factors.FirstOrDefault(factor => factor.Levels.Length < 2) is { Name: { } single, Levels: var levels })
        {
            return new Diagnosis.TooFewGroups(single, levels.Length, 2);
        }

        // More cells than rows leave some empty, and their columns need not be made.
        var cells = factors.Aggregate(1.0, (product, factor) => product * factor.Levels.Length);
        if (analysis.Options.HasInteractions && cells > complete.Length)
        {
            return new Diagnosis.TooFewRows(complete.Length, (int)Math.Min(cells + 1, int.MaxValue));
        }

        var design = new FactorialDesign(
            [.. factors.Zip(variables, (factor, variable) => new Factor(factor.Name, factor.Levels.Length, [.. complete.Select(row => PlaceOf(factor.Levels, variable.Codes[row]))]))],
            [.. analysis.Covariates.Select((name, place) => new DesignColumn(name.Value, [.. complete.Select(row => numbers[place + 1][row])]))],
            terms);
        return FactorialAnalysisOfVariance.Of([.. complete.Select(row => numbers[0][row])], analysis.Outcome.Value, design, analysis.Options.Type, analysis.Options.Level);
    }

    private static Phrase LeftOut(ScoredSurvey survey, AliasedColumn column)
    {
        var label = survey.LabelOf(column.Name);
        Phrase[] others = [.. column.Combination.Select(survey.LabelOf)];
        return others.Length == 0
            ? new Phrase($"Left out: {label.English}, of which every value is the same.", $"未纳入 {label.Chinese}：取值全部相同。")
            : new Phrase(
                $"Left out: {label.English}, an exact combination of {string.Join(", ", others.Select(other => other.English))}.",
                $"未纳入 {label.Chinese}：为 {string.Join("、", others.Select(other => other.Chinese))} 的线性组合。");
    }

    private static int PlaceOf(ImmutableArray<Category> levels, double code)
    {
        var place = 0;
        while (levels[place].Code != code)
        {
            place++;
        }

        return place;
    }
}
