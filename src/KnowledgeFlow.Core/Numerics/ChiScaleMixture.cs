namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// Integrals over the density of s = √(V/n), V ~ χ²(n): what a statistic divided by an independent estimate of scale has as its tail. The trapezoidal rule in
/// ln s converges geometrically, and where the integrand is positive the integral keeps its relative accuracy.
/// </summary>
internal static class ChiScaleMixture
{
    private const int MostHalvings = 14;

    /// <summary>∫ h(u) w(u) du over u = ln s, with w = 2 (n/2)^(n/2)/Γ(n/2) exp(n u − n e^(2u)/2).</summary>
    /// <param name="h">The tail at a scale of e^u, from 0 to 1.</param>
    /// <param name="n">The degrees of freedom.</param>
    /// <param name="tolerance">The relative change at which halving the step stops; above the noise of <paramref name="h"/>.</param>
    public static double Integral(Func<double, double> h, double n, double tolerance = 1e-14)
    {
        // √(n/π) e^(−δ(n/2)) is w at u = 0, its peak, and 1/√(2n) its width there.
        var peak = Math.Sqrt(n / Math.PI) * Math.Exp(-GammaFunction.StirlingRemainder(n / 2));
        double Integrand(double u)
        {
            var weight = Math.Exp(-n * (ElementaryFunctions.ExpMinusOne(2 * u) - (2 * u)) / 2);
            return weight == 0 ? 0 : h(u) * peak * weight;
        }

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
            if (Math.Abs(finer - integral) <= tolerance * finer)
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
