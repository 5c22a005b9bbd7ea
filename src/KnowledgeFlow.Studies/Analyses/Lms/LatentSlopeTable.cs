using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Lays out <c>lms.slopes</c>: the predictor's effect along the moderator of each product.</summary>
internal static class LatentSlopeTable
{
    private static readonly ImmutableArray<string> Unprobed = ["low", "mean", "high"];

    private static TableLayout<Probe?> Plain(double level) => new(
    [
        Number("value", new Phrase("Value", "取值"), NumberStyle.Estimate, row => row.Slope.ModeratorValue),
        Estimate("b", new Phrase("B", "B"), NumberStyle.Estimate, slope => slope.Value),
        Estimate("se", Terms.StandardError, NumberStyle.Estimate, slope => slope.StandardError),
        Estimate("t", new Phrase("z", "z"), NumberStyle.Estimate, slope => slope.Z),
        Estimate("p", Terms.P, NumberStyle.Probability, slope => slope.PValue),
        Number("lower", Terms.LowerLimitAt(level), NumberStyle.Estimate, row => row.Resampled is { } drawn ? drawn.Lower : row.Slope.Slope.Lower),
        Number("upper", Terms.UpperLimitAt(level), NumberStyle.Estimate, row => row.Resampled is { } drawn ? drawn.Upper : row.Slope.Slope.Upper),
        new(new ResultColumn("outside", new Phrase("Outside the data", "超出数据范围"), NumberStyle.YesOrNo), row => row is null ? Cell.Null : row.Outside),
    ]);

    private static TableLayout<Probe?> WithResamples(double level) => new(
    [
        .. Plain(level).Columns,
        Number("boot_se", new Phrase("Bootstrap SE", "自助法标准误"), NumberStyle.Estimate, row => row.Resampled?.StandardError ?? double.NaN),
        Number("boot_p", new Phrase("Bootstrap p", "自助法 p"), NumberStyle.Probability, row => row.Resampled?.PValue ?? double.NaN),
    ]);

    public static ResultTable Of(string id, InteractionFit fit, ImmutableArray<ProbedProduct> products, double level) => (fit.Resampled is null ? Plain(level) : WithResamples(level)).Table(
        $"{id}.slopes",
        new Phrase("Simple slopes", "简单斜率"),
        new Phrase("Predictor × moderator", "预测变量 × 调节变量"),
        products.SelectMany(product => Rows(fit.Resampled, product)),
        [
            .. FitNotes.Rows(fit.Rows, fit.Options),
            new Phrase(
                "The first variable's effect at the mean of the second and one standard deviation on each side, other variables at their means; z tests by the delta method, the standard deviation's own error included. Effects and values are in units of the first indicators.",
                "前一变量在后一变量取均值及均值 ±1 个标准差时的效应，其余变量取均值；z 检验由 delta 法得出，含标准差本身的误差。效应与取值以首个指标为单位。"),
            .. Notes(products),
            .. fit.Resampled is { } drawn ? [drawn.Note] : Array.Empty<Phrase>(),
            .. fit.Diagnoses(),
        ]);

    private static IEnumerable<(string Id, Phrase Label, Probe? Value)> Rows(ResampledInteraction? resampled, ProbedProduct product) => product.Effect is { } effect
        ? LatentSimpleSlope.Of(effect).Select((slope, place) => (RowOf(product, slope.Id), LabelOf(product, product.ProbeLabel(slope.Id, slope.ModeratorValue)), (Probe?)new Probe(slope, Outside(effect, slope.ModeratorValue), resampled?.Slope(effect, place))))
        : Unprobed.Select(probe => (RowOf(product, probe), LabelOf(product, ProbedProduct.ProbeLabel(probe)), (Probe?)null));

    private static string RowOf(ProbedProduct product, string probe) => $"{product.Row}/{probe}";

    private static Phrase LabelOf(ProbedProduct product, Phrase probe) => new($"{product.Term.English}: {probe.English}", $"{product.Term.Chinese}：{probe.Chinese}");

    // Nobody has seen a latent variable, so that no value of one lies outside what was seen.
    private static Cell Outside(ModeratedLatentEffect effect, double value) =>
        effect.IsModeratorObserved ? Cell.Of(value < effect.LowerBound || value > effect.UpperBound ? 1 : 0) : Cell.Null;

    private static IEnumerable<Phrase> Notes(ImmutableArray<ProbedProduct> products)
    {
        if (products.Any(product => product.IsSquare))
        {
            yield return new Phrase("Of a square it is the curve's slope at three places.", "平方项为曲线在三处的斜率。");
        }

        if (products.Any(product => product.Effect is { IsModeratorObserved: true }))
        {
            yield return new Phrase(
                "An observed moderator has its own units, a binary one its two values; outside the data: nobody's is that low or that high.",
                "观测调节变量以其自身单位取值，二分变量取其两个值；“超出数据范围”表示样本中无人达到该取值。");
        }
    }

    private static ColumnLayout<Probe?> Number(string id, Phrase label, NumberStyle style, Func<Probe, double> value) =>
        ColumnLayout<Probe?>.Number(id, label, style, row => row is null ? null : value(row));

    private static ColumnLayout<Probe?> Estimate(string id, Phrase label, NumberStyle style, Func<EstimatedQuantity, double> value) =>
        Number(id, label, style, row => value(row.Slope.Slope));

    private sealed record Probe(LatentSimpleSlope Slope, Cell Outside, ResampledQuantity? Resampled);
}
