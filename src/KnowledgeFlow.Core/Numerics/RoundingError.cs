namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// What a computation in doubles cannot tell from nothing. Data themselves are good to half a unit in their last place, and sums and differences of them
/// to some units more; a result below that has no digit of the data in it and is 0. Applied where a number is computed, which knows the size of its terms.
/// </summary>
internal static class RoundingError
{
    /// <summary>The distance of 1 from the next double.</summary>
    public const double MachineEpsilon = 2.220446049250313e-16;

    /// <summary>Units of rounding that are allowed for: one of reading the data, the others of a handful of operations on them.</summary>
    public const double Units = 8;

    /// <summary>The value, or 0 where it is no more than rounding leaves of terms of a size that cancel.</summary>
    /// <param name="value">The result.</param>
    /// <param name="size">The size of the terms that it is the sum, the difference or the mean of, 0 or more.</param>
    /// <param name="operations">How many times over the terms were rounded; 1 for a difference and for a mean taken in two passes.</param>
    public static double Cleared(double value, double size, double operations = 1) =>
        Math.Abs(value) <= Units * MachineEpsilon * operations * size ? 0 : value;
}
