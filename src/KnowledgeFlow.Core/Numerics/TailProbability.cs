namespace KnowledgeFlow.Core.Numerics;

/// <summary>What all tail probabilities have in common: their range, and that a finite statistic never has p = 0.</summary>
internal static class TailProbability
{
    /// <summary>
    /// A probability that is known to be positive, never rounded down to 0: where the value lies below the smallest double,
    /// that one stands for it.
    /// </summary>
    public static double NeverZero(double probability) => probability < double.Epsilon ? double.Epsilon : Math.Min(1, probability);

    /// <summary>Guards an argument that has to be a probability; NaN passes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside [0, 1].</exception>
    public static void ThrowIfNotProbability(double p)
    {
        if (p is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
        }
    }

    /// <summary>Guards degrees of freedom, which have to be positive; NaN passes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are 0 or negative.</exception>
    public static void ThrowIfNotDegreesOfFreedom(double degreesOfFreedom)
    {
        if (degreesOfFreedom <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Degrees of freedom are positive.");
        }
    }
}
