using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Correlations;

/// <summary>Lays out <c>correlations.r</c>, <c>.p</c> and <c>.n</c>: rows numbered, columns headed by the numbers.</summary>
internal static class CorrelationMatrices
{
    /// <summary>The three tables.</summary>
    public static IEnumerable<ResultTable> Of(CorrelationsAnalysis analysis, SurveyData frame, CorrelationTable correlations, ImmutableArray<Phrase> labels)
    {
        var sample = CorrelationNotes.Sample(analysis, frame);
        ImmutableArray<Phrase> diagnoses = [.. CorrelationNotes.Diagnoses(correlations, labels)];
        yield return Matrix(
            $"{analysis.Id.Value}.r",
            CorrelationNotes.Name(analysis.Method),
            correlations,
            labels,
            NumberStyle.Bounded,
            (i, j) => correlations[i, j].TryGet(out var pair, out _) ? Cell.Of(pair.Coefficient, pair.PValue) : Cell.Null,
            [sample, .. diagnoses]);
        yield return Matrix(
            $"{analysis.Id.Value}.p",
            new Phrase("p-values of the correlations", "相关系数的 p 值"),
            correlations,
            labels,
            NumberStyle.Probability,
            (i, j) => correlations[i, j].TryGet(out var pair, out _) ? Cell.Of(pair.PValue) : Cell.Null,
            [sample, CorrelationNotes.TestMethod(analysis.Method), .. CorrelationNotes.Untested(correlations), .. diagnoses]);
        yield return Matrix(
            $"{analysis.Id.Value}.n",
            new Phrase("Rows behind the correlations", "相关系数的样本量"),
            correlations,
            labels,
            NumberStyle.Whole,
            (i, j) => Cell.Of(correlations.Count(i, j)),
            []);
    }

    /// <summary>The limits of the correlations' intervals.</summary>
    public static IEnumerable<ResultTable> Intervals(CorrelationsAnalysis analysis, SurveyData frame, CorrelationTable correlations, ImmutableArray<Phrase> labels)
    {
        ImmutableArray<Phrase> notes =
        [
            CorrelationNotes.Sample(analysis, frame),
            CorrelationNotes.IntervalMethod(analysis.Method, analysis.Level),
            .. IsShort() ? (Phrase[])[new Phrase("No interval with fewer than four common rows (five of τ-b).", "共同样本不足 4 个（τ-b 为 5 个）者无区间。")] : [],
            .. CorrelationNotes.Diagnoses(correlations, labels),
        ];
        yield return Matrix($"{analysis.Id.Value}.lower", new Phrase("Lower limits of the correlations", $"相关系数 {Terms.Percentage(analysis.Level)} CI 下限"), correlations, labels, NumberStyle.Bounded, (i, j) => Limit(i, j)?.Lower, notes);
        yield return Matrix($"{analysis.Id.Value}.upper", new Phrase("Upper limits of the correlations", $"相关系数 {Terms.Percentage(analysis.Level)} CI 上限"), correlations, labels, NumberStyle.Bounded, (i, j) => Limit(i, j)?.Upper, notes);

        bool IsShort() => Enumerable.Range(0, labels.Length).Any(i => Enumerable.Range(0, i).Any(j => correlations[i, j].TryGet(out _, out _) && Limit(i, j) is null));

        CorrelationInterval? Limit(int i, int j) => i != j && correlations[i, j].TryGet(out var pair, out _) ? CorrelationInterval.Of(analysis.Method, pair, analysis.Level) : null;
    }

    /// <summary>A variable's row label: its number, by which columns are headed, and its own label.</summary>
    public static Phrase Numbered(int index, Phrase label) => Phrase.Format($"{index + 1}. {label.English}", $"{index + 1}. {label.Chinese}");

    /// <summary>The columns of variables, headed by their numbers: labels as long as a question do not fit there.</summary>
    public static IEnumerable<ResultColumn> Columns(CorrelationTable correlations, NumberStyle style) =>
        correlations.Names.Select((name, j) => new ResultColumn(name, Phrase.Format($"{j + 1}", $"{j + 1}"), style));

    private static ResultTable Matrix(
        string id, Phrase title, CorrelationTable correlations, ImmutableArray<Phrase> labels, NumberStyle style, Func<int, int, double?> value, ImmutableArray<Phrase> notes) =>
        Matrix(id, title, correlations, labels, style, (i, j) => Cell.Of(value(i, j)), notes);

    private static ResultTable Matrix(
        string id,
        Phrase title,
        CorrelationTable correlations,
        ImmutableArray<Phrase> labels,
        NumberStyle style,
        Func<int, int, Cell> cell,
        ImmutableArray<Phrase> notes) => new(
            id,
            title,
            [.. Columns(correlations, style)],
            [.. correlations.Names.Select((name, i) => new ResultRow(name, Numbered(i, labels[i]), [.. correlations.Names.Select((_, j) => cell(i, j))]))],
            notes)
        {
            RowHeading = Terms.Variable,
        };
}
