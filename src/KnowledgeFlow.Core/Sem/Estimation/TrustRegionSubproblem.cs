using KnowledgeFlow.Core.Numerics;
using MathNet.Numerics.LinearAlgebra;

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

    private readonly Vector<double> eigenvalues;
    private readonly Matrix<double> eigenvectors;
    private readonly double[] slopes;
    private readonly double smallest;

    /// <summary>The problem of a curvature B and a gradient g.</summary>
    public TrustRegionSubproblem(Matrix<double> curvature, Vector<double> gradient)
    {
        if (FiniteMatrix.FirstRowBeyond(curvature) >= 0 || !gradient.All(double.IsFinite))
        {
            // No step leads on from here: every answer is NaN, and the decrement infinite.
            eigenvalues = Vector<double>.Build.Dense(gradient.Count, double.NaN);
            eigenvectors = Matrix<double>.Build.DenseIdentity(gradient.Count);
            slopes = eigenvalues.ToArray();
            smallest = double.NaN;
            return;
        }

        var decomposition = curvature.Evd(Symmetricity.Symmetric);
        eigenvalues = decomposition.EigenValues.Map(value => value.Real);
        eigenvectors = decomposition.EigenVectors;
        slopes = eigenvectors.TransposeThisAndMultiply(gradient).ToArray();
        smallest = eigenvalues.Count == 0 ? 1 : eigenvalues.Minimum();

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
    public (Vector<double> Step, double Length, double Gain) Solve(double radius)
    {
        var shift = smallest > Flat && Length(0) <= radius ? 0 : Shift(radius);
        var coordinates = Vector<double>.Build.Dense(slopes.Length, i => -slopes[i] / (eigenvalues[i] + shift));
        var gain = -coordinates.Select((coordinate, i) => (slopes[i] * coordinate) + (0.5 * eigenvalues[i] * coordinate * coordinate)).Sum();
        return (eigenvectors * coordinates, coordinates.L2Norm(), gain);
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
