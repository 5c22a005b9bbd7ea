using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Correlations;

/// <summary>Lays out <c>correlations.r</c>, <c>.p</c> and <c>.n</c>.</summary>
internal static class CorrelationMatrices
{
    public static Phrase Name(CorrelationMethod method) => method switch
    {
        CorrelationMethod.Pearson => new Phrase("Pearson correlations", "Pearson 相关系数"),
        CorrelationMethod.Spearman => new Phrase("Spearman rank correlations", "Spearman 等级相关系数"),
        _ => new Phrase("Kendall's τ-b", "Kendall τ-b 相关系数"),
    };

    public static ResultTable Coefficients(CorrelationsAnalysis analysis, CorrelationTable correlations, ImmutableArray<Phrase> labels) => Matrix(
        $"{analysis.Id.Value}.r",
        Name(analysis.Method),
        correlations,
        labels,
        NumberStyle.Bounded,
        (i, j) => correlations[i, j].TryGet(out var pair, out _) ? Cell.Of(pair.Coefficient, pair.PValue) : Cell.Null,
        Diagnoses(correlations, labels));

    public static ResultTable PValues(CorrelationsAnalysis analysis, CorrelationTable correlations, ImmutableArray<Phrase> labels) => Matrix(
        $"{analysis.Id.Value}.p",
        new Phrase("p-values of the correlations", "相关系数的 p 值"),
        correlations,
        labels,
        NumberStyle.Probability,
        (i, j) => correlations[i, j].TryGet(out var pair, out _) ? Cell.Of(pair.PValue) : Cell.Null,
        [new Phrase("Two-sided.", "双侧检验。")]);

    public static ResultTable Counts(CorrelationsAnalysis analysis, CorrelationTable correlations, ImmutableArray<Phrase> labels) => Matrix(
        $"{analysis.Id.Value}.n",
        new Phrase("Rows behind the correlations", "相关系数的样本量"),
        correlations,
        labels,
        NumberStyle.Whole,
        (i, j) => Cell.Of(correlations.Count(i, j)),
        []);

    private static ResultTable Matrix(
        string id,
        Phrase title,
        CorrelationTable correlations,
        ImmutableArray<Phrase> labels,
        NumberStyle style,
        Func<int, int, Cell> cell,
        IEnumerable<Phrase> notes) => new(
            id,
            title,
            [.. correlations.Names.Select((name, j) => new ResultColumn(name, labels[j], style))],
            [.. correlations.Names.Select((name, i) => new ResultRow(name, labels[i], [.. correlations.Names.Select((_, j) => cell(i, j))]))],
            [.. notes])
        {
            RowHeading = Terms.Variable,
        };

    private static IEnumerable<Phrase> Diagnoses(CorrelationTable correlations, ImmutableArray<Phrase> labels) =>
        from i in Enumerable.Range(0, labels.Length)
        from j in Enumerable.Range(0, i)
        let diagnosis = correlations[i, j].Diagnosis()
        where diagnosis is not null
        select DiagnosisPhrase.Note(
            new Phrase($"{labels[i].English} with {labels[j].English}", $"{labels[i].Chinese}与{labels[j].Chinese}"), diagnosis);
}
