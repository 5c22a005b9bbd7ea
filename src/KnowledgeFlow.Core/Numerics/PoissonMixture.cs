namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// Σ_j Poisson(j; m) T_j over tails T_j of a family of distributions, the form that noncentral χ² and F take. Only positive
/// terms are added, and every tail but the first follows from its neighbour by adding a positive increment, so the sum has
/// the relative accuracy of its parts however small it is.
/// </summary>
internal static class PoissonMixture
{
    private const double Negligible = 1e-19;

    /// <summary>The mixture of tails that rise with j: T_{j+1} = T_j + δ_j.</summary>
    /// <param name="mean">The Poisson mean m, 0 or more.</param>
    /// <param name="tail">T_j.</param>
    /// <param name="increment">δ_j.</param>
    /// <param name="ratio">δ_{j+1}/δ_j.</param>
    public static double OfRisingTails(double mean, Func<double, double> tail, Func<double, double> increment, Func<double, double> ratio)
    {
        if (mean == 0)
        {
            return tail(0);
        }

        var peak = Peak(mean, tail);
        var threshold = LogTerm(mean, peak, tail) + Math.Log(Negligible);
        var first = FirstAbove(mean, tail, threshold, peak);
        double value = tail(first), step = increment(first), weight = Weight(mean, first), sum = 0, largest = 0;
        for (var j = first; ; j++)
        {
            var term = weight * value;
            sum += term;
            largest = Math.Max(largest, term);
            if (j > peak && term <= largest * Negligible)
            {
                return sum;
            }

            value = Math.Min(1, value + step);
            step *= ratio(j);
            weight *= mean / (j + 1);
        }
    }

    /// <summary>The mixture of tails that fall with j: T_j = T_{j+1} + δ_j.</summary>
    /// <inheritdoc cref="OfRisingTails"/>
    public static double OfFallingTails(double mean, Func<double, double> tail, Func<double, double> increment, Func<double, double> ratio)
    {
        if (mean == 0)
        {
            return tail(0);
        }

        var peak = Peak(mean, tail);
        var threshold = LogTerm(mean, peak, tail) + Math.Log(Negligible);
        var last = LastAbove(mean, tail, threshold, peak);
        double value = tail(last), step = increment(last), weight = Weight(mean, last), sum = 0, largest = 0;
        for (var j = last; ; j--)
        {
            var term = weight * value;
            sum += term;
            largest = Math.Max(largest, term);
            if (j == 0 || (j < peak && term <= largest * Negligible))
            {
                return sum;
            }

            step /= ratio(j - 1);
            value = Math.Min(1, value + step);
            weight *= j / mean;
        }
    }

    private static double Weight(double mean, double j) => IncompleteGamma.Kernel(j + 1, mean) / mean;

    private static double LogTerm(double mean, double j, Func<double, double> tail) =>
        (j * Math.Log(mean)) - mean - GammaFunction.Log(j + 1) + Math.Log(tail(j));

    /// <summary>The j of the largest term: terms are log-concave in j, so a search by thirds finds it.</summary>
    private static double Peak(double mean, Func<double, double> tail)
    {
        double low = 0, high = 8;
        while (high < 1e15 && LogTerm(mean, high, tail) > LogTerm(mean, Math.Floor(high / 2), tail))
        {
            high *= 2;
        }

        while (high - low > 2)
        {
            var third = Math.Max(1, Math.Floor((high - low) / 3));
            if (LogTerm(mean, low + third, tail) < LogTerm(mean, high - third, tail))
            {
                low += third;
            }
            else
            {
                high -= third;
            }
        }

        return low + 1;
    }

    private static double FirstAbove(double mean, Func<double, double> tail, double threshold, double peak)
    {
        double below = -1, above = peak;
        while (above - below > 1)
        {
            var middle = Math.Floor((above + below) / 2);
            (below, above) = LogTerm(mean, middle, tail) > threshold ? (below, middle) : (middle, above);
        }

        return above;
    }

    private static double LastAbove(double mean, Func<double, double> tail, double threshold, double peak)
    {
        double step = 8, above = peak;
        while (LogTerm(mean, peak + step, tail) > threshold)
        {
            above = peak + step;
            step *= 2;
        }

        var below = peak + step;
        while (below - above > 1)
        {
            var middle = Math.Floor((above + below) / 2);
            (above, below) = LogTerm(mean, middle, tail) > threshold ? (middle, below) : (above, middle);
        }

        return below;
    }
}
