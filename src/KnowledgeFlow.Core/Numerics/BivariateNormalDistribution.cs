namespace KnowledgeFlow.Core.Numerics;

/// <summary>The standard bivariate normal distribution with correlation ρ. Probabilities are those of <see cref="BivariateNormalCells"/>.</summary>
internal static class BivariateNormalDistribution
{
    /// <summary>
    /// The density at (h, k), as φ(k)·φ((h − ρk)/√(1 − ρ²))/√(1 − ρ²), which keeps its digits where ρ nears ±1 and h nears
    /// ±k; 0 where either is infinite.
    /// </summary>
    public static double Density(double h, double k, double correlation)
    {
        if (double.IsInfinity(h) || double.IsInfinity(k))
        {
            return 0;
        }

        var rest = Math.Sqrt((1 - correlation) * (1 + correlation));
        return NormalDistribution.Density(k) * NormalDistribution.Density((h - (correlation * k)) / rest) / rest;
    }
}
