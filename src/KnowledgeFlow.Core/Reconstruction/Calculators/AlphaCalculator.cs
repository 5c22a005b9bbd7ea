using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reliability;

namespace KnowledgeFlow.Core.Reconstruction.Calculators;

/// <summary>Cronbach's alpha of items, from covariances and from correlations.</summary>
internal sealed class AlphaCalculator(ImmutableArray<MomentVariable> items) : StatisticCalculator(items)
{
    public const int Raw = 0;
    public const int Standardised = 1;

    public override int Count => 2;

    public override void Evaluate(MomentSource moments, Span<double> values)
    {
        var k = Variables.Length;
        var (variances, covariances, correlations) = (0.0, 0.0, 0.0);
        Span<double> deviations = stackalloc double[k];
        for (var i = 0; i < k; i++)
        {
            var variance = MomentVariable.Covariance(moments, Variables[i], Variables[i]);
            variances += variance;
            deviations[i] = Math.Sqrt(variance);
            for (var j = 0; j < i; j++)
            {
                var covariance = MomentVariable.Covariance(moments, Variables[i], Variables[j]);
                covariances += covariance;
                correlations += covariance / (deviations[i] * deviations[j]);
            }
        }

        values[Raw] = CronbachAlpha.FromSums(k, variances, variances + (2 * covariances));
        var mean = correlations / (k * (k - 1) / 2.0);
        values[Standardised] = k * mean / (1 + ((k - 1) * mean));
    }
}
