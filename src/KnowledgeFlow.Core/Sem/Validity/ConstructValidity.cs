using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Validity;

/// <summary>Convergent and discriminant validity of one latent variable, from the standardised solution.</summary>
/// <param name="Construct">The latent variable.</param>
/// <param name="CompositeReliability">CR.</param>
/// <param name="AverageVarianceExtracted">AVE; discriminant validity after Fornell and Larcker asks that its root exceed <paramref name="LargestCorrelation"/>.</param>
/// <param name="LargestCorrelation">
/// The largest absolute correlation with another latent variable that has observed indicators, other than the factors that it measures
/// or that measure it: a second-order factor is made of its first-order ones, not to be told from them. NaN where there is none.
/// </param>
public sealed record ConstructValidity(string Construct, double CompositeReliability, double AverageVarianceExtracted, double LargestCorrelation)
{
    /// <summary>The validity of each latent variable with observed indicators, in one group.</summary>
    /// <param name="estimate">The estimates.</param>
    /// <param name="standardised">Their standardised solution.</param>
    /// <param name="group">The group, from 0.</param>
    public static ImmutableArray<ConstructValidity> Of(ModelEstimate estimate, StandardisedSolution standardised, int group = 0)
    {
        var table = estimate.Table;
        var correlations = LatentCorrelations.Of(estimate, group);
        var indicators = Enumerable.Range(0, table.Roles.Latent.Length).Select(k => Indicators(estimate, table.Roles.Latent[k], group)).ToImmutableArray();
        var validities = ImmutableArray.CreateBuilder<ConstructValidity>();
        for (var k = 0; k < table.Roles.Latent.Length; k++)
        {
            var latent = table.Roles.Latent[k];
            double[] loadings = [.. indicators[k].Where(row => table.Roles.Observed.Contains(table.Parameters[row].Right)).Select(row => standardised.Parameters[row].Value)];
            if (loadings.Length > 0)
            {
                var others = Enumerable.Range(0, table.Roles.Latent.Length)
                    .Where(other => other != k && indicators[other].Any(row => table.Roles.Observed.Contains(table.Parameters[row].Right)) && !Measures(other, k) && !Measures(k, other))
                    .Select(other => Math.Abs(correlations[k, other])).ToList();
                validities.Add(new ConstructValidity(latent, Validity.CompositeReliability.Of(loadings), Validity.AverageVarianceExtracted.Of(loadings), others.Count == 0 ? double.NaN : others.Max()));
            }
        }

        return validities.ToImmutable();

        // Whether a factor is above another in a hierarchy, through however many floors.
        bool Measures(int higher, int lower)
        {
            var (reached, waiting) = (new HashSet<int>(), new Stack<int>([higher]));
            while (waiting.TryPop(out var factor))
            {
                foreach (var row in indicators[factor])
                {
                    var below = table.Roles.Latent.IndexOf(table.Parameters[row].Right);
                    if (below >= 0 && reached.Add(below))
                    {
                        waiting.Push(below);
                    }
                }
            }

            return reached.Contains(lower);
        }
    }

    private static ImmutableArray<int> Indicators(ModelEstimate estimate, string latent, int group) =>
    [
        .. Enumerable.Range(0, estimate.Table.Parameters.Length)
            .Where(row => estimate.Table.Parameters[row] is { Operator: ModelOperator.Loading } loading && loading.Left == latent && loading.Group == group),
    ];
}
