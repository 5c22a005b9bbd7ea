using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives.Contingency;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Crosstabs;

/// <summary>A table of two variables; or of one choice of a question with several answers, ticked or not, by a variable.</summary>
/// <param name="Pair">The row id of the two variables: <c>ROW by COLUMN</c>.</param>
/// <param name="Label">What tables call the pair.</param>
/// <param name="Choice">The choice, with its label; null of two variables.</param>
/// <param name="RowCategories">The rows with their ids and labels; of a choice that it was ticked alone.</param>
/// <param name="ColumnCategories">The columns.</param>
/// <param name="Counts">The counts; of a choice the second row holds those who did not tick it.</param>
/// <param name="Test">Whether they are independent.</param>
/// <param name="Fisher">Fisher's exact test; null where there is no test, or more cells than it is made of.</param>
/// <param name="Notes">What is to be said of the variables.</param>
internal sealed record Crosstab(
    string Pair,
    Phrase Label,
    (string Id, Phrase Label)? Choice,
    ImmutableArray<(string Id, Phrase Label)> RowCategories,
    ImmutableArray<(string Id, Phrase Label)> ColumnCategories,
    ContingencyTable Counts,
    Outcome<IndependenceTest> Test,
    FisherExactTest? Fisher,
    ImmutableArray<Phrase> Notes)
{
    /// <summary>The row id of its test.</summary>
    public string TestId => Choice is { } choice ? $"{Pair}: {choice.Id}" : Pair;

    /// <summary>What its test is called.</summary>
    public Phrase TestLabel => Choice is { } choice ? new Phrase($"{Label.English}: {choice.Label.English}", $"{Label.Chinese}：{choice.Label.Chinese}") : Label;

    /// <summary>The table of a variable, or one for each choice of a question with several answers.</summary>
    public static ImmutableArray<Crosstab> Of(ScoredSurvey survey, Located<string> row, Located<string> column, CrosstabOptions options)
    {
        if (row.Value == column.Value)
        {
            throw column.Problem(AnalysisMessages.CrossedWithItself(column.Value));
        }

        if (survey.SetNamed(column) is not null)
        {
            throw column.Problem(AnalysisMessages.SetInColumns(column.Value));
        }

        var by = survey.Categories(column);
        return survey.SetNamed(row) is { } set ? [.. OfSet(survey, set, row, column, by, options)] : [OfVariable(survey, row, column, by, options)];
    }

    private static Crosstab OfVariable(ScoredSurvey survey, Located<string> row, Located<string> column, CategoricalVariable by, CrosstabOptions options)
    {
        var variable = survey.Categories(row);
        var counts = ContingencyTable.Of(variable.Codes.ToArray(), [.. variable.Categories.Select(category => category.Code)], by.Codes.ToArray(), [.. by.Categories.Select(category => category.Code)]);
        return Tested(survey, row, survey.LabelOf(row.Value), column, null, [.. variable.Categories.Select(category => (category.Id, category.Label))], by, counts, options, StrangersOf(variable, by));
    }

    // Cases are those who ticked at least one choice, as in frequencies.
    private static IEnumerable<Crosstab> OfSet(ScoredSurvey survey, ResponseSet set, Located<string> row, Located<string> column, CategoricalVariable by, CrosstabOptions options)
    {
        ImmutableArray<Column> columns = [.. set.Choices.Select(survey.Numbers)];
        double[] codes = by.Codes.ToArray();
        bool[] isCase = [.. Enumerable.Range(0, survey.Rows).Select(i => columns.Any(ticks => ticks[i] == set.Counted))];
        var label = set.Label is { } own ? Phrase.Verbatim(own) : survey.LabelOf(row.Value);
        for (var choice = 0; choice < columns.Length; choice++)
        {
            double[] ticked = [.. Enumerable.Range(0, survey.Rows).Select(i => isCase[i] ? columns[choice][i] == set.Counted ? 0 : 1 : double.NaN)];
            var counts = ContingencyTable.Of(ticked, [0, 1], codes, [.. by.Categories.Select(category => category.Code)]);
            var name = (set.Choices[choice].Value, survey.LabelOfChoice(set.Choices[choice].Value));
            yield return Tested(survey, row, label, column, name, [name], by, counts, options, [.. StrangerNoteOf(by)]);
        }
    }

    private static Crosstab Tested(
        ScoredSurvey survey,
        Located<string> row,
        Phrase rowLabel,
        Located<string> column,
        (string Id, Phrase Label)? choice,
        ImmutableArray<(string Id, Phrase Label)> rowCategories,
        CategoricalVariable by,
        ContingencyTable counts,
        CrosstabOptions options,
        ImmutableArray<Phrase> notes)
    {
        var test = IndependenceTest.Of(counts, choice?.Id ?? row.Value, column.Value, options.Level);
        var byLabel = survey.LabelOf(column.Value);
        return new Crosstab(
            $"{row.Value} by {column.Value}",
            new Phrase($"{rowLabel.English} by {byLabel.English}", $"{rowLabel.Chinese} × {byLabel.Chinese}"),
            choice,
            rowCategories,
            [.. by.Categories.Select(category => (category.Id, category.Label))],
            counts,
            test,
            test.TryGet(out _, out _) && counts.Rows * counts.Columns <= FisherExactTest.MostCells ? FisherExactTest.Of(counts.WithoutEmpty(), options.Draws, options.Seed, survey.Cancellation) : null,
            notes);
    }

    private static ImmutableArray<Phrase> StrangersOf(params CategoricalVariable[] variables) => [.. variables.SelectMany(StrangerNoteOf)];

    private static IEnumerable<Phrase> StrangerNoteOf(CategoricalVariable variable) => Layout.StrangerNote.Of(variable);
}
