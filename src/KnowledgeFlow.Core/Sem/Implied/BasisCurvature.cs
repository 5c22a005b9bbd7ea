namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>
/// The terms tr(G d²Σ_ab) + g'd²μ_ab of a Hessian. By an element b of the matrices the basis vectors change thus:
/// <code>
///          (ΛA)_j          (ΛC)_j                          (Aα)_j
/// λ_kl     A_lj e_k        C_lj e_k                        0
/// β_kl     A_lj (ΛA)_k     C_lj (ΛA)_k + A_jk (ΛC)_l       A_jk (Aα)_l
/// ψ_kl     0               A_jl (ΛA)_k + A_jk (ΛA)_l       0             (one term where k = l)
/// α_k      0               0                               A_jk
/// </code>
/// and unit vectors not at all.
/// </summary>
/// <param name="implied">The implied moments.</param>
/// <param name="basis">The basis.</param>
/// <param name="gram">Its Gram matrix of G.</param>
/// <param name="byMean">D'g.</param>
/// <param name="hasMeans">Whether means take part.</param>
internal sealed class BasisCurvature(ImpliedMoments implied, DerivativeBasis basis, GramMatrix gram, double[] byMean, bool hasMeans)
{
    private readonly int p = implied.Variables;
    private readonly int m = implied.StructuralVariables;

    /// <summary>The term of two free elements.</summary>
    public double Of(int a, int b)
    {
        var derivative = basis.Cells[a];
        var by = implied.Model.FreeCells[b];
        var value = 0.0;
        if (derivative.Scale != 0)
        {
            value = 2 * derivative.Scale * (Change(derivative.U, by, derivative.V) + Change(derivative.V, by, derivative.U));
        }

        if (hasMeans && derivative.MeanScale != 0)
        {
            value += derivative.MeanScale * Change(derivative.W, by, -1);
        }

        if (hasMeans && implied.Model.FreeCells[a].Matrix is (ModelMatrix.Loadings or ModelMatrix.Regressions))
        {
            value += MeanChange(implied.Model.FreeCells[a].Column, by) * byMean[derivative.W];
        }

        return value;
    }

    /// <summary>The change of a basis vector times G times another (or times g where that is −1).</summary>
    private double Change(int vector, ModelCell by, int other)
    {
        if (vector < p)
        {
            return 0;
        }

        var (k, l) = (by.Row, by.Column);
        if (vector < p + m)
        {
            var j = vector - p;
            return by.Matrix switch
            {
                ModelMatrix.Loadings => Total(l, j) * Product(k, other),
                ModelMatrix.Regressions => Total(l, j) * Product(p + k, other),
                _ => 0,
            };
        }

        var place = vector - p - m;
        return by.Matrix switch
        {
            ModelMatrix.Loadings => implied.StructuralCovariance[(l * m) + place] * Product(k, other),
            ModelMatrix.Regressions => (implied.StructuralCovariance[(l * m) + place] * Product(p + k, other)) + (Total(place, k) * Product(p + m + l, other)),
            ModelMatrix.StructuralCovariances => (Total(place, l) * Product(p + k, other)) + (k == l ? 0 : Total(place, k) * Product(p + l, other)),
            _ => 0,
        };
    }

    private double MeanChange(int variable, ModelCell by) => by.Matrix switch
    {
        ModelMatrix.Regressions => Total(variable, by.Row) * implied.StructuralMeans[by.Column],
        ModelMatrix.StructuralIntercepts => Total(variable, by.Row),
        _ => 0,
    };

    private double Total(int i, int j) => implied.TotalEffects[(i * m) + j];

    private double Product(int vector, int other) => other < 0 ? byMean[vector] : gram.Values[(vector * gram.Size) + other];
}
