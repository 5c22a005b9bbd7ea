using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>Makes the Johnson-Neyman plot: the predictor's slope over the observed moderator, shaded where it is significant.</summary>
internal static class JohnsonNeymanFigure
{
    /// <summary>The plot of a regression's moderated effect.</summary>
    public static LineFigure Of(string id, ModerationRoles roles, ModeratedEffect effect, SlopeBand band, double level) => Of(
        id,
        roles.Effect,
        roles,
        new LineSeries(Phrase.Empty, band.Moderator, band.Slope, band.Lower, band.Upper),
        [.. band.Boundaries.Select(boundary => boundary.Value)],
        moderator => effect.IsSignificantAt(moderator, level),
        level) with
    {
        Rug = [.. effect.Moderator.Values.Distinct().Order()],
    };

    /// <summary>The plot of a slope and its band.</summary>
    /// <param name="id">The figure's id.</param>
    /// <param name="title">The effect.</param>
    /// <param name="roles">What the variables are called.</param>
    /// <param name="slope">The slope over the moderator.</param>
    /// <param name="boundaries">Where it passes the .05 level.</param>
    /// <param name="isSignificant">Whether it is significant at a value of the moderator.</param>
    /// <param name="level">The level of the intervals.</param>
    public static LineFigure Of(string id, Phrase title, ModerationRoles roles, LineSeries slope, ImmutableArray<double> boundaries, Func<double, bool> isSignificant, double level) => new(
        id,
        new Phrase($"Johnson-Neyman plot: {title.English}", $"Johnson-Neyman 图：{title.Chinese}"),
        new FigureAxis(roles.Moderator),
        new FigureAxis(new Phrase($"Slope of {roles.Predictor.English}", $"{roles.Predictor.Chinese}的简单斜率")),
        [slope],
        [new Phrase($"Band: {Terms.Percentage(level)} confidence of the slope.", $"阴影带为斜率的 {Terms.Percentage(level)} 置信带。")])
    {
        HorizontalLines = [new ReferenceLine(0, Phrase.Empty)],
        VerticalLines = [.. boundaries.Select(boundary => new ReferenceLine(boundary, Phrase.Verbatim(SignedNumber.Of(boundary))))],
        Regions = [.. Significant(slope.X, boundaries, isSignificant, level)],
    };

    // Between neighbouring boundaries the effect is significant everywhere or nowhere.
    private static IEnumerable<ShadedRegion> Significant(ImmutableArray<double> moderator, ImmutableArray<double> boundaries, Func<double, bool> isSignificant, double level)
    {
        var edges = boundaries.Prepend(moderator[0]).Append(moderator[^1]).Order().ToImmutableArray();
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var middle = (edges[i] + edges[i + 1]) / 2;
            if (edges[i + 1] > edges[i] && isSignificant(middle))
            {
                yield return new ShadedRegion(edges[i], edges[i + 1], ProbabilityPhrase.BelowOneLess(level));
            }
        }
    }
}
