namespace KnowledgeFlow.Core.Consistency;

/// <summary>
/// The closed interval of values that a printed number may stand for, or that others leave possible for it. Arithmetic is that of intervals
/// (Moore 1966, Interval Analysis): the result holds every value that operands from the intervals can give, and perhaps more, never less.
/// </summary>
/// <param name="Low">The lower end; may be −∞.</param>
/// <param name="High">The upper end; may be ∞. Below <paramref name="Low"/> the interval is empty.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>
    /// What an interval is widened by, relative to its ends, wherever two are compared by <see cref="Meets"/> and <see cref="MayContain"/>: far more than the rounding errors of
    /// the arithmetic, far less than any printed digit. Everything else takes ends as they are.
    /// </summary>
    private const double Slack = 1e-9;

    /// <summary>Every number.</summary>
    public static Interval All { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>No number.</summary>
    public static Interval None { get; } = new(double.PositiveInfinity, double.NegativeInfinity);

    /// <summary>Every number of 0 or more.</summary>
    public static Interval NonNegative { get; } = new(0, double.PositiveInfinity);

    /// <summary>The numbers above a bound, or at it.</summary>
    public static Interval AtLeast(double bound) => new(bound, double.PositiveInfinity);

    /// <summary>The numbers below a bound, or at it.</summary>
    public static Interval AtMost(double bound) => new(double.NegativeInfinity, bound);

    /// <summary>One number.</summary>
    public static Interval At(double value) => new(value, value);

    /// <summary>
    /// Every number that rounds to <paramref name="value"/> at that many decimals, whatever is done with halves: value ± half a unit of
    /// the last place.
    /// </summary>
    /// <param name="value">The printed number.</param>
    /// <param name="decimals">How many decimals it is printed with; negative for tens, hundreds and so on.</param>
    public static Interval Rounded(double value, int decimals)
    {
        var half = 0.5 * Math.Pow(10, -decimals);
        return new Interval(value - half, value + half);
    }

    /// <summary>Whether it holds no number.</summary>
    public bool IsEmpty => !(Low <= High);

    /// <summary>Whether it lies above 0, zero left out.</summary>
    public bool IsPositive => Low > 0;

    /// <summary>The magnitudes of its numbers.</summary>
    public Interval Magnitude => IsEmpty ? None
        : Low >= 0 ? this
        : High <= 0 ? -this
        : new Interval(0, Math.Max(-Low, High));

    /// <summary>The squares of its numbers.</summary>
    public Interval Square => Magnitude is var size && size.IsEmpty ? None : new Interval(size.Low * size.Low, size.High * size.High);

    /// <summary>The square roots of those of its numbers that have one.</summary>
    public Interval Root => High < 0 ? None : new Interval(Math.Sqrt(Math.Max(0, Low)), Math.Sqrt(High));

    /// <summary>The opposite numbers.</summary>
    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    /// <summary>The sums.</summary>
    public static Interval operator +(Interval a, Interval b) => a.IsEmpty || b.IsEmpty ? None : new(a.Low + b.Low, a.High + b.High);

    /// <summary>The differences.</summary>
    public static Interval operator -(Interval a, Interval b) => a + -b;

    /// <summary>The products.</summary>
    public static Interval operator *(Interval a, Interval b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return None;
        }

        var (p, q, r, s) = (Times(a.Low, b.Low), Times(a.Low, b.High), Times(a.High, b.Low), Times(a.High, b.High));
        return new Interval(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>The quotients; every number where the divisor may have either sign, none where it can only be 0.</summary>
    public static Interval operator /(Interval a, Interval b) =>
        a.IsEmpty || b.IsEmpty || (b.Low == 0 && b.High == 0) ? None
        : b.Low < 0 && b.High > 0 ? All
        : a * new Interval(b.High == 0 ? double.NegativeInfinity : 1 / b.High, b.Low == 0 ? double.PositiveInfinity : 1 / b.Low);

    /// <summary>A number as the interval that holds it alone.</summary>
    public static implicit operator Interval(double value) => At(value);

    /// <summary>What both hold.</summary>
    public Interval Intersect(Interval other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    /// <summary>The smallest interval that holds both.</summary>
    public Interval Hull(Interval other) => IsEmpty ? other : other.IsEmpty ? this : new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <summary>Whether a number of the one may be a number of the other, but for errors of arithmetic.</summary>
    public bool Meets(Interval other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return false;
        }

        var slack = Slack * Math.Max(1e-3, Math.Max(Size(Low, High), Size(other.Low, other.High)));
        return Low <= other.High + slack && other.Low <= High + slack;
    }

    /// <summary>Whether a number may be one of it, but for errors of arithmetic.</summary>
    internal bool MayContain(double value) => Meets(At(value));

    /// <summary>Whether a number lies inside or at an end, to the last digit; NaN does not.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>How far a number lies outside, signed; 0 inside, NaN for NaN.</summary>
    internal double Excess(double value) => value < Low ? value - Low : value > High ? value - High : double.IsNaN(value) ? double.NaN : 0;

    /// <summary>Both ends, for debugging.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Low}, {High}]");

    // 0 × ∞ is 0 here: an end of 0 is attained, an end of ∞ is not.
    private static double Times(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    private static double Size(double low, double high) => Math.Max(double.IsFinite(low) ? Math.Abs(low) : 0, double.IsFinite(high) ? Math.Abs(high) : 0);
}
