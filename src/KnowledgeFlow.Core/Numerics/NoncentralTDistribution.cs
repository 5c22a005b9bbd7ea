namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The noncentral t distribution of (Z + δ)/√(V/df), V ~ χ²(df). Each tail is the integral ∫ g(s) Φ(±(δ − t s)) ds over the
/// density g of s = √(V/df), whose integrand is positive: the trapezoidal rule in ln s converges geometrically, and either tail keeps its
/// relative accuracy (about 1e-13) for both signs of δ. For a finite t it never returns 0. NaN gives NaN.
/// </summary>
internal static class NoncentralTDistribution
{
    private const int MostHalvings = 14;

    // Beyond it the integrand is a step, narrower than the rule can be halved to.
    private const double LargestStatistic = 1e5;

    /// <summary>P(T &gt; t).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double UpperTail(double t, double degreesOfFreedom, double noncentrality)
    {
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        if (double.IsNaN(t + degreesOfFreedom + noncentrality) || double.IsInfinity(t))
        {
            return double.IsPositiveInfinity(t) ? 0 : double.IsNegativeInfinity(t) ? 1 : double.NaN;
        }

        if (double.IsPositiveInfinity(degreesOfFreedom))
        {
            return NormalDistribution.UpperTail(t - noncentrality);
        }

        return TailProbability.NeverZero(Integral(u => NormalDistribution.UpperTail((t * Math.Exp(u)) - noncentrality), degreesOfFreedom));
    }

    /// <summary>P(T ≤ t).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double Cumulative(double t, double degreesOfFreedom, double noncentrality) =>
        UpperTail(-t, degreesOfFreedom, -noncentrality);

    /// <summary>
    /// The noncentrality δ with P(T &gt; t) = <paramref name="upperTail"/>, the pivot behind intervals of Cohen's d (Steiger and
    /// Fouladi 1997): 95 % limits take 0.025 (lower) and 0.975 (upper).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive or the probability is not inside (0, 1).</exception>
    public static double Noncentrality(double t, double degreesOfFreedom, double upperTail)
    {
        NoncentralityPivot.ThrowIfNotInside(upperTail);
        if (!double.IsFinite(t))
        {
            return t;
        }

        if (Math.Abs(t) > LargestStatistic && double.IsFinite(degreesOfFreedom))
        {
            // Z is nothing beside δ: √(χ²(df)/df) alone decides. In error by parts in t².
            var square = ChiSquaredDistribution.Quantile(t > 0 ? upperTail : 1 - upperTail, degreesOfFreedom);
            return t * Math.Sqrt(square / degreesOfFreedom);
        }

        Func<double, double> excess = upperTail <= 0.5
            ? delta => Math.Log(UpperTail(t, degreesOfFreedom, delta)) - Math.Log(upperTail)
            : delta => Math.Log(1 - upperTail) - Math.Log(Cumulative(t, degreesOfFreedom, delta));
        double width = 2 + Math.Abs(t), low = t - width, high = t + width;
        for (; excess(low) > 0; width *= 2)
        {
            low -= width;
        }

        for (; excess(high) < 0; width *= 2)
        {
            high += width;
        }

        return BracketedRoot.Find(excess, low, high);
    }

    /// <summary>∫ h(u) w(u) du over u = ln s, with w = 2 (n/2)^(n/2)/Γ(n/2) exp(n u − n e^(2u)/2).</summary>
    private static double Integral(Func<double, double> h, double n)
    {
        // √(n/π) e^(−δ(n/2)) is w at u = 0, its peak, and 1/√(2n) its width there.
        var peak = Math.Sqrt(n / Math.PI) * Math.Exp(-GammaFunction.StirlingRemainder(n / 2));
        double Integrand(double u) => h(u) * peak * Math.Exp(-n * (ElementaryFunctions.ExpMinusOne(2 * u) - (2 * u)) / 2);

        // The tail may lie far from the bulk of w: start where the integrand is largest and go out until it has vanished.
        var step = Math.Min(0.25, 0.7 / Math.Sqrt(2 * n));
        var centre = Largest(Integrand, step);
        var sum = Sum(Integrand, centre, step);
        var integral = sum * step;
        for (var halving = 0; halving < MostHalvings; halving++)
        {
            sum += Sum(Integrand, centre + (step / 2), step);
            step /= 2;
            var finer = sum * step;
            if (Math.Abs(finer - integral) <= 1e-14 * finer)
            {
                return finer;
            }

            integral = finer;
        }

        return integral;
    }

    private static double Sum(Func<double, double> integrand, double centre, double step)
    {
        double sum = integrand(centre), largest = sum;
        for (var direction = -1; direction <= 1; direction += 2)
        {
            for (var k = 1; k < 1_000_000; k++)
            {
                var term = integrand(centre + (direction * k * step));
                sum += term;
                largest = Math.Max(largest, term);
                if (term <= largest * 1e-20)
                {
                    break;
                }
            }
        }

        return sum;
    }

    private static double Largest(Func<double, double> integrand, double step)
    {
        // Log-concave in u up to the normal tail's factor: hill climbing with growing steps finds the top.
        double place = 0, value = integrand(0);
        for (var stride = step; stride < 64; stride *= 2)
        {
            foreach (var candidate in (ReadOnlySpan<double>)[place - stride, place + stride])
            {
                var there = integrand(candidate);
                if (there > value)
                {
                    (place, value) = (candidate, there);
                }
            }
        }

        for (var stride = 32.0; stride > step / 2; stride /= 2)
        {
            foreach (var candidate in (ReadOnlySpan<double>)[place - stride, place + stride])
            {
                var there = integrand(candidate);
                if (there > value)
                {
                    (place, value) = (candidate, there);
                }
            }
        }

        return place;
    }
}
