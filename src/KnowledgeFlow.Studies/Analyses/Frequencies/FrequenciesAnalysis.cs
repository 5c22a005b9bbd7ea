using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Frequencies;

/// <summary>How often each value of a variable was given.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">The variables; empty for all that the study file labels.</param>
public sealed record FrequenciesAnalysis(Located<string> Id, ImmutableArray<Located<string>> Names) : Analysis(Id)
{
    private static readonly TableLayout<Frequency> Layout = new(
    [
        ColumnLayout<Frequency>.Count("n", Terms.N, row => row.Count),
        ColumnLayout<Frequency>.Number("percent", Terms.Percent, NumberStyle.Percent, row => row.Percent),
        ColumnLayout<Frequency>.Number("valid_percent", new Phrase("Valid %", "有效百分比"), NumberStyle.Percent, row => row.ValidPercent),
    ]);

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new CountedValues(Id, Variables)];

    /// <inheritdoc/>
    /// <exception cref="BadInputException">No variables are named, and the study file labels none.</exception>
    public override IEnumerable<Located<string>> Variables(Study study) =>
        !Names.IsEmpty ? Names
        : !study.Variables.IsEmpty ? study.Variables.Select(variable => variable.Name)
        : throw Id.Problem(AnalysisMessages.NeedsVariables(Id.Value));

    /// <summary>Answers are counted as they were given.</summary>
    public override bool TakesItemsAsGiven => true;

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedDemographics.Of(section);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey) => new(
        Id.Value,
        new Phrase("Frequencies", "频数分布"),
        [.. Variables(survey.Study).Select(name => Table(survey, name))],
        []);

    private ResultTable Table(ScoredSurvey survey, Located<string> name)
    {
        if (survey.SetNamed(name) is { } set)
        {
            return ResponseSetTable.Of($"{Id.Value}.{name.Value}", survey, set);
        }

        var variable = survey.Categories(name);
        var counts = variable.Codes.CountValues();
        var answered = counts.Where(count => !double.IsNaN(count.Key)).Sum(count => count.Value);
        var missing = survey.Rows - answered;
        var label = survey.LabelOf(name.Value);
        return Layout.Table(
            $"{Id.Value}.{name.Value}",
            label,
            label,
            variable.Categories.Select(category => (
                category.Id,
                category.Label,
                new Frequency(counts.GetValueOrDefault(category.Code), survey.Rows, answered))),
            [
                missing == 0
                ? Phrase.Format($"n = {survey.Rows}.", $"n = {survey.Rows}。")
                : Phrase.Format($"n = {survey.Rows}, of whom {missing} gave no answer; valid % leaves them out.", $"n = {survey.Rows}，其中 {missing} 份未作答；有效百分比不计未作答者。"),
                .. StrangerNote.Of(variable),
                .. answered == 0 ? (IEnumerable<Phrase>)[new Phrase("Nobody answered, and there are no valid percentages.", "无人作答，故无有效百分比。")] : [],
            ]);
    }

    private sealed record Frequency(int Count, int All, int Answered)
    {
        public double Percent => 100.0 * Count / All;

        public double ValidPercent => 100.0 * Count / Answered;
    }
}
