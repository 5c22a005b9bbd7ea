using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The interval of a correlation by Fisher's z = artanh r.</summary>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record CorrelationInterval(double Lower, double Upper)
{
    /// <summary>
    /// tanh(artanh r ± z SE): SE = 1/√(n − 3) for Pearson's r (Fisher 1921), √((1 + ρ²/2)/(n − 3)) for Spearman's (Bonett and Wright 2000, Psychometrika 65:23-28), √(.437/(n − 4)) for Kendall's
    /// (Fieller, Hartley and Pearson 1957, Biometrika 44:470-481), as SPSS.
    /// </summary>
    /// <param name="method">Which correlation.</param>
    /// <param name="correlation">The correlation.</param>
    /// <param name="level">The level.</param>
    /// <param name="controls">The variables taken out of both, each of which costs a row.</param>
    /// <returns>The interval, of no width where the correlation is 1 or −1; null where there are too few rows (four, five for Kendall's, and one a control).</returns>
    public static CorrelationInterval? Of(CorrelationMethod method, Correlation correlation, double level = ConfidenceLevel.Usual, int controls = 0)
    {
        var rows = correlation.Count - controls - (method == CorrelationMethod.Kendall ? 4 : 3);
        if (rows < 1)
        {
            return null;
        }

        var r = correlation.Coefficient;
        if (Math.Abs(r) >= 1)
        {
            return new CorrelationInterval(r, r);
        }

        var variance = method switch
        {
            CorrelationMethod.Pearson => 1.0 / rows,
            CorrelationMethod.Spearman => (1 + (r * r / 2)) / rows,
            CorrelationMethod.Kendall => 0.437 / rows,
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such correlation."),
        };
        var (centre, half) = (Math.Atanh(r), NormalDistribution.UpperTailQuantile((1 - level) / 2) * Math.Sqrt(variance));
        return new CorrelationInterval(Math.Tanh(centre - half), Math.Tanh(centre + half));
    }
}
