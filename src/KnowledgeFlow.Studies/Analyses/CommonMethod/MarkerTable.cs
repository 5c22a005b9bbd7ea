using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.CommonMethod;

/// <summary>Lays out <c>common_method.marker</c>: the constructs' correlations before and after the marker is taken out of them.</summary>
internal static class MarkerTable
{
    private static readonly TableLayout<MarkerRow> Layout = new(
    [
        new(new ResultColumn("r", new Phrase("r", "r"), NumberStyle.Bounded), row => row.Correlation.TryGet(out var r, out _) ? Cell.Of(r.Coefficient, r.PValue) : Cell.Null),
        ColumnLayout<MarkerRow>.Number("r_p", new Phrase("p of r", "r 的 p"), NumberStyle.Probability, row => row.Correlation.TryGet(out var r, out _) ? r.PValue : null),
        ColumnLayout<MarkerRow>.Number("marker_r", new Phrase("r of the marker", "标记变量相关"), NumberStyle.Bounded, row => row.Marker),
        new(new ResultColumn("adjusted_r", new Phrase("Adjusted r", "调整后 r"), NumberStyle.Bounded), row => row.Adjusted is { } adjusted ? Cell.Of(adjusted.Coefficient, adjusted.PValue) : Cell.Null),
        ColumnLayout<MarkerRow>.Number("t", Terms.T, NumberStyle.Estimate, row => row.Adjusted?.T),
        ColumnLayout<MarkerRow>.Number("df", new Phrase("df", "df"), NumberStyle.Whole, row => row.Adjusted?.DegreesOfFreedom),
        ColumnLayout<MarkerRow>.Number("p", Terms.P, NumberStyle.Probability, row => row.Adjusted?.PValue),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, ImmutableArray<Construct> constructs, Located<string> marker)
    {
        var moments = MomentsAccumulator.Of(survey.Frame(constructs.Select(construct => construct.Name).Append(marker)));
        var own = constructs.Select(construct => PearsonCorrelation.Of(moments, marker.Value, construct.Name.Value)).ToImmutableArray();
        var smallest = MarkerAdjustedCorrelation.SmallestPositive(own.Select(correlation => correlation.Value(r => r.Coefficient) ?? double.NaN));
        return Layout.Table(
            $"{id}.marker",
            new Phrase("Correlations adjusted for a marker variable", "标记变量调整后的相关"),
            new Phrase("Constructs", "构念"),
            from j in Enumerable.Range(0, constructs.Length)
            from i in Enumerable.Range(0, j)
            select ($"{constructs[i].Name.Value}~~{constructs[j].Name.Value}", Phrase.Verbatim($"{constructs[i].Label} ↔ {constructs[j].Label}"), MarkerRow.Of(moments, constructs[i], constructs[j], smallest)),
            [.. Notes(survey, constructs, marker, moments, own, smallest)]);
    }

    private static IEnumerable<Phrase> Notes(
        ScoredSurvey survey, ImmutableArray<Construct> constructs, Located<string> marker, Moments moments, ImmutableArray<Outcome<Correlation>> own, double? smallest)
    {
        var label = survey.LabelOf(marker.Value);
        yield return SampleNote.Listwise(moments.Count);
        if (own.Select(correlation => correlation.Diagnosis()).FirstOrDefault(diagnosis => diagnosis is not null) is { } diagnosis)
        {
            yield return DiagnosisPhrase.Note(new Phrase("Not estimable", "无法估计"), diagnosis);
        }
        else if (smallest is { } r)
        {
            var (with, value) = (constructs[own.ToList().FindIndex(correlation => correlation.Value(each => each.Coefficient) == r)].Label, DecimalRounding.Round(r, 3));
            yield return new Phrase(
                $"Marker: {label.English}. Its correlation r_M = {value} is the smallest of those with the constructs that are positive (with {with}).",
                $"标记变量：{label.Chinese}。r_M = {value} 为其与各构念正相关中的最小值（{with}）。");
        }
        else
        {
            yield return new Phrase(
                $"Marker: {label.English}. None of its correlations with the constructs is positive, so that it gives no estimate of what the method adds.",
                $"标记变量：{label.Chinese}。其与各构念的相关均不为正，无法据以估计方法效应。");
        }

        yield return new Phrase(
            "Adjusted r = (r − r_M)/(1 − r_M), t with n − 3 degrees of freedom (Lindell and Whitney 2001, eqs 4 and 5). A correlation that stays significant does not rule out common method variance.",
            "调整后 r = (r − r_M)/(1 − r_M)，t 检验自由度为 n − 3（Lindell 与 Whitney，2001，式 4、5）。调整后仍显著并不能排除共同方法偏差。");
    }
}
