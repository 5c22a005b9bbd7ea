using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>
/// Maximum-likelihood means and covariances of incomplete normal data by EM (Little and Rubin 2002, section 11.2), sped
/// up by squared extrapolation (Varadhan and Roland 2008, scheme S3).
/// </summary>
/// <param name="Means">μ.</param>
/// <param name="Covariance">Σ, p × p by rows, divisor N.</param>
/// <param name="HalfDeviance">−1/N times the log-likelihood there, without its constant.</param>
internal sealed record SaturatedMoments(double[] Means, double[] Covariance, double HalfDeviance)
{
    private const int MaximalCycles = 2000;
    private const double Tolerance = 1e-11;

    /// <summary>The moments of a group.</summary>
    public static SaturatedMoments Of(ObservedGroup group)
    {
        var p = group.Variables;
        var (means, covariance) = PairwiseMoments.Of(group);
        if (group.IsComplete)
        {
            return new SaturatedMoments(means, covariance, Evaluate(group, [.. means, .. covariance], new double[p + (p * p)]));
        }

        // Pairwise covariances need not be positive definite: start from the diagonal.
        var size = p + (p * p);
        var state = new double[size];
        means.CopyTo(state, 0);
        for (var i = 0; i < p; i++)
        {
            state[p + (i * p) + i] = covariance[(i * p) + i];
        }

        var scale = state.AsSpan(p).ToArray();
        var (first, second, third) = (new double[size], new double[size], new double[size]);
        var value = double.PositiveInfinity;
        for (var cycle = 0; cycle < MaximalCycles; cycle++)
        {
            group.Cancellation.ThrowIfCancellationRequested();
            value = Evaluate(group, state, first);
            if (Change(state, first, scale, p) < Tolerance)
            {
                break;
            }

            Evaluate(group, first, second);
            var (step, curvature) = (0.0, 0.0);
            for (var i = 0; i < size; i++)
            {
                var (r, v) = (first[i] - state[i], second[i] - (2 * first[i]) + state[i]);
                step += r * r;
                curvature += v * v;
            }

            var length = curvature > 0 ? -Math.Sqrt(step / curvature) : -1;
            if (length < -1)
            {
                var extrapolated = new double[size];
                for (var i = 0; i < size; i++)
                {
                    extrapolated[i] = state[i] - (2 * length * (first[i] - state[i])) + (length * length * (second[i] - (2 * first[i]) + state[i]));
                }

                // Keep the leap only if it lands on better ground; otherwise the two plain steps stand.
                var reached = Evaluate(group, extrapolated, third);
                if (reached <= value)
                {
                    third.CopyTo(state, 0);
                    continue;
                }
            }

            second.CopyTo(state, 0);
        }

        return new SaturatedMoments(state[..p], state[p..], value);
    }

    private static double Change(double[] before, double[] after, double[] scale, int p)
    {
        var largest = 0.0;
        for (var i = 0; i < p; i++)
        {
            var deviation = Math.Sqrt(scale[(i * p) + i]);
            largest = Math.Max(largest, Math.Abs(after[i] - before[i]) / deviation);
            for (var j = 0; j < p; j++)
            {
                largest = Math.Max(largest, Math.Abs(after[p + (i * p) + j] - before[p + (i * p) + j]) / (deviation * Math.Sqrt(scale[(j * p) + j])));
            }
        }

        return largest;
    }

    /// <summary>One EM step from <paramref name="state"/> to <paramref name="next"/>; the half deviance at the former, +∞ where Σ is not positive definite.</summary>
    private static double Evaluate(ObservedGroup group, ReadOnlySpan<double> state, double[] next)
    {
        var p = group.Variables;
        var covariance = state[p..];
        next.AsSpan().Clear();
        var value = 0.0;
        var factor = new double[p * p];
        var inverse = new double[p * p];
        var scratch = new double[p * p];
        var sumOfProducts = new double[p * p];
        var regression = new double[p * p];
        var expected = new double[p];
        foreach (var pattern in group.Patterns)
        {
            var places = pattern.Variables;
            var size = places.Length;
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    factor[(i * size) + j] = covariance[(places[i] * p) + places[j]];
                }
            }

