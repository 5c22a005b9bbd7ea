using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Correlations;

/// <summary>Lays out <c>correlations.summary</c>: M, SD, correlations with the earlier variables, reliability on the diagonal.</summary>
internal static class SummaryTable
{
    private const string MeanColumn = "mean";
    private const string StandardDeviationColumn = "sd";

    /// <summary>The columns beside those of the variables.</summary>
    public static ImmutableArray<string> OwnColumns { get; } = [MeanColumn, StandardDeviationColumn];

    public static ResultTable Of(CorrelationsAnalysis analysis, ScoredSurvey survey, SurveyData frame, CorrelationTable correlations, ImmutableArray<Phrase> labels)
    {
        ImmutableArray<Outcome<double>?> diagonal = [.. correlations.Names.Select(name => Reliability(analysis.Diagonal, survey, name))];
        var described = analysis.Missing == MissingPairs.Listwise ? frame.Listwise() : frame;
        return new ResultTable(
            $"{analysis.Id.Value}.summary",
            new Phrase("Means, standard deviations and correlations", "均值、标准差与相关系数"),
            [
                new ResultColumn(MeanColumn, Terms.Mean, NumberStyle.Score),
                new ResultColumn(StandardDeviationColumn, Terms.StandardDeviation, NumberStyle.Score),
                .. CorrelationMatrices.Columns(correlations, NumberStyle.Bounded),
            ],
            [.. described.Columns.Select((column, i) => Row(column, CorrelationMatrices.Numbered(i, labels[i]), correlations, diagonal[i], i))],
            [.. Notes(analysis, frame, correlations, labels, diagonal)])
        {
            RowHeading = Terms.Variable,
        };
    }

    private static ResultRow Row(Column column, Phrase label, CorrelationTable correlations, Outcome<double>? diagonal, int i)
    {
        var descriptives = VariableDescriptives.Of(column);
        return new ResultRow(
            column.Name,
            label,
            [
                Cell.Of(descriptives.Mean.Value()),
                Cell.Of(descriptives.StandardDeviation.Value()),
                .. Enumerable.Range(0, correlations.Names.Length).Select(j =>
                    j == i ? Cell.Of(diagonal?.Value())
                    : j < i && correlations[i, j].TryGet(out var pair, out _) ? Cell.Of(pair.Coefficient, pair.PValue)
                    : Cell.Null),
            ]);
    }

    // What is no construct has no reliability.
    private static Outcome<double>? Reliability(DiagonalKind kind, ScoredSurvey survey, string name)
    {
        if (survey.Study.ConstructNamed(name) is not { } construct)
        {
            return null;
        }

        var pool = PooledItems.Of(survey.AsScored(), construct);
        return kind == DiagonalKind.Alpha
            ? CronbachAlpha.Of(pool.Moments).Then<double>(alpha => alpha.Raw)
            : CongenericReliability.Of(pool.Varying).Then<double>(model => Math.Sqrt(model.AverageVarianceExtracted));
    }

    private static IEnumerable<Phrase> Notes(
        CorrelationsAnalysis analysis, SurveyData frame, CorrelationTable correlations, ImmutableArray<Phrase> labels, ImmutableArray<Outcome<double>?> diagonal)
    {
        var (sample, method) = (CorrelationNotes.Sample(analysis, frame), CorrelationNotes.Name(analysis.Method));
        yield return new Phrase($"{sample.English} {method.English}.", $"{sample.Chinese}{method.Chinese}。");
        if (analysis.Missing == MissingPairs.Pairwise && frame.CompleteRows().Length < frame.Rows)
        {
            yield return new Phrase("M and SD of all who answered the variable.", "均值与标准差基于该变量的全部作答者。");
        }

        if (diagonal.Any(reliability => reliability is not null))
        {
            yield return analysis.Diagonal == DiagonalKind.Alpha
                ? new Phrase("Cronbach's α on the diagonal.", "对角线为 Cronbach's α。")
                : new Phrase("Square root of the AVE on the diagonal, from the one-factor model of each construct.", "对角线为各构念单因子模型 AVE 的平方根。");
        }

        for (var i = 0; i < labels.Length; i++)
        {
            if (diagonal[i]?.Diagnosis() is { } diagnosis)
            {
                yield return DiagnosisPhrase.Note(new Phrase($"Diagonal of {labels[i].English}", $"{labels[i].Chinese}的对角线"), diagnosis);
            }
        }

        foreach (var note in CorrelationNotes.Diagnoses(correlations, labels))
        {
            yield return note;
        }
    }
}
