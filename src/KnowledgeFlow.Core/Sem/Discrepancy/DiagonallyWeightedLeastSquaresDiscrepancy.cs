using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Discrepancy;

/// <summary>
/// Half of F = Σ_k (s_k − σ_k)²/γ_kk over thresholds and polychoric correlations (Muthén, du Toit and Spisic 1997), γ_kk
/// the moments' asymptotic variances.
/// </summary>
internal sealed class DiagonallyWeightedLeastSquaresDiscrepancy : MomentDiscrepancy
{
    private readonly int p;
    private readonly OrdinalMoments sample;
    private readonly double[] thresholdResiduals;
    private readonly double[] correlationWeights;
    private readonly double[] bySigma;
    private readonly double[] deviations;
    private int[] moving = [];
    private double[] jacobian = [];

    /// <summary>The discrepancy from a group's ordered answers.</summary>
    public DiagonallyWeightedLeastSquaresDiscrepancy(ObservedGroup group)
        : base(group.Variables, false)
    {
        p = group.Variables;
        sample = group.Ordinal;
        thresholdResiduals = new double[sample.Thresholds.Length];
        correlationWeights = new double[p * p];
        bySigma = new double[p * p];
        deviations = [.. Enumerable.Range(0, sample.Count).Select(moment => Math.Sqrt(sample.Gamma[(moment * sample.Count) + moment]))];
        var k = sample.Thresholds.Length;
        for (var j = 0; j < p; j++)
        {
            for (var i = j + 1; i < p; i++)
            {
                correlationWeights[(i * p) + j] = correlationWeights[(j * p) + i] = 1 / sample.Gamma[(k * sample.Count) + k];
                k++;
            }
        }
    }

    /// <inheritdoc/>
    public override int Weights => 0;

    /// <inheritdoc/>
    public override bool TryEvaluate(ImpliedMoments implied, out double value)
    {
        value = 0;
        for (var k = 0; k < thresholdResiduals.Length; k++)
        {
            thresholdResiduals[k] = sample.Thresholds[k] - implied.Thresholds[k];
            value += 0.5 * thresholdResiduals[k] * thresholdResiduals[k] / Variance(k);
        }

        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var residual = sample.Correlations[(i * p) + j] - implied.Covariance[(i * p) + j];
                var weighted = correlationWeights[(i * p) + j] * residual;
                value += 0.5 * weighted * residual;
                bySigma[(i * p) + j] = bySigma[(j * p) + i] = -0.5 * weighted;
            }
        }

        return double.IsFinite(value);
    }

    /// <inheritdoc/>
    public override void Derivatives(Span<double> bySigma, Span<double> byMean)
    {
        this.bySigma.CopyTo(bySigma);
        byMean.Clear();
    }

    /// <inheritdoc/>
    public override double Weight(int k, Span<double> weight) => throw new NotSupportedException("The weights of single moments are no matrix among variables.");

    /// <inheritdoc/>
    public override void AddGradient(DerivativeBasis basis, GramMatrix gram, double share, Span<double> gradient)
    {
        base.AddGradient(basis, gram, share, gradient);
        foreach (var cell in basis.Model.FreeCells)
        {
            if (cell.Matrix == ModelMatrix.Thresholds)
            {
                gradient[cell.Free] -= share * thresholdResiduals[cell.Row] / Variance(cell.Row);
            }
        }
    }

    /// <inheritdoc/>
    public override void AddInformation(DerivativeBasis basis, GramMatrix gram, double share, Span<double> information, int t)
    {
        // A threshold has one parameter, which moves nothing else.
        foreach (var cell in basis.Model.FreeCells)
        {
            if (cell.Matrix == ModelMatrix.Thresholds)
            {
                information[(cell.Free * t) + cell.Free] += share / Variance(cell.Row);
            }
        }

        var thresholds = sample.Thresholds.Length;
        var pairs = sample.Count - thresholds;
        if (moving.Length == 0)
        {
            moving = [.. basis.Cells.Where(cell => cell.Scale != 0).Select(cell => cell.Free).Distinct().Order()];
            jacobian = new double[moving.Length * pairs];
        }

        jacobian.AsSpan().Clear();
        foreach (var cell in basis.Cells)
        {
            if (cell.Scale != 0)
            {
                AddDerivative(p, basis, cell, jacobian.AsSpan(Array.BinarySearch(moving, cell.Free) * pairs, pairs));
            }
        }

        for (var a = 0; a < moving.Length; a++)
        {
            TensorPrimitives.Divide(jacobian.AsSpan(a * pairs, pairs), deviations.AsSpan(thresholds), jacobian.AsSpan(a * pairs, pairs));
            for (var b = 0; b <= a; b++)
            {
                information[(moving[a] * t) + moving[b]] += share * LaneSums.Dot(jacobian.AsSpan(a * pairs, pairs), jacobian.AsSpan(b * pairs, pairs));
            }
        }
    }

    /// <summary>The derivatives of the q moments of a sample by the t parameters, t × q by rows.</summary>
    public static double[] Jacobian(OrdinalMoments sample, DerivativeBasis basis, int t)
    {
        var q = sample.Count;
        var jacobian = new double[t * q];
        foreach (var cell in basis.Model.FreeCells)
        {
            if (cell.Matrix == ModelMatrix.Thresholds)
            {
                jacobian[(cell.Free * q) + cell.Row] += 1;
            }
        }

        foreach (var cell in basis.Cells)
        {
            if (cell.Scale != 0)
            {
                AddDerivative(basis.Variables, basis, cell, jacobian.AsSpan((cell.Free * q) + sample.Thresholds.Length, q - sample.Thresholds.Length));
            }
        }

        return jacobian;
    }

    /// <summary>Adds the derivatives of the correlations by an element, in their order among the moments.</summary>
    public static void AddDerivative(int p, DerivativeBasis basis, in CellDerivative cell, Span<double> derivatives)
    {
        var k = 0;
        for (var j = 0; j < p; j++)
        {
            var (u, v) = (cell.Scale * basis.Element(cell.U, j), cell.Scale * basis.Element(cell.V, j));
            if (u == 0 && v == 0)
            {
                k += p - 1 - j;
                continue;
            }

            for (var i = j + 1; i < p; i++)
            {
                derivatives[k++] += (u * basis.Element(cell.V, i)) + (v * basis.Element(cell.U, i));
            }
        }
    }

    private double Variance(int moment) => deviations[moment] * deviations[moment];
}
