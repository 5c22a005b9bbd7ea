using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Iterated principal axis factoring (Thomson 1934; Harman 1976): communalities start at squared multiple
/// correlations, the eigenvectors of the correlation matrix with communalities on its diagonal give loadings, these give
/// communalities, and so on until none changes by more than 1e-11. (Programs that stop at SPSS's 0.001 stop short of it.)
/// What the iteration converges to is a minimum of the least-squares discrepancy of <see cref="MinimumResidualExtraction"/>.
/// </summary>
internal static class PrincipalAxisExtraction
{
    private const double Tolerance = 1e-11;
    private const int MostIterations = 20_000;

    /// <summary>Extracts factors.</summary>
    /// <returns>
    /// The factors, with the caution <see cref="Diagnosis.NotIdentified"/> where there are more than p items can tell apart, so that other loadings
    /// fit as well; or <see cref="Diagnosis.DuplicateVariables"/>, <see cref="Diagnosis.NotPositiveDefinite"/> or <see cref="Diagnosis.TooFewRows"/> (no squared multiple
    /// correlations), <see cref="Diagnosis.TooManyFactors"/> (too few positive eigenvalues),
    /// <see cref="Diagnosis.ImproperSolution"/> (a communality passed 1, where SPSS stops too),
    /// <see cref="Diagnosis.NotConverged"/> (with the last change in place of a gradient).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">No factor is asked for.</exception>
    public static Outcome<ExtractedFactors> Extract(ItemCorrelations correlations, int factors)
    {
        // Iteration finds loadings whether or not others reproduce the correlations as well; SPSS gives them without a word.
        var refused = FactorDegreesOfFreedom.Refuses(correlations.Items, factors);
        return refused is Diagnosis.TooManyFactors ? refused
            : CorrelationInverse.Of(correlations).Then(inverse => Iterate(correlations, factors, inverse, refused));
    }

    private static Outcome<ExtractedFactors> Iterate(ItemCorrelations correlations, int factors, CorrelationInverse inverse, Diagnosis? caution)
    {
        var p = correlations.Items;
        var communalities = Enumerable.Range(0, p).Select(inverse.SquaredMultipleCorrelation).ToArray();
        var (reduced, deviations) = (correlations.Factored(), correlations.Deviations);
        var loadings = new WorkMatrix(p, factors);
        for (var iteration = 1; ; iteration++)
        {
            correlations.Cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < p; i++)
            {
                reduced[(i * p) + i] = communalities[i] * deviations[i] * deviations[i];
            }

            var system = SymmetricEigensystem.Of(reduced, p);
            if (system.Values[factors - 1] <= 0)
            {
                return new Diagnosis.TooManyFactors(factors, system.Values.Count(value => value > 0));
            }

            for (var k = 0; k < factors; k++)
            {
                FactorOrdering.WriteColumn(loadings, k, system.Vector(k), Math.Sqrt(system.Values[k]));
            }

            var uniquenesses = FactorOrdering.Uniquenesses(loadings, deviations);
            var change = Enumerable.Range(0, p).Max(i => Math.Abs(1 - uniquenesses[i] - communalities[i]));
            var improper = Enumerable.Range(0, p).Where(i => uniquenesses[i] < 0).Select(i => correlations.Names[i]).ToArray();
            if (improper.Length > 0)
            {
                return new Diagnosis.ImproperSolution([.. improper]);
            }

            if (change <= Tolerance)
            {
                FactorOrdering.MakeSumsPositive(loadings, null);
                var discrepancy = system.Values.Skip(factors).Sum(value => value * value) / 2;
                return new ExtractedFactors(new LoadingMatrix(correlations.Names, loadings), uniquenesses, discrepancy, iteration, caution);
            }

            if (iteration == MostIterations)
            {
                return new Diagnosis.NotConverged(iteration, change);
            }

            for (var i = 0; i < p; i++)
            {
                communalities[i] = 1 - uniquenesses[i];
            }
        }
    }
}
