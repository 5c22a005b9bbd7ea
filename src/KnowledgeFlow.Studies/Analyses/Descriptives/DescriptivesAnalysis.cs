using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Descriptives;

/// <summary>Means, spread and shape of variables.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">The variables; empty for the scores of all constructs.</param>
public sealed record DescriptivesAnalysis(Located<string> Id, ImmutableArray<Located<string>> Names) : Analysis(Id)
{
    private static readonly Phrase Title = new("Descriptive statistics", "描述统计");

    private static readonly TableLayout<VariableDescriptives> Layout = new(
    [
        ColumnLayout<VariableDescriptives>.Count("n", Terms.N, row => row.Count),
        Column("mean", Terms.Mean, row => row.Mean),
        Column("sd", Terms.StandardDeviation, row => row.StandardDeviation),
        Column("skewness", new Phrase("Skewness", "偏度"), row => row.Skewness),
        Column("kurtosis", new Phrase("Kurtosis", "峰度"), row => row.Kurtosis),
        Column("min", new Phrase("Min", "最小值"), row => row.Minimum),
        Column("max", new Phrase("Max", "最大值"), row => row.Maximum),
    ]);

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new DescribedVariables(Id, Variables)];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => VariableChoice.Of(study, Names, this);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var rows = Variables(survey.Study)
            .Select(name => (Name: name.Value, Label: survey.LabelOf(name.Value), Descriptives: VariableDescriptives.Of(survey.Numbers(name))))
            .ToImmutableArray();
        var table = Layout.Table(
            $"{Id.Value}.variables",
            Title,
            Terms.Variable,
            rows,
            [
                new Phrase("SD with divisor n − 1; skewness G1 and kurtosis G2 as SPSS.", "标准差除数为 n − 1；偏度 G1 与峰度 G2 同 SPSS。"),
                .. rows.Select(row => Missing(row.Label, row.Descriptives)).OfType<Phrase>(),
            ]);
        return new ReportSection(Id.Value, Title, [table], []);
    }

    private static ColumnLayout<VariableDescriptives> Column(string id, Phrase label, Func<VariableDescriptives, Outcome<double>> value) =>
        ColumnLayout<VariableDescriptives>.Number(id, label, NumberStyle.Score, row => value(row).Value());

    private static Phrase? Missing(Phrase label, VariableDescriptives row) =>
        new[] { row.Mean, row.StandardDeviation, row.Skewness, row.Kurtosis }
            .Select(statistic => statistic.Diagnosis())
            .FirstOrDefault(diagnosis => diagnosis is not null) is { } diagnosis
                ? DiagnosisPhrase.Note(label, diagnosis)
                : null;
}
