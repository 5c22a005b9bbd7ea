using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Loadings from the eigenvectors that belong to the best uniquenesses.</summary>
internal static class FactorsAtMinimum
{
    /// <summary>An excess of an eigenvalue over what no factor would give that rounding alone explains.</summary>
    private const double SmallestExcess = 1e-10;

    /// <param name="correlations">What was factored.</param>
    /// <param name="factors">The number of factors.</param>
    /// <param name="minimum">The best uniquenesses.</param>
    /// <param name="system">The eigensystem of the discrepancy at them.</param>
    /// <param name="excess">The sum of squared (scaled) loadings that an eigenvalue stands for.</param>
    /// <param name="itemScale">What a scaled loading of an item is multiplied by, from the uniquenesses and the item's place.</param>
    public static Outcome<ExtractedFactors> Of(
        ItemCorrelations correlations,
        int factors,
        UniquenessMinimiser.Minimum minimum,
        SymmetricEigensystem system,
        Func<double, double> excess,
        Func<double[], int, double> itemScale)
    {
        var supported = system.Values.Count(value => excess(value) > SmallestExcess);
        if (supported < factors)
        {
            return new Diagnosis.TooManyFactors(factors, supported);
        }

        var p = correlations.Items;
        if (minimum.FlatItem is { } flat)
        {
            return new Diagnosis.NotIdentified(correlations.Names[flat], FactorDegreesOfFreedom.Of(p, factors));
        }

        var loadings = new WorkMatrix(p, factors);
        for (var k = 0; k < factors; k++)
        {
            var length = Math.Sqrt(excess(system.Values[k]));
            for (var i = 0; i < p; i++)
            {
                loadings[i, k] = itemScale(minimum.Uniquenesses, i) * length * system.Vector(k)[i];
            }
        }

        FactorOrdering.MakeSumsPositive(loadings, null);
        var heywood = Enumerable.Range(0, p).Where(i => minimum.AtLowerBound[i]).Select(i => correlations.Names[i]).ToArray();
        return new ExtractedFactors(
            new LoadingMatrix(correlations.Names, loadings),
            [.. minimum.Uniquenesses],
            minimum.Discrepancy,
            minimum.Iterations,
            heywood.Length == 0 ? null : new Diagnosis.ImproperSolution([.. heywood]));
    }
}
