using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>
/// A value of the moderator at which the predictor's effect passes from significant to not (Johnson and Neyman 1936; Bauer and
/// Curran 2005).
/// </summary>
/// <param name="Value">In the moderator's raw units.</param>
/// <param name="PercentBelow">The percentage of cases with a smaller moderator.</param>
/// <param name="PercentAbove">The percentage of cases with a larger moderator.</param>
public sealed record JohnsonNeymanBoundary(double Value, double PercentBelow, double PercentAbove)
{
    /// <summary>The boundaries within the observed range, ascending: none, one or two. A binary moderator has none.</summary>
    public static ImmutableArray<JohnsonNeymanBoundary> Of(ModeratedEffect effect, double level = ConfidenceLevel.Usual)
    {
        var moderator = effect.Moderator;
        if (moderator.IsBinary)
        {
            return [];
        }

        return
        [
            .. Roots(effect.SignificanceParabola(effect.CriticalT(level)))
                .Select(root => root + moderator.Centre)
                .Where(value => value >= moderator.Minimum && value <= moderator.Maximum)
                .Order()
                .Select(value => At(value, moderator)),
        ];
    }

    /// <summary>A boundary at a value, with the shares of cases on either side.</summary>
    internal static JohnsonNeymanBoundary At(double value, FocalVariable moderator)
    {
        double n = moderator.Values.Length;
        return new JohnsonNeymanBoundary(value, 100 * moderator.Values.Count(v => v < value) / n, 100 * moderator.Values.Count(v => v > value) / n);
    }

    /// <summary>The real roots of a parabola, by the form that does not cancel. A root where the curve only touches 0 bounds nothing.</summary>
    private static ImmutableArray<double> Roots((double A, double B, double C) parabola)
    {
        var (a, b, c) = parabola;
        var discriminant = (b * b) - (4 * a * c);
        if (!(discriminant > 0))
        {
            return [];
        }

        var q = -(b + Math.CopySign(Math.Sqrt(discriminant), b)) / 2;
        return a == 0 ? [c / q] : [q / a, c / q];
    }
}
