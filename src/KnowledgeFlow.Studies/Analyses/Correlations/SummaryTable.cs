using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
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
    public static ResultTable Of(CorrelationsAnalysis analysis, ScoredSurvey survey, DataFrame frame, CorrelationTable correlations) => new(
        $"{analysis.Id.Value}.summary",
        new Phrase("Means, standard deviations and correlations", "均值、标准差与相关系数"),
        [
            new ResultColumn("mean", Terms.Mean, NumberStyle.Score),
            new ResultColumn("sd", Terms.StandardDeviation, NumberStyle.Score),
            .. correlations.Names.Select((name, j) => new ResultColumn(name, Phrase.Format($"{j + 1}", $"{j + 1}"), NumberStyle.Bounded)),
        ],
        [.. correlations.Names.Select((name, i) => Row(analysis, survey, frame, correlations, name, i))],
        [.. Notes(analysis, survey, frame)])
    {
        RowHeading = Terms.Variable,
    };

    private static ResultRow Row(CorrelationsAnalysis analysis, ScoredSurvey survey, DataFrame frame, CorrelationTable correlations, string name, int i)
    {
        var descriptives = VariableDescriptives.Of(frame[name]);
        var label = survey.LabelOf(name);
        return new ResultRow(
            name,
            Phrase.Format($"{i + 1}. {label.English}", $"{i + 1}. {label.Chinese}"),
            [
                Cell.Of(descriptives.Mean.Value()),
                Cell.Of(descriptives.StandardDeviation.Value()),
                .. correlations.Names.Select((_, j) => Coefficient(analysis.Diagonal, survey, correlations, name, i, j)),
            ]);
    }

    private static Cell Coefficient(DiagonalKind diagonal, ScoredSurvey survey, CorrelationTable correlations, string name, int i, int j) =>
        j == i ? Cell.Of(Diagonal(diagonal, survey, name))
        : j < i && correlations[i, j].TryGet(out var pair, out _) ? Cell.Of(pair.Coefficient, pair.PValue)
        : Cell.Null;

    private static double? Diagonal(DiagonalKind kind, ScoredSurvey survey, string name)
    {
        if (survey.Study.ConstructNamed(name) is not { } construct)
        {
            return null;
        }

        var moments = MomentsAccumulator.Of(new DataFrame(survey.ItemsOf(construct)));
        return kind == DiagonalKind.Alpha
            ? CronbachAlpha.Of(moments).Value(alpha => alpha.Raw)
            : CongenericReliability.Of(moments).Value(model => Math.Sqrt(model.AverageVarianceExtracted));
    }

    private static IEnumerable<Phrase> Notes(CorrelationsAnalysis analysis, ScoredSurvey survey, DataFrame frame)
    {
        var complete = frame.CompleteRows().Length;
        var method = CorrelationMatrices.Name(analysis.Method);
        yield return complete == survey.Rows
            ? Phrase.Format($"n = {complete}. {method.English}.", $"n = {complete}。{method.Chinese}。")
            : analysis.Missing == MissingPairs.Listwise
                ? Phrase.Format($"n = {complete} (listwise); M and SD of all who answered. {method.English}.", $"n = {complete}（成列删除）；均值与标准差基于全部作答者。{method.Chinese}。")
                : Phrase.Format($"n by pair stands in {analysis.Id.Value}.n (pairwise, of {survey.Rows}). {method.English}.", $"各对样本量见 {analysis.Id.Value}.n（成对删除，共 {survey.Rows} 份）。{method.Chinese}。");
        if (frame.Names.Any(name => survey.Study.ConstructNamed(name) is not null))
        {
            yield return analysis.Diagonal == DiagonalKind.Alpha
                ? new Phrase("Cronbach's α on the diagonal.", "对角线为 Cronbach's α。")
                : new Phrase("Square root of the AVE on the diagonal, from the one-factor model of each construct.", "对角线为各构念单因子模型 AVE 的平方根。");
        }
    }
}
