using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// The minimum of g's + ½ s'Bs over |s| ≤ r for a symmetric B that may be indefinite, by the eigenvalues of B: s(λ) =
/// −(B + λI)⁻¹g with the smallest λ ≥ 0 that makes B + λI positive definite and |s(λ)| ≤ r (Moré and Sorensen 1983).
/// </summary>
internal sealed class TrustRegionSubproblem
{
    /// <summary>Eigenvalues below this count as not positive.</summary>
    private const double Flat = 1e-12;

    /// <summary>What rounding can take off an eigenvalue.</summary>
    private const double Rounding = 1e-10;

    private readonly SymmetricEigensystem? system;
    private readonly double[] eigenvalues;
    private readonly double[] slopes;
    private readonly double smallest;

    /// <summary>The problem of a curvature B, t × t, and a gradient g.</summary>
    public TrustRegionSubproblem(double[] curvature, double[] gradient)
    {
        if (FiniteMatrix.FirstRowBeyond(curvature, gradient.Length) >= 0 || !gradient.All(double.IsFinite))
        {
            // No step leads on from here: every answer is NaN, and the decrement infinite.
            slopes = eigenvalues = [.. Enumerable.Repeat(double.NaN, gradient.Length)];
            smallest = double.NaN;
            return;
        }

        system = SymmetricEigensystem.Of(curvature, gradient.Length);
        eigenvalues = [.. system.Values];
        slopes = [.. Enumerable.Range(0, gradient.Length).Select(i => SequentialSums.Dot(system.Vector(i), gradient))];
        smallest = eigenvalues.Length == 0 ? 1 : eigenvalues[^1];

        // Where the gradient has no part in a downward direction, a nudge leads off the saddle.
        for (var i = 0; i < slopes.Length; i++)
        {
            if (eigenvalues[i] < -1e-6 && Math.Abs(slopes[i]) < 1e-10)
            {
                slopes[i] = slopes[i] < 0 ? -1e-10 : 1e-10;
            }
        }
    }

    /// <summary>g'B⁻¹g: how far the minimum of the model is. Infinite where B has a downward direction; what is flat by rounding alone counts as barely curved.</summary>
    public double Decrement => smallest > -Rounding ? slopes.Select((slope, i) => slope * slope / Math.Max(eigenvalues[i], Flat)).Sum() : double.PositiveInfinity;

    /// <summary>The step, its length and the gain that the model foretells.</summary>
    public (double[] Step, double Length, double Gain) Solve(double radius)
    {
        var shift = smallest > Flat && Length(0) <= radius ? 0 : Shift(radius);
        double[] coordinates = [.. slopes.Select((slope, i) => -slope / (eigenvalues[i] + shift))];
        var gain = -coordinates.Select((coordinate, i) => (slopes[i] * coordinate) + (0.5 * eigenvalues[i] * coordinate * coordinate)).Sum();
        return (Step(coordinates), Math.Sqrt(SequentialSums.Dot(coordinates, coordinates)), gain);
    }

    private double[] Step(double[] coordinates)
    {
        var step = new double[coordinates.Length];
        for (var i = 0; i < coordinates.Length; i++)
        {
            for (var j = 0; j < step.Length; j++)
            {
                step[j] += system is null ? double.NaN : coordinates[i] * system.Vector(i)[j];
            }
        }

        return step;
    }

    private double Length(double shift) => Math.Sqrt(slopes.Select((slope, i) => slope / (eigenvalues[i] + shift)).Sum(value => value * value));

    /// <summary>λ with |s(λ)| = r, by bisection on a logarithmic scale above the smallest λ that makes B + λI positive definite.</summary>
    private double Shift(double radius)
    {
        var floor = Math.Max(0, -smallest) + Flat;
        var (low, high) = (1e-14, 1.0);
        while (Length(floor + high) > radius && high < 1e30)
        {
            high *= 10;
        }

        for (var i = 0; i < 60 && high / low > 1.001; i++)
        {
            var middle = Math.Sqrt(low * high);
            (low, high) = Length(floor + middle) > radius ? (middle, high) : (low, middle);
        }

        return floor + high;
    }
}
