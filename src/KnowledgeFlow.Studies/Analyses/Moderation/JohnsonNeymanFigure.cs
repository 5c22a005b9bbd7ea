using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>Makes the Johnson-Neyman plot: the predictor's slope over the observed moderator, shaded where it is significant.</summary>
internal static class JohnsonNeymanFigure
{
    public static LineFigure Of(string id, ModerationRoles roles, ModeratedEffect effect, SlopeBand band) => new(
        id,
        new Phrase($"Johnson-Neyman plot: {roles.Effect.English}", $"Johnson-Neyman 图：{roles.Effect.Chinese}"),
        new FigureAxis(roles.Moderator),
        new FigureAxis(new Phrase($"Slope of {roles.Predictor.English}", $"{roles.Predictor.Chinese}的斜率")),
        [new LineSeries(Phrase.Empty, band.Moderator, band.Slope, band.Lower, band.Upper)],
        [new Phrase("Band: 95% confidence of the slope.", "阴影带为斜率的 95% 置信带。")])
    {
        HorizontalLines = [new ReferenceLine(0, Phrase.Empty)],
        VerticalLines = [.. band.Boundaries.Select(boundary => new ReferenceLine(boundary.Value, Phrase.Verbatim(DecimalRounding.Round(boundary.Value, 2))))],
        Regions = [.. Significant(effect, band)],
        Rug = [.. effect.Moderator.Values.Distinct().Order()],
    };

    // Between neighbouring boundaries the effect is significant everywhere or nowhere.
    private static IEnumerable<ShadedRegion> Significant(ModeratedEffect effect, SlopeBand band)
    {
        var edges = new[] { band.Moderator[0] }.Concat(band.Boundaries.Select(boundary => boundary.Value)).Append(band.Moderator[^1]).Order().ToImmutableArray();
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var middle = (edges[i] + edges[i + 1]) / 2;
            if (edges[i + 1] > edges[i] && effect.IsSignificantAt(middle))
            {
                yield return new ShadedRegion(edges[i], edges[i + 1], new Phrase("p < .05", "p<0.05"));
            }
        }
    }
}
