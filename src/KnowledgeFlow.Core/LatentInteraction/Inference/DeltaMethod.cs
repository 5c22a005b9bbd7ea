using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Inference;

/// <summary>Sampling errors of functions of the parameters: var f(θ̂) = f'(θ)' V f'(θ), the derivatives by central differences.</summary>
internal static class DeltaMethod
{
    /// <summary>A difference below this share of the values is rounding: what is 1 by construction has no error.</summary>
    private const double Rounding = 1e-14;

    /// <summary>The functions' values with errors.</summary>
    /// <param name="function">Several functions of θ at once.</param>
    /// <param name="theta">θ̂.</param>
    /// <param name="covariance">V.</param>
    /// <param name="level">The intervals' level.</param>
    public static ImmutableArray<EstimatedQuantity> Of(Func<double[], double[]> function, ReadOnlySpan<double> theta, ParameterCovariance covariance, double level)
    {
        var t = theta.Length;
        var values = function(theta.ToArray());
        var gradients = new double[values.Length * t];
        for (var i = 0; i < t; i++)
        {
            // A small share of the standard error: the same in any unit. Without an error there is nothing to pass on.
            var step = 1e-4 * Math.Sqrt(covariance[i, i]);
            if (!(step > 0))
            {
                continue;
            }

            var moved = theta.ToArray();
            moved[i] = theta[i] + step;
            var above = function(moved);
            moved[i] = theta[i] - step;
            var below = function(moved);
            for (var f = 0; f < values.Length; f++)
            {
                var difference = above[f] - below[f];
                gradients[(f * t) + i] = Math.Abs(difference) <= Rounding * Math.Abs(values[f]) ? 0 : difference / (2 * step);
            }
        }

        return [.. values.Select((value, f) => EstimatedQuantity.Of(value, covariance.VarianceOf(gradients.AsSpan(f * t, t)), level))];
    }
}
