namespace KnowledgeFlow.Core.Tests.References;

internal static class RelativeError
{
    /// <summary>|computed − expected|/|expected|, the absolute error for an expected 0, +∞ where the computed value is no number.</summary>
    public static double Of(double computed, double expected) =>
        computed == expected ? 0 : double.IsNaN(computed) ? double.PositiveInfinity : Math.Abs(computed - expected) / (expected == 0 ? 1 : Math.Abs(expected));
}
