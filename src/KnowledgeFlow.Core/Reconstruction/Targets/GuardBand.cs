using KnowledgeFlow.Core.Consistency;

namespace KnowledgeFlow.Core.Reconstruction.Targets;

/// <summary>
/// What the search keeps clear of at the ends of the values that agree with a print. Whether an end itself belongs to them is left open, so that neither the rounding of halves nor
/// that of floating-point arithmetic may ever decide.
/// </summary>
internal static class GuardBand
{
    private const double OfWidth = 0.02;
    private const double OfBound = 1e-3;
    private const double OfOneBound = 1e-6;

    /// <summary>
    /// The interval less its guard bands: at each end a fiftieth of its width, but no more than a thousandth of the larger bound; where there is but one bound, a millionth of it.
    /// </summary>
    public static Interval Inside(Interval interval)
    {
        var (low, high) = interval;
        if (double.IsInfinity(high - low))
        {
            return new Interval(double.IsInfinity(low) ? low : low + OfOnly(low), double.IsInfinity(high) ? high : high - OfOnly(high));
        }

        var guard = Math.Min(OfWidth * (high - low), OfBound * Math.Max(Math.Abs(low), Math.Abs(high)));
        return new Interval(low + guard, high - guard);
    }

    private static double OfOnly(double bound) => OfOneBound * Math.Max(1, Math.Abs(bound));
}
