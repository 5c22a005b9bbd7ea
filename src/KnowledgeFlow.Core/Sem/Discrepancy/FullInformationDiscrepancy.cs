using System.Collections.Immutable;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Discrepancy;

/// <summary>
/// −1/N times the log-likelihood of incomplete normal data, without its constant (Arbuckle 1996): for each pattern of
/// answered variables o, with n rows and moments S and x̄, n/(2N)·[ln|Σ_oo| + tr(Σ_oo⁻¹(S + dd'))], d = x̄ − μ_o.
/// </summary>
internal sealed class FullInformationDiscrepancy : MomentDiscrepancy
{
    private readonly int p;
    private readonly double count;
    private readonly ImmutableArray<MissingPattern> patterns;
    private readonly double[][] inverses;
    private readonly double[] factor;
    private readonly double[] scratch;
    private readonly double[] difference;
    private readonly double[] weighted;
    private readonly double[] sigmaDerivative;
    private readonly double[] meanDerivative;

    /// <summary>The discrepancy from a group's patterns.</summary>
    public FullInformationDiscrepancy(ObservedGroup group)
        : base(group.Variables, true)
    {
        p = group.Variables;
        count = group.Count;
        patterns = group.Patterns;
        inverses = [.. patterns.Select(pattern => new double[pattern.Variables.Length * pattern.Variables.Length])];
        (factor, scratch, sigmaDerivative) = (new double[p * p], new double[p * p], new double[p * p]);
        (difference, weighted, meanDerivative) = (new double[p], new double[p], new double[p]);
    }

    /// <inheritdoc/>
    public override bool HasHessian => true;

    /// <inheritdoc/>
    public override int Weights => patterns.Length;

    /// <inheritdoc/>
    public override bool TryEvaluate(ImpliedMoments implied, out double value)
    {
        value = 0;
        sigmaDerivative.AsSpan().Clear();
        meanDerivative.AsSpan().Clear();
        for (var k = 0; k < patterns.Length; k++)
        {
            if (!TryAdd(implied, k, ref value))
            {
                value = double.NaN;
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Derivatives(Span<double> bySigma, Span<double> byMean)
    {
        sigmaDerivative.CopyTo(bySigma);
        meanDerivative.CopyTo(byMean);
    }

    /// <summary>Writes Σ_oo⁻¹ of pattern k into a p × p matrix that is 0 elsewhere.</summary>
    public override double Weight(int k, Span<double> weight)
    {
        weight.Clear();
        var places = Places(k);
        var size = places.Length;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                weight[(places[i] * p) + places[j]] = inverses[k][(i * size) + j];
            }
        }

        return patterns[k].Count / count;
    }

    private ReadOnlySpan<int> Places(int pattern) => ImmutableCollectionsMarshal.AsArray(patterns[pattern].Variables);

    private bool TryAdd(ImpliedMoments implied, int k, ref double value)
    {
        var pattern = patterns[k];
        var places = Places(k);
        var size = places.Length;
        var inverse = inverses[k];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                factor[(i * size) + j] = implied.Covariance[(places[i] * p) + places[j]];
            }

            difference[i] = pattern.Means[i] - implied.Means[places[i]];
        }

        if (!CholeskyFactor.TryFactor(factor, size, out _))
        {
            return false;
        }

        CholeskyFactor.Invert(factor, size, inverse, scratch);
        var d = difference.AsSpan(0, size);
        for (var i = 0; i < size; i++)
        {
            weighted[i] = LaneSums.Dot(inverse.AsSpan(i * size, size), d);
        }

        var share = pattern.Count / count;
        var fit = LaneSums.Dot(pattern.CovarianceValues, inverse) + LaneSums.Dot(d, weighted.AsSpan(0, size));
        value += 0.5 * share * (CholeskyFactor.LogDeterminant(factor, size) + fit);

        // Σ⁻¹ S, then Σ⁻¹ S Σ⁻¹ row by row.
        for (var i = 0; i < size; i++)
        {
            var row = scratch.AsSpan(i * size, size);
            row.Clear();
            for (var l = 0; l < size; l++)
            {
                TensorPrimitives.MultiplyAdd(pattern.CovarianceValues.Slice(l * size, size), inverse[(i * size) + l], row, row);
            }

            meanDerivative[places[i]] -= share * weighted[i];
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var middle = LaneSums.Dot(scratch.AsSpan(i * size, size), inverse.AsSpan(j * size, size));
                var term = 0.5 * share * (inverse[(i * size) + j] - middle - (weighted[i] * weighted[j]));
                sigmaDerivative[(places[i] * p) + places[j]] += term;
                if (i != j)
                {
                    sigmaDerivative[(places[j] * p) + places[i]] += term;
                }
            }
        }

        return true;
    }
}
