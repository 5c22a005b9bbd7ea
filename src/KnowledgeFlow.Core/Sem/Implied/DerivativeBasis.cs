using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>
/// Analytic derivatives of the implied moments. Every element of a LISREL matrix changes Σ by a rank-two matrix
/// uv' + vu' whose vectors come from a basis of p + 2m: the unit vectors, the columns of ΛA and those of ΛC.
/// <code>
/// λ_ij: e_i, (ΛC)_j      β_ij: (ΛA)_i, (ΛC)_j      ψ_ij: (ΛA)_i, (ΛA)_j      θ_ij: e_i, e_j   (half where i = j)
/// </code>
/// So everything that is quadratic in derivatives (gradients, information, scores) is looked up in the Gram matrix D'WD
/// of the basis (<see cref="GramMatrix"/>), and no Jacobian is formed.
/// </summary>
internal sealed class DerivativeBasis
{
    private readonly ImpliedMoments implied;

    /// <summary>The derivatives at the point at which implied moments stand.</summary>
    public DerivativeBasis(ImpliedMoments implied)
    {
        this.implied = implied;
        Size = implied.Variables + (2 * implied.StructuralVariables);
        Cells = new CellDerivative[implied.Model.FreeCells.Length];
        for (var i = 0; i < Cells.Length; i++)
        {
            Cells[i] = Of(implied.Model.FreeCells[i]);
        }
    }

    /// <summary>The model.</summary>
    public LisrelModel Model => implied.Model;

    /// <summary>The number of basis vectors q = p + 2m.</summary>
    public int Size { get; }

    /// <summary>The derivatives by the model's free elements; those of thresholds have Scale and MeanScale 0.</summary>
    public CellDerivative[] Cells { get; }

    /// <summary>Vector k of ΛA and ΛC: p + k of the basis.</summary>
    public ReadOnlySpan<double> Vector(int k) => implied.Vectors.AsSpan(k * implied.Variables, implied.Variables);

    /// <summary>The number of variables p.</summary>
    public int Variables => implied.Variables;

    /// <summary>The derivative by an element of the model's matrices, free or not.</summary>
    public CellDerivative Of(ModelCell cell)
    {
        var (p, m) = (implied.Variables, implied.StructuralVariables);
        return cell.Matrix switch
        {
            ModelMatrix.Loadings => new CellDerivative(cell.Free, cell.Row, p + m + cell.Column, 1, cell.Row, implied.StructuralMeans[cell.Column]),
            ModelMatrix.Regressions => new CellDerivative(cell.Free, p + cell.Row, p + m + cell.Column, 1, p + cell.Row, implied.StructuralMeans[cell.Column]),
            ModelMatrix.StructuralCovariances => new CellDerivative(cell.Free, p + cell.Row, p + cell.Column, cell.Row == cell.Column ? 0.5 : 1, 0, 0),
            ModelMatrix.ResidualCovariances => new CellDerivative(cell.Free, cell.Row, cell.Column, cell.Row == cell.Column ? 0.5 : 1, 0, 0),
            ModelMatrix.Intercepts => new CellDerivative(cell.Free, 0, 0, 0, cell.Row, 1),
            ModelMatrix.StructuralIntercepts => new CellDerivative(cell.Free, 0, 0, 0, p + cell.Row, 1),
            _ => new CellDerivative(cell.Free, 0, 0, 0, 0, 0),
        };
    }

    /// <summary>Writes D'x for a vector of p numbers.</summary>
    public void Project(ReadOnlySpan<double> vector, Span<double> projection)
    {
        var p = implied.Variables;
        vector.CopyTo(projection);
        for (var k = p; k < Size; k++)
        {
            projection[k] = LaneSums.Dot(vector, implied.Vectors.AsSpan((k - p) * p, p));
        }
    }

    /// <summary>Element i of a basis vector.</summary>
    public double Element(int vector, int i)
    {
        var p = implied.Variables;
        return vector < p ? (vector == i ? 1 : 0) : implied.Vectors[((vector - p) * p) + i];
    }
}
