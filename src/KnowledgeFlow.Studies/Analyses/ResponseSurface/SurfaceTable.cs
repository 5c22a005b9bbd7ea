using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.ResponseSurface;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.ResponseSurface;

/// <summary>Lays out <c>response_surface.surface</c>: slopes and curvatures <c>a1</c> to <c>a5</c>, stationary point, principal axes.</summary>
internal static class SurfaceTable
{
    private static TableLayout<SurfaceFeature> LayoutAt(double level) => new(
    [
        Number("estimate", new Phrase("Estimate", "估计值"), NumberStyle.Estimate, row => row.Value),
        Number("se", Terms.StandardError, NumberStyle.Estimate, row => row.StandardError),
        Number("t", Terms.T, NumberStyle.Estimate, row => row.T),
        Number("p", Terms.P, NumberStyle.Probability, row => row.PValue),
        Number("lower", Terms.LowerLimitAt(level), NumberStyle.Estimate, row => row.Lower),
        Number("upper", Terms.UpperLimitAt(level), NumberStyle.Estimate, row => row.Upper),
    ]);

    /// <summary>The names of the surface's terms: x, y, x², xy, y².</summary>
    public static ImmutableArray<string> TermsOf((string X, string Y) names) => [names.X, names.Y, $"{names.X}^2", $"{names.X}:{names.Y}", $"{names.Y}^2"];

    public static ResultTable Of(string id, ScoredSurvey survey, RegressionData data, HierarchicalFit fit, (string X, string Y) names, Phrase note)
    {
        var model = fit.Blocks[^1].TryGet(out var block, out _) ? block.Fit : null;
        var features = model is null ? [] : SurfaceFeatures.Of(model, TermsOf(names), survey.Level);
        return LayoutAt(survey.Level).Table(
            $"{id}.surface",
            new Phrase("Features of the surface", "响应面特征"),
            new Phrase("Feature", "特征"),
            features.Select(feature => (feature.Name, LabelOf(feature.Name), feature)),
            [
                .. BlockNotes.Of(survey, data, fit),
                note,
                new Phrase(
                    "Edwards (1994, 2002): a1 to a4 are slopes and curvatures along the lines of congruence (y = x) and incongruence (y = −x), a5 = b(x²) − b(y²). Errors of stationary point and axes by the delta method.",
                    "Edwards（1994，2002）：a1 至 a4 为一致线（y = x）与不一致线（y = −x）上的斜率与曲率，a5 = b(x²) − b(y²)。稳定点与主轴的标准误依 delta 法。"),
                .. features.Any(feature => !double.IsFinite(feature.Value) || !double.IsFinite(feature.T))
                    ? [new Phrase("A surface that lacks a term, or is flat along a line, has no stationary point and axes.", "缺项或沿某一方向平坦的曲面没有稳定点与主轴。")]
                    : (Phrase[])[],
            ]);
    }

    private static Phrase LabelOf(string name) => name switch
    {
        "a1" => new Phrase("a1, slope along congruence", "a1 一致线斜率"),
        "a2" => new Phrase("a2, curvature along congruence", "a2 一致线曲率"),
        "a3" => new Phrase("a3, slope along incongruence", "a3 不一致线斜率"),
        "a4" => new Phrase("a4, curvature along incongruence", "a4 不一致线曲率"),
        "a5" => new Phrase("a5, difference of the curvatures of x and y", "a5 x 与 y 曲率之差"),
        "x0" => new Phrase("x0, stationary point", "x0 稳定点"),
        "y0" => new Phrase("y0, stationary point", "y0 稳定点"),
        "p10" => new Phrase("p10, intercept of the first principal axis", "p10 第一主轴截距"),
        "p11" => new Phrase("p11, slope of the first principal axis", "p11 第一主轴斜率"),
        "p20" => new Phrase("p20, intercept of the second principal axis", "p20 第二主轴截距"),
        _ => new Phrase("p21, slope of the second principal axis", "p21 第二主轴斜率"),
    };

    private static ColumnLayout<SurfaceFeature> Number(string id, Phrase label, NumberStyle style, Func<SurfaceFeature, double> value) =>
        ColumnLayout<SurfaceFeature>.Number(id, label, style, row => value(row));
}
