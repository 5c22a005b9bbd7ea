using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The standard bivariate normal distribution on a grid of points (h_i, k_j), again and again for other correlations. The
/// quadrature is that of <see cref="BivariateNormalDistribution.Cumulative"/>; its angles and their sines belong to the
/// correlation alone and are shared by all points. A workspace, not for several threads.
/// </summary>
internal sealed class BivariateNormalGrid
{
    private readonly double[] first;
    private readonly double[] second;
    private readonly double[] firstCumulative;
    private readonly double[] secondCumulative;
    private readonly double[] cumulative;
    private readonly double[] density;
    private readonly List<double> sines = [];
    private readonly List<double> squares = [];
    private readonly List<double> weights = [];
    private double[] exponents = [];

    /// <summary>The grid of finite points; index 0 stands for −∞, and one past the last for ∞.</summary>
    public BivariateNormalGrid(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        (this.first, this.second) = (first.ToArray(), second.ToArray());
        firstCumulative = [0, .. this.first.Select(NormalDistribution.Cumulative), 1];
        secondCumulative = [0, .. this.second.Select(NormalDistribution.Cumulative), 1];
        (cumulative, density) = (new double[first.Length * second.Length], new double[first.Length * second.Length]);
    }

    /// <summary>P(X ≤ h_i, Y ≤ k_j).</summary>
    public double Cumulative(int i, int j)
    {
        if (i == 0 || j == 0)
        {
            return 0;
        }

        return i > first.Length ? secondCumulative[j] : j > second.Length ? firstCumulative[i] : cumulative[((i - 1) * second.Length) + j - 1];
    }

    /// <summary>The density at (h_i, k_j): the derivative of the cumulative probability by the correlation.</summary>
    public double Density(int i, int j) =>
        i == 0 || j == 0 || i > first.Length || j > second.Length ? 0 : density[((i - 1) * second.Length) + j - 1];

    /// <summary>Fills the grid for a correlation below 1 in size.</summary>
    public void Evaluate(double correlation)
    {
        Prepare(Math.Abs(correlation));
        var nodes = sines.Count;
        exponents = exponents.Length >= nodes ? exponents : new double[nodes];
        var values = exponents.AsSpan(0, nodes);
        var sine = CollectionsMarshal.AsSpan(sines);
        var square = CollectionsMarshal.AsSpan(squares);
        var weight = CollectionsMarshal.AsSpan(weights);
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < second.Length; j++)
            {
                var (h, k) = (first[i], second[j]);

                // −(h² + k² − 2hk sin θ)/(2cos²θ) at all angles at once.
                TensorPrimitives.Multiply(sine, (correlation < 0 ? -h : h) * k, values);
                TensorPrimitives.Subtract(values, 0.5 * ((h * h) + (k * k)), values);
                TensorPrimitives.Multiply(values, square, values);
                LaneExponential.Of(values, values);
                var integral = LaneSums.Dot(values, weight);
                cumulative[(i * second.Length) + j] = Math.Clamp((firstCumulative[i + 1] * secondCumulative[j + 1]) + (Math.CopySign(integral, correlation) / (2 * Math.PI)), 0, 1);
                density[(i * second.Length) + j] = BivariateNormalDistribution.Density(h, k, correlation);
            }
        }
    }

    /// <summary>Angles of the quadrature from 0 to asin ρ: sin θ, 1/cos²θ and weights.</summary>
    private void Prepare(double correlation)
    {
        sines.Clear();
        squares.Clear();
        weights.Clear();
        var end = Math.Asin(correlation);
        for (var from = 0.0; from < end;)
        {
            var to = Math.Min(end, from + Math.Min(2 * BivariateNormalDistribution.LargestPanel, Math.Max(0.5 * ((Math.PI / 2) - from), 1e-3)));
            var (centre, half) = (0.5 * (from + to), 0.5 * (to - from));
            for (var node = 0; node < BivariateNormalDistribution.Nodes.Length; node++)
            {
                Add(centre + (half * BivariateNormalDistribution.Nodes[node]), half * BivariateNormalDistribution.Weights[node]);
                Add(centre - (half * BivariateNormalDistribution.Nodes[node]), half * BivariateNormalDistribution.Weights[node]);
            }

            from = to;
        }
    }

    private void Add(double angle, double weight)
    {
        var (sine, cosine) = Math.SinCos(angle);
        sines.Add(sine);
        squares.Add(1 / (cosine * cosine));
        weights.Add(weight);
    }
}
