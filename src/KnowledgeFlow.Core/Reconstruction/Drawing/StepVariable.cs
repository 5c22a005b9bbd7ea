using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Reconstruction.Drawing;

/// <summary>
/// A standard normal variable cut at thresholds: x = start + Σ step_k [z > τ_k]. With the orthonormal Hermite polynomials ψ_m, c_m = E[x ψ_m(z)] =
/// Σ step_k φ(τ_k) He_{m−1}(τ_k)/√m!, two such variables whose normals correlate at r covary by Σ r^m c_m d_m (Mehler 1866).
/// </summary>
internal sealed class StepVariable
{
    // Beyond the ninth the terms no longer reach the fourth decimal of a correlation.
    private const int Terms = 9;

    private readonly double[] coefficients = new double[Terms];

    /// <summary>The mean.</summary>
    public double Mean { get; private set; }

    /// <summary>The variance.</summary>
    public double Variance { get; private set; }

    /// <summary>Sets where the normal variable is cut.</summary>
    /// <param name="start">The value below all thresholds.</param>
    /// <param name="thresholds">The thresholds, ascending; infinite ones count as never or always crossed.</param>
    /// <param name="steps">The rise at each.</param>
    public void Set(double start, ReadOnlySpan<double> thresholds, ReadOnlySpan<double> steps)
    {
        coefficients.AsSpan().Clear();
        var (mean, square, value) = (start, start * start, start);
        for (var k = 0; k < thresholds.Length; k++)
        {
            var (threshold, step) = (thresholds[k], steps[k]);
            var above = NormalDistribution.UpperTail(threshold);
            mean += step * above;
            square += (((value + step) * (value + step)) - (value * value)) * above;
            value += step;
            if (double.IsFinite(threshold))
            {
                AddStep(step * NormalDistribution.Density(threshold), threshold);
            }
        }

        (Mean, Variance) = (mean, square - (mean * mean));
    }

    /// <summary>The covariance of two such variables.</summary>
    public static double Covariance(StepVariable first, StepVariable second, double correlation)
    {
        var (sum, power) = (0.0, 1.0);
        for (var m = 0; m < Terms; m++)
        {
            power *= correlation;
            sum += power * first.coefficients[m] * second.coefficients[m];
        }

        return sum;
    }

    private void AddStep(double weight, double threshold)
    {
        var (previous, current, factorial) = (0.0, 1.0, 1.0);
        for (var m = 1; m <= Terms; m++)
        {
            factorial *= m;
            coefficients[m - 1] += weight * current / Math.Sqrt(factorial);
            (previous, current) = (current, (threshold * current) - ((m - 1) * previous));
        }
    }
}
