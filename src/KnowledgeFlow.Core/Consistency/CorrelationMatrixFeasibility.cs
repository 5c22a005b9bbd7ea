using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Consistency;

/// <summary>
/// Whether correlations within given intervals can be those of one set of people: whether a matrix within the intervals is positive semidefinite. The nearest
/// matrices of the two convex sets are sought by alternating projections (Higham 2002, IMA Journal of Numerical Analysis 22:329-343). "No" is
/// said only with a proof: a positive semidefinite X with ⟨X, R⟩ below 0 for every R within the intervals, where every positive semidefinite R has
/// ⟨X, R⟩ of 0 or more.
/// </summary>
public static class CorrelationMatrixFeasibility
{
    private const int MostRounds = 2000;

    /// <summary>False where it is proved that no matrix within the intervals is positive semidefinite; true where one is, or none could be ruled out.</summary>
    /// <param name="intervals">The intervals, p × p by rows, symmetric; the diagonal is taken for 1.</param>
    /// <param name="order">The order p.</param>
    /// <exception cref="ArgumentException">The length is not p².</exception>
    public static bool IsPossible(ReadOnlySpan<Interval> intervals, int order)
    {
        if (intervals.Length != order * order)
        {
            throw new ArgumentException($"A matrix of order {order} has {order * order} elements, not {intervals.Length}.", nameof(intervals));
        }

        var bounds = Bounds(intervals, order);
        if (bounds.Any(bound => bound.IsEmpty))
        {
            return false;
        }

        var boxed = bounds.Select(bound => (bound.Low + bound.High) / 2).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            var (positive, negative, smallest) = Split(boxed, order);
            if (smallest >= -1e-12)
            {
                return true;
            }

            // Proofs come with convergence, and cost little.
            if (LargestProduct(negative, bounds) < -1e-9 * Norm(negative))
            {
                return false;
            }

            for (var k = 0; k < boxed.Length; k++)
            {
                boxed[k] = Math.Clamp(positive[k], bounds[k].Low, bounds[k].High);
            }
        }

        return true;
    }

    private static Interval[] Bounds(ReadOnlySpan<Interval> intervals, int order)
    {
        var bounds = new Interval[intervals.Length];
        for (var i = 0; i < order; i++)
        {
            for (var j = 0; j < order; j++)
            {
                bounds[(i * order) + j] = i == j ? Interval.At(1) : intervals[(i * order) + j].Intersect(new Interval(-1, 1));
            }
        }

        return bounds;
    }

    // R = P − N with both positive semidefinite: the eigenvectors of positive and of negative eigenvalues.
    private static (double[] Positive, double[] Negative, double Smallest) Split(double[] matrix, int order)
    {
        var system = SymmetricEigensystem.Of(matrix, order);
        var negative = new double[matrix.Length];
        for (var place = 0; place < order && order > 0; place++)
        {
            var value = system.Values[place];
            if (value >= 0)
            {
                continue;
            }

            var vector = system.Vector(place);
            for (var i = 0; i < order; i++)
            {
                for (var j = 0; j < order; j++)
                {
                    negative[(i * order) + j] -= value * vector[i] * vector[j];
                }
            }
        }

        return ([.. matrix.Zip(negative, (whole, part) => whole + part)], negative, system.Values[order - 1]);
    }

    private static double LargestProduct(double[] multiplier, Interval[] bounds)
    {
        var sum = 0.0;
        for (var k = 0; k < multiplier.Length; k++)
        {
            sum += Math.Max(multiplier[k] * bounds[k].Low, multiplier[k] * bounds[k].High);
        }

        return sum;
    }

    private static double Norm(double[] matrix) => Math.Sqrt(matrix.Sum(value => value * value));
}
