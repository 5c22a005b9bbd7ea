using KnowledgeFlow.Core.Numerics;


namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>
/// Analytic derivatives of the implied moments. Every element of a LISREL matrix changes Σ by a rank-two matrix
/// uv' + vu' whose vectors come from a basis of p + 2m: the unit vectors, the columns of ΛA and those of ΛC.
/// <code>
/// λ_ij: e_i, (ΛC)_j      β_ij: (ΛA)_i, (ΛC)_j      ψ_ij: (ΛA)_i, (ΛA)_j      θ_ij: e_i, e_j   (half where i = j)
/// </code>
/// So everything that is quadratic in derivatives (gradients, information, scores) is looked up in the Gram matrix D'WD
/// of the basis, and no Jacobian is formed.
/// </summary>
internal sealed class DerivativeBasis
{
    private readonly ImpliedMoments implied;
    private readonly double[] product;

    /// <summary>A workspace for a model's implied moments.</summary>
    public DerivativeBasis(ImpliedMoments implied)
    {
        this.implied = implied;
        product = new double[implied.Variables];
        Size = implied.Variables + (2 * implied.StructuralVariables);
        Cells = new CellDerivative[implied.Model.FreeCells.Length];
        Gram = new double[Size * Size];
    }

    /// <summary>The model.</summary>
    public LisrelModel Model => implied.Model;

    /// <summary>The number of basis vectors q = p + 2m.</summary>
    public int Size { get; }

    /// <summary>The derivatives by the model's free elements; those of thresholds have Scale and MeanScale 0.</summary>
    public CellDerivative[] Cells { get; }

    /// <summary>D'WD, q × q, of the weight last given to <see cref="SetWeight"/>.</summary>
    public double[] Gram { get; }

    /// <summary>Takes the derivatives at the point at which the implied moments stand.</summary>
    public void Update()
    {
        for (var i = 0; i < Cells.Length; i++)
        {
            Cells[i] = Of(implied.Model.FreeCells[i]);
        }
    }

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

    /// <summary>Fills <see cref="Gram"/> for a symmetric p × p weight.</summary>
    public void SetWeight(ReadOnlySpan<double> weight)
    {
        var (p, q) = (implied.Variables, Size);
        for (var i = 0; i < p; i++)
        {
            weight.Slice(i * p, p).CopyTo(Gram.AsSpan(i * q, p));
        }

        for (var k = p; k < q; k++)
        {
            var vector = implied.Vectors.AsSpan((k - p) * p, p);
            for (var i = 0; i < p; i++)
            {
                product[i] = LaneSums.Dot(weight.Slice(i * p, p), vector);
            }

            var row = Gram.AsSpan(k * q, q);
            product.CopyTo(row);
            for (var i = 0; i < p; i++)
            {
                Gram[(i * q) + k] = product[i];
            }

            for (var l = p; l <= k; l++)
            {
                Gram[(k * q) + l] = Gram[(l * q) + k] = LaneSums.Dot(product, implied.Vectors.AsSpan((l - p) * p, p));
            }
        }
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

    /// <summary>
    /// Adds <paramref name="share"/>·(Σ_ij G_ij dΣ_ij + g'dμ) to the gradient; the Gram matrix must be that of G, and
    /// <paramref name="projectedMeans"/> D'g (empty where means are not modelled).
    /// </summary>
    public void AddGradient(ReadOnlySpan<double> projectedMeans, double share, Span<double> gradient)
    {
        foreach (var cell in Cells)
        {
            var value = 2 * cell.Scale * Gram[(cell.U * Size) + cell.V];
            if (!projectedMeans.IsEmpty)
            {
                value += cell.MeanScale * projectedMeans[cell.W];
            }

            gradient[cell.Free] += share * value;
        }
    }

    /// <summary>
    /// Adds <paramref name="share"/>·(½ tr(W dΣ_a W dΣ_b) + dμ_a'W dμ_b) to the lower triangle of a t × t information
    /// matrix; the Gram matrix must be that of W.
    /// </summary>
    public void AddInformation(bool hasMeans, double share, Span<double> information, int t)
    {
        for (var a = 0; a < Cells.Length; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var value = share * Information(Cells[a], Cells[b], hasMeans);
                var (first, second) = (Cells[a].Free, Cells[b].Free);
                var (row, column) = first >= second ? (first, second) : (second, first);

                // Two elements with one parameter meet twice, as (a, b) and as (b, a).
                information[(row * t) + column] += first == second && a != b ? 2 * value : value;
            }
        }
    }

    /// <summary>½ tr(W dΣ_a W dΣ_b) + dμ_a'W dμ_b of two derivatives.</summary>
    public double Information(in CellDerivative a, in CellDerivative b, bool hasMeans)
    {
        var gram = Gram;
        var (rowU, rowV) = (a.U * Size, a.V * Size);
        var value = a.Scale * b.Scale * ((gram[rowV + b.U] * gram[rowU + b.V]) + (gram[rowV + b.V] * gram[rowU + b.U]));
        return hasMeans ? value + (a.MeanScale * b.MeanScale * gram[(a.W * Size) + b.W]) : value;
    }

    /// <summary>Element i of a basis vector.</summary>
    public double Element(int vector, int i)
    {
        var p = implied.Variables;
        return vector < p ? (vector == i ? 1 : 0) : implied.Vectors[((vector - p) * p) + i];
    }
}
