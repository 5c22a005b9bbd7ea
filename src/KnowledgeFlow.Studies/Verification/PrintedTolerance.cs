using KnowledgeFlow.Core.Consistency;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>How far a computed number may be from one that another program printed.</summary>
public abstract record PrintedTolerance
{
    // Differences of doubles are exact but for the last bit of the greater one; 0.825 is within 0.001 of .824.
    private const double Slack = 4 * 2.220446049250313e-16;

    private PrintedTolerance()
    {
    }

    /// <summary>The numbers that it allows.</summary>
    /// <param name="number">The printed number.</param>
    /// <param name="decimals">How many decimals it is printed with.</param>
    public abstract Interval Around(double number, int decimals);

    /// <summary>Whether a number lies within it, the ends included.</summary>
    /// <param name="number">The printed number.</param>
    /// <param name="decimals">How many decimals it is printed with.</param>
    /// <param name="computed">The computed one, unrounded.</param>
    public bool Allows(double number, int decimals, double computed)
    {
        var (low, high) = Around(number, decimals);
        var slack = Slack * Math.Max(Math.Abs(number), Math.Abs(computed));
        return computed >= low - slack && computed <= high + slack;
    }

    /// <summary>A distance: <c>0.001</c>.</summary>
    /// <param name="Distance">0 or more.</param>
    public sealed record Absolute(double Distance) : PrintedTolerance
    {
        /// <inheritdoc/>
        public override Interval Around(double number, int decimals) => new(number - Distance, number + Distance);

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"{Distance:R}");
    }

    /// <summary>A share of the printed number: <c>1e-6 rel</c>.</summary>
    /// <param name="Share">0 or more.</param>
    public sealed record Relative(double Share) : PrintedTolerance
    {
        /// <inheritdoc/>
        public override Interval Around(double number, int decimals)
        {
            var distance = Share * Math.Abs(number);
            return new Interval(number - distance, number + distance);
        }

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"{Share:R} rel");
    }

    /// <summary>The last printed digit may be one more or less: <c>last digit</c>.</summary>
    public sealed record LastDigit : PrintedTolerance
    {
        /// <summary>Every number that rounds to the printed one, or to its neighbour on either side.</summary>
        public override Interval Around(double number, int decimals)
        {
            var reach = 1.5 * Math.Pow(10, -decimals);
            return new Interval(number - reach, number + reach);
        }

        /// <inheritdoc/>
        public override string ToString() => PrintedToleranceParser.LastDigit;
    }
}
