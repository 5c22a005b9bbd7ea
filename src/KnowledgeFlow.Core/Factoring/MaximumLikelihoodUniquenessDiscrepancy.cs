using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// F(x) = Σ_{k &gt; m} (γ_k − ln γ_k − 1), γ the eigenvalues of Ψ^−½ R Ψ^−½ and x = ln ψ: the maximum-likelihood
/// discrepancy ln|Σ| + tr(RΣ⁻¹) − ln|R| − p with loadings eliminated (Jöreskog 1967, Psychometrika 32:443-482;
/// logarithms of uniquenesses after Jöreskog and van Thillo 1971). Derivatives by perturbation of the eigenvalues.
/// </summary>
internal sealed class MaximumLikelihoodUniquenessDiscrepancy(ItemCorrelations correlations, int factors) : UniquenessDiscrepancy
{
    public override int Items => correlations.Items;

    public override double Parameter(double uniqueness) => Math.Log(uniqueness);

    public override double Uniqueness(double parameter) => Math.Exp(parameter);

    /// <summary>Eigenvalues and eigenvectors of Ψ^−½ R Ψ^−½.</summary>
    public static SymmetricEigensystem Scaled(ItemCorrelations correlations, ReadOnlySpan<double> uniquenesses)
    {
        var p = correlations.Items;
        var scaled = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                scaled[(i * p) + j] = correlations[i, j] / Math.Sqrt(uniquenesses[i] * uniquenesses[j]);
            }
        }

        return SymmetricEigensystem.Of(scaled, p);
    }

    public override double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> hessian)
    {
        var p = correlations.Items;
        var uniquenesses = new double[p];
        for (var i = 0; i < p; i++)
        {
            uniquenesses[i] = Math.Exp(parameters[i]);
        }

        var system = Scaled(correlations, uniquenesses);
        var values = system.Values;
        var discrepancy = 0.0;
        gradient.Clear();
        hessian.Clear();
        for (var k = factors; k < p; k++)
        {
            // γ − 1 − ln γ loses its digits where γ is near 1, as the model wants it to be: take the series' exact sum.
            discrepancy += values[k] - 1 - LogOnePlus(values[k] - 1);
            var vector = system.Vector(k);
            for (var i = 0; i < p; i++)
            {
                gradient[i] += (1 - values[k]) * vector[i] * vector[i];
            }
        }

        AddPairs(system, factors, Coefficient, hessian);
        for (var i = 0; i < p; i++)
        {
            hessian[(i * p) + i] -= 0.5 * gradient[i];
        }

        return discrepancy;

        double Coefficient(int k, int l)
        {
            var slope = 1 - (1 / values[k]);
            var sum = values[k] + values[l];
            return (0.5 * slope * values[l]) + (l < factors
                ? 0.5 * slope * sum * sum * InverseGap(values[k], values[l])
                : 0.25 * sum * sum / (values[k] * values[l]));
        }
    }

    private static double LogOnePlus(double x)
    {
        // Kahan's ln(1 + x): the rounding of 1 + x is divided out.
        var u = 1 + x;
        return u == 1 ? x : Math.Log(u) * x / (u - 1);
    }
}
