using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>
/// Coefficients drawn from the normal distribution that each equation's estimates and their covariance matrix say, equations independent of one another: the Monte
/// Carlo method for the product of effects (MacKinnon, Lockwood and Williams 2004, doi:10.1207/s15327906mbr3901_4). Standard deviations stay those of the sample.
/// </summary>
internal static class SimulatedCoefficients
{
    // Keeps the simulation's streams apart from the bootstrap's, which begin at 0.
    private const ulong FirstStream = 1UL << 40;

    /// <summary>The draws; null where an equation's coefficients have no positive definite covariance matrix (fewer clusters than coefficients, an exact fit).</summary>
    public static BootstrapDistribution? Draw(MediationEffects effects, int draws, ulong seed, CancellationToken cancellation = default)
    {
        ImmutableArray<double[]?> found = [.. effects.Fits.Select(FactorOf)];
        if (found.Contains(null))
        {
            return null;
        }

        ImmutableArray<double[]> factors = [.. found.OfType<double[]>()];
        return Bootstrap.RunBlocks(draws, 1, effects.Coefficients.Length, () => new double[factors.Max(factor => factor.Length)], (first, normal, coefficients, drawn) =>
        {
            var source = RandomSource.OfStream(seed, FirstStream + (ulong)first);
            effects.Coefficients.CopyTo(coefficients);
            var start = 0;
            for (var e = 0; e < factors.Length; e++)
            {
                var p = effects.Fits[e].Coefficients.Length - 1;
                source.FillNormal(normal.AsSpan(0, p));
                for (var i = 0; i < p; i++)
                {
                    for (var j = 0; j <= i; j++)
                    {
                        coefficients[start + i] += factors[e][(i * p) + j] * normal[j];
                    }
                }

                start += p;
            }

            drawn[0] = true;
        }, cancellation: cancellation);
    }

    // The slopes' covariances, without the intercept's.
    private static double[]? FactorOf(LeastSquaresFit fit)
    {
        var p = fit.Coefficients.Length - 1;
        var factor = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                factor[(i * p) + j] = fit.Covariance(i + 1, j + 1);
            }
        }

        return CholeskyFactor.TryFactor(factor, p, out _) ? factor : null;
    }
}
