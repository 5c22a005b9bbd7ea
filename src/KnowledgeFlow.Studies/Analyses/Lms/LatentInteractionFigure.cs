using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Makes interaction plots: the expected outcome over the predictor, a line a probe of the moderator.</summary>
internal static class LatentInteractionFigure
{
    /// <summary>The plot of one product.</summary>
    public static LineFigure Of(string id, ProbedProduct product, double level) => Plot(
        $"{id}.interaction-{product.Figure}",
        new Phrase($"Interaction plot: {product.Title.English}", $"交互作用图：{product.Title.Chinese}"),
        product,
        line => product.IsSquare ? product.Term : product.ProbeLabel(line.Id, line.ModeratorValue),
        [Bands(level), .. Units(product)]) with
    {
        LegendTitle = product.IsSquare ? Phrase.Empty : new Phrase($"Lines: {product.Roles.Moderator.English}", $"调节变量：{product.Roles.Moderator.Chinese}"),
    };

    /// <summary>The plots of several products in one figure, those of one outcome over one range.</summary>
    public static LinePanelFigure Combined(string id, ImmutableArray<ProbedProduct> products, double level)
    {
        var panels = products.Select(product => Plot(product.Row, product.Term, product, line => ProbeOf(product, line), [])).ToImmutableArray();
        var ranges = panels.GroupBy(panel => panel.Y.Label).ToDictionary(
            group => group.Key,
            group => (Least: group.Min(panel => panel.Series.Min(series => series.Lower.Min())), Most: group.Max(panel => panel.Series.Max(series => series.Upper.Max()))));
        return new LinePanelFigure(
            $"{id}.interactions",
            new Phrase("Interaction plots", "交互作用图"),
            [.. panels.Select(panel => panel with { Y = panel.Y with { Minimum = ranges[panel.Y.Label].Least, Maximum = ranges[panel.Y.Label].Most } })],
            [Bands(level), .. products.SelectMany(Units).Distinct()])
        {
            LegendTitle = new Phrase("Moderator (the second variable)", "调节变量（后一变量）"),
        };
    }

    private static Phrase ProbeOf(ProbedProduct product, LatentInteractionLine line) =>
        product.Effect!.IsModeratorBinary ? product.ProbeLabel(line.Id, line.ModeratorValue) : ProbedProduct.ProbeLabel(line.Id);

    private static LineFigure Plot(string id, Phrase title, ProbedProduct product, Func<LatentInteractionLine, Phrase> label, ImmutableArray<Phrase> notes) => new(
        id,
        title,
        new FigureAxis(product.Roles.Predictor),
        new FigureAxis(product.Roles.Outcome),
        [
            .. LatentInteractionLine.Of(product.Effect!).Select(line => new LineSeries(
                label(line),
                line.Predictor,
                [.. line.Outcome.Select(point => point.Value)],
                [.. line.Outcome.Select(point => point.Lower)],
                [.. line.Outcome.Select(point => point.Upper)])),
        ],
        notes);

    private static Phrase Bands(double level) => new(
        $"Bands: {Terms.Percentage(level)} confidence of the expected outcome (delta method); a latent predictor is drawn over 2 SD on each side of its mean, all else is at its mean.",
        $"阴影为期望结果的 {Terms.Percentage(level)} 置信带（delta 法）；潜预测变量取均值 ±2 个标准差，其余变量取均值。");

    private static IEnumerable<Phrase> Units(ProbedProduct product)
    {
        if (product.Effect!.OutcomeMarker is { } marker && marker != product.Effect.Product.Outcome)
        {
            yield return new Phrase($"{product.Roles.Outcome.English} is drawn in units of {marker}, with its intercept.", $"{product.Roles.Outcome.Chinese}以 {marker} 为单位，含其截距。");
        }
    }
}
