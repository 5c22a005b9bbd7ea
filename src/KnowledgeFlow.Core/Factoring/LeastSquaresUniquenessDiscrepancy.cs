using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// F(ψ) = ½ Σ_{k &gt; m} θ_k², θ the eigenvalues of R − Ψ: half the squared residuals of the correlation matrix with
/// loadings eliminated (Harman and Jones 1966; Jöreskog 1977, Statistical Methods for Digital Computers 3:125-153).
/// At a minimum within bounds the residuals of the diagonal are zero, so that it is the minimum of the off-diagonal
/// residuals too.
/// </summary>
internal sealed class LeastSquaresUniquenessDiscrepancy(ItemCorrelations correlations, int factors) : UniquenessDiscrepancy
{
    public override int Items => correlations.Items;

    public override double Parameter(double uniqueness) => uniqueness;

    public override double Uniqueness(double parameter) => parameter;

    /// <summary>Eigenvalues and eigenvectors of R − Ψ.</summary>
    public static SymmetricEigensystem Reduced(ItemCorrelations correlations, ReadOnlySpan<double> uniquenesses)
    {
        var p = correlations.Items;
        var reduced = correlations.AsSpan().ToArray();
        for (var i = 0; i < p; i++)
        {
            reduced[(i * p) + i] -= uniquenesses[i];
        }

        return SymmetricEigensystem.Of(reduced, p);
    }

    public override double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> hessian)
    {
        var p = correlations.Items;
        var system = Reduced(correlations, parameters);
        var values = system.Values;
        var discrepancy = 0.0;
        gradient.Clear();
        hessian.Clear();
        for (var k = factors; k < p; k++)
        {
            discrepancy += 0.5 * values[k] * values[k];
            var vector = system.Vector(k);
            for (var i = 0; i < p; i++)
            {
                gradient[i] -= values[k] * vector[i] * vector[i];
            }
        }

        AddPairs(system, factors, (k, l) => l < factors ? 2 * values[k] * InverseGap(values[k], values[l]) : 1, hessian);
        return discrepancy;
    }
}
