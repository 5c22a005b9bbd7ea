namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// A factor model's discrepancy as a function of one parameter an item that stands for its uniqueness, loadings being at
/// their best for the uniquenesses given: what is left to minimise is smooth, convex near its minimum and of p unknowns.
/// </summary>
internal abstract class UniquenessDiscrepancy
{
    /// <summary>The number p of parameters.</summary>
    public abstract int Items { get; }

    /// <summary>The parameter of a uniqueness.</summary>
    public abstract double Parameter(double uniqueness);

    /// <summary>The uniqueness of a parameter.</summary>
    public abstract double Uniqueness(double parameter);

    /// <summary>The discrepancy at the parameters, with gradient (p) and Hessian (p × p by rows).</summary>
    public abstract double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> hessian);

    /// <summary>
    /// 1/(γ_k − γ_l) for a kept eigenvalue γ_l ≥ γ_k. Where the two coincide the discrepancy has a kink in place of a second
    /// derivative; a steep curve stands in for it.
    /// </summary>
    protected static double InverseGap(double discarded, double kept) => -1 / Math.Max(kept - discarded, 1e-8 * Math.Max(1, Math.Abs(kept)));

    /// <summary>
    /// Adds Σ_k Σ_l c(k, l) ω_ik ω_il ω_jk ω_jl to element (i, j) of the Hessian, k over the eigenvectors from
    /// <paramref name="firstDiscarded"/> on, l over all: the form that second derivatives of functions of eigenvalues take.
    /// </summary>
    protected static void AddPairs(Numerics.SymmetricEigensystem system, int firstDiscarded, Func<int, int, double> coefficient, Span<double> hessian)
    {
        var p = system.Order;
        var weighted = new double[p * p];
        for (var k = firstDiscarded; k < p; k++)
        {
            // W = Σ_l c(k, l) ω_l ω_l', then W_ij times ω_ik ω_jk.
            weighted.AsSpan().Clear();
            for (var l = 0; l < p; l++)
            {
                var c = coefficient(k, l);
                var vector = system.Vector(l);
                for (var i = 0; i < p; i++)
                {
                    var scaled = c * vector[i];
                    for (var j = 0; j <= i; j++)
                    {
                        weighted[(i * p) + j] += scaled * vector[j];
                    }
                }
            }

            var own = system.Vector(k);
            for (var i = 0; i < p; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    var term = weighted[(i * p) + j] * own[i] * own[j];
                    hessian[(i * p) + j] += term;
                    if (i != j)
                    {
                        hessian[(j * p) + i] += term;
                    }
                }
            }
        }
    }
}
