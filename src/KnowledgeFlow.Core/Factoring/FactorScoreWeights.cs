using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>The weights that standardised items have in estimates of the factors.</summary>
public static class FactorScoreWeights
{
    /// <summary>
    /// With pattern P, structure S and uniquenesses Ψ: regression R⁻¹S (Thurstone 1935); Bartlett Ψ⁻¹P(P'Ψ⁻¹P)⁻¹ (1937, British Journal of Psychology 28:97-104); Anderson and Rubin
    /// Ψ⁻¹P(P'Ψ⁻¹RΨ⁻¹P)^(−½) (1956). Scores of principal components are exact and the same by every method, R⁻¹S.
    /// </summary>
    /// <param name="correlations">What was factored.</param>
    /// <param name="solution">The factors.</param>
    /// <param name="method">The method.</param>
    /// <returns>
    /// The weights, p × m; the diagnosis of an inverse that does not exist; <see cref="Diagnosis.ImproperSolution"/> where an item has no uniqueness to divide by.
    /// </returns>
    public static Outcome<LoadingMatrix> Of(ItemCorrelations correlations, FactorSolution solution, FactorScoreMethod method) =>
        method == FactorScoreMethod.Regression || solution.Extraction == ExtractionMethod.PrincipalComponents ? Regression(correlations, solution) : Weighted(correlations, solution, method);

    private static Outcome<LoadingMatrix> Regression(ItemCorrelations correlations, FactorSolution solution) => CorrelationInverse.Of(correlations).Then<LoadingMatrix>(inverse =>
    {
        var weights = new WorkMatrix(correlations.Items, solution.Factors);
        for (var i = 0; i < correlations.Items; i++)
        {
            for (var k = 0; k < solution.Factors; k++)
            {
                for (var j = 0; j < correlations.Items; j++)
                {
                    weights[i, k] += inverse[i, j] * solution.Structure[j, k];
                }
            }
        }

        return new LoadingMatrix(correlations.Names, weights);
    });

    private static Outcome<LoadingMatrix> Weighted(ItemCorrelations correlations, FactorSolution solution, FactorScoreMethod method)
    {
        var (p, m) = (correlations.Items, solution.Factors);
        string[] none = [.. Enumerable.Range(0, p).Where(i => solution.Uniquenesses[i] <= 1e-10).Select(i => correlations.Names[i])];
        if (none.Length > 0)
        {
            return new Diagnosis.ImproperSolution([.. none]);
        }

        var scaled = solution.Pattern.ToWork();
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < m; k++)
            {
                scaled[i, k] /= solution.Uniquenesses[i];
            }
        }

        if (method == FactorScoreMethod.Bartlett)
        {
            return WorkMatrix.TransposedProduct(solution.Pattern.ToWork(), scaled).Inverse() is { } inverse
                ? new LoadingMatrix(correlations.Names, WorkMatrix.Product(scaled, inverse))
                : new Diagnosis.TooManyFactors(m, m - 1);
        }

        var matrix = WorkMatrix.CopyOf(DenseMatrix.Of(p, p, (i, j) => correlations[i, j]));

        return InverseRoot(WorkMatrix.TransposedProduct(scaled, WorkMatrix.Product(matrix, scaled))) is { } root
            ? new LoadingMatrix(correlations.Names, WorkMatrix.Product(scaled, root))
            : new Diagnosis.TooManyFactors(m, m - 1);
    }

    private static WorkMatrix? InverseRoot(WorkMatrix matrix)
    {
        var m = matrix.Rows;
        var system = SymmetricEigensystem.Of(matrix.AsSpan().ToArray(), m);
        if (system.Values[m - 1] <= 1e-12 * system.Values[0])
        {
            return null;
        }

        var root = new WorkMatrix(m, m);
        for (var k = 0; k < m; k++)
        {
            var vector = system.Vector(k);
            for (var i = 0; i < m; i++)
            {
                for (var j = 0; j < m; j++)
                {
                    root[i, j] += vector[i] * vector[j] / Math.Sqrt(system.Values[k]);
                }
            }
        }

        return root;
    }
}