            if (!CholeskyFactor.TryFactor(factor, size, out _))
            {
                return double.PositiveInfinity;
            }

            CholeskyFactor.Invert(factor, size, inverse, scratch);
            var missing = Enumerable.Range(0, p).Where(i => !places.Contains(i)).ToArray();

            // Rows of the regression of each missing variable on the answered ones.
            foreach (var i in missing)
            {
                for (var j = 0; j < size; j++)
                {
                    var sum = 0.0;
                    for (var k = 0; k < size; k++)
                    {
                        sum += covariance[(i * p) + places[k]] * inverse[(k * size) + j];
                    }

                    regression[(i * p) + j] = sum;
                }
            }

            // Expected means and covariances (about zero deviation from state means) of the pattern's rows.
            var deviation = new double[size];
            for (var j = 0; j < size; j++)
            {
                deviation[j] = pattern.Means[j] - state[places[j]];
                expected[places[j]] = deviation[j];
            }

            foreach (var i in missing)
            {
                expected[i] = LaneSums.Dot(regression.AsSpan(i * p, size), deviation);
            }

            value += 0.5 * pattern.Count * (CholeskyFactor.LogDeterminant(factor, size) + LaneSums.Dot(pattern.CovarianceValues, inverse.AsSpan(0, size * size)) + Quadratic(inverse, deviation, size));
            AddProducts(pattern, places.AsSpan(), missing, regression, covariance, sumOfProducts, p);
            for (var i = 0; i < p; i++)
            {
                next[i] += pattern.Count * expected[i];
                for (var j = 0; j < p; j++)
                {
                    sumOfProducts[(i * p) + j] += pattern.Count * expected[i] * expected[j];
                }
            }
        }

        for (var i = 0; i < p; i++)
        {
            next[i] /= group.Count;
        }

        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                next[p + (i * p) + j] = (sumOfProducts[(i * p) + j] / group.Count) - (next[i] * next[j]);
            }
        }

        for (var i = 0; i < p; i++)
        {
            next[i] += state[i];
        }

        return value / group.Count;
    }

    /// <summary>Adds n times the expected covariance within a pattern: S for the answered, regressions of S, and the residual covariance of the missing.</summary>
    private static void AddProducts(MissingPattern pattern, ReadOnlySpan<int> places, int[] missing, double[] regression, ReadOnlySpan<double> covariance, double[] sum, int p)
    {
        var size = places.Length;
        var s = pattern.CovarianceValues;
        double n = pattern.Count;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                sum[(places[i] * p) + places[j]] += n * s[(i * size) + j];
            }
        }

        var mapped = new double[size];
        foreach (var i in missing)
        {
            for (var j = 0; j < size; j++)
            {
                mapped[j] = LaneSums.Dot(regression.AsSpan(i * p, size), s.Slice(j * size, size));
                sum[(i * p) + places[j]] += n * mapped[j];
                sum[(places[j] * p) + i] += n * mapped[j];
            }

            foreach (var k in missing)
            {
                var residual = covariance[(i * p) + k];
                for (var j = 0; j < size; j++)
                {
                    residual -= regression[(i * p) + j] * covariance[(places[j] * p) + k];
                }

                sum[(i * p) + k] += n * (residual + LaneSums.Dot(mapped, regression.AsSpan(k * p, size)));
            }
        }
    }

    private static double Quadratic(double[] inverse, double[] vector, int size)
    {
        var sum = 0.0;
        for (var i = 0; i < size; i++)
        {
            sum += vector[i] * LaneSums.Dot(inverse.AsSpan(i * size, size), vector);
        }

        return sum;
    }
}
