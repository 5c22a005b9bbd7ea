using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.ResponseSurface;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Analyses.ResponseSurface;

/// <summary>Makes the map of a response surface, with the lines of congruence and incongruence, the first principal axis and the stationary point.</summary>
internal static class SurfaceFigure
{
    private const int Places = 49;

    /// <summary>The map; none where the model could not be estimated.</summary>
    /// <param name="id">The analysis's id.</param>
    /// <param name="data">The columns, predictors less the middle of their scale.</param>
    /// <param name="fit">The models.</param>
    /// <param name="names">The predictors.</param>
    /// <param name="labels">What outcome and predictors are called.</param>
    /// <param name="reach">How far the scale reaches to either side of its middle; null where that is not known and the data decide.</param>
    public static ImmutableArray<Figure> Of(string id, RegressionData data, HierarchicalFit fit, (string X, string Y) names, (Phrase Outcome, Phrase X, Phrase Y) labels, double? reach)
    {
        if (!fit.Blocks[^1].TryGet(out var block, out _))
        {
            return [];
        }

        var terms = SurfaceTable.TermsOf(names);
        var (x, y) = (Observed(data, fit, names.X), Observed(data, fit, names.Y));
        var half = reach ?? x.Concat(y).Max(Math.Abs);
        if (!(half > 0) || terms.Any(term => !block.Fit.Design.Names.Contains(term)))
        {
            return [];
        }

        var surface = PredictedSurface.Of(block.Fit, terms, -half, half, Places);
        var features = SurfaceFeatures.Of(block.Fit, terms).ToDictionary(feature => feature.Name, feature => feature.Value);
        return
        [
            new ContourFigure(
                $"{id}.surface",
                new Phrase($"Response surface: {labels.Outcome.English}", $"响应面：{labels.Outcome.Chinese}"),
                new FigureAxis(Centred(labels.X), -half, half),
                new FigureAxis(Centred(labels.Y), -half, half),
                labels.Outcome,
                new SurfaceGrid(surface.Places, surface.Places, surface.Values),
                Notes(features, half, labels.Outcome, hasControls: block.Fit.Design.Names.Length > terms.Length + 1))
            {
                Lines =
                [
                    Line(new Phrase("Congruence (y = x)", "一致线（y = x）"), -half, -half, half, half),
                    Line(new Phrase("Incongruence (y = −x)", "不一致线（y = −x）"), -half, half, half, -half),
                    .. Axis(features, half),
                ],
                Marks = IsInside(features, half) ? [new MarkedPoint(features["x0"], features["y0"], new Phrase("Stationary point", "稳定点"))] : [],
                Observed = (x, y),
            },
        ];
    }

    private static ImmutableArray<double> Observed(RegressionData data, HierarchicalFit fit, string name)
    {
        var column = data.Frame.Columns.First(column => column.Name == name);
        return [.. fit.RowsUsed.Select(row => column[row])];
    }

    private static Phrase Centred(Phrase label) => new($"{label.English} (centred at the scale's middle)", $"{label.Chinese}（减去量尺中点）");

    private static bool IsInside(Dictionary<string, double> features, double half) => Math.Abs(features["x0"]) <= half && Math.Abs(features["y0"]) <= half;

    private static LineSeries Line(Phrase label, double x1, double y1, double x2, double y2) => new(label, [x1, x2], [y1, y2], [], []);

    /// <summary>The part of the first principal axis that lies on the map.</summary>
    private static ImmutableArray<LineSeries> Axis(Dictionary<string, double> features, double half)
    {
        var (intercept, slope) = (features["p10"], features["p11"]);
        if (!double.IsFinite(intercept) || !double.IsFinite(slope))
        {
            return [];
        }

        var (first, second) = slope == 0 ? (-half, half) : ((-half - intercept) / slope, (half - intercept) / slope);
        var (low, high) = (Math.Max(-half, Math.Min(first, second)), Math.Min(half, Math.Max(first, second)));
        return low < high && (slope != 0 || Math.Abs(intercept) <= half)
            ? [Line(new Phrase("First principal axis", "第一主轴"), low, intercept + (slope * low), high, intercept + (slope * high))]
            : [];
    }

    private static ImmutableArray<Phrase> Notes(Dictionary<string, double> features, double half, Phrase outcome, bool hasControls) =>
    [
        hasControls
            ? new Phrase($"Numbers on the lines: predicted {outcome.English}, controls at their means. Dots: observed pairs.", $"线上数字为{outcome.Chinese}的预测值，控制变量取均值；圆点为实际观测值。")
            : new Phrase($"Numbers on the lines: predicted {outcome.English}. Dots: observed pairs.", $"线上数字为{outcome.Chinese}的预测值；圆点为实际观测值。"),
        .. double.IsFinite(features["x0"]) && double.IsFinite(features["y0"]) && !IsInside(features, half)
            ? [new Phrase("The stationary point lies outside the scale.", "稳定点在量尺范围之外。")]
            : ImmutableArray<Phrase>.Empty,
    ];
}
