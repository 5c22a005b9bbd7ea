using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>D'WD of a derivative basis D (p × q) and a symmetric weight W (p × p), and what is looked up in it. Work space of whoever asks.</summary>
internal sealed class GramMatrix
{
    private readonly int p;
    private readonly double[] product;
    private DerivativeBasis basis;

    /// <summary>Room for the matrix of a basis, or of the same model's at another point.</summary>
    public GramMatrix(DerivativeBasis basis)
    {
        this.basis = basis;
        (p, Size) = (basis.Variables, basis.Size);
        product = new double[p];
        Values = new double[Size * Size];
    }

    /// <summary>q.</summary>
    public int Size { get; }

    /// <summary>The elements, q × q by rows.</summary>
    public double[] Values { get; }

    /// <summary>Fills in the matrix of a basis and a weight.</summary>
    public void Set(DerivativeBasis at, ReadOnlySpan<double> weight)
    {
        basis = at;
        var q = Size;
        for (var i = 0; i < p; i++)
        {
            weight.Slice(i * p, p).CopyTo(Values.AsSpan(i * q, p));
        }

        for (var k = p; k < q; k++)
        {
            var vector = basis.Vector(k - p);
            for (var i = 0; i < p; i++)
            {
                product[i] = LaneSums.Dot(weight.Slice(i * p, p), vector);
            }

            var row = Values.AsSpan(k * q, q);
            product.CopyTo(row);
            for (var i = 0; i < p; i++)
            {
                Values[(i * q) + k] = product[i];
            }

            for (var l = p; l <= k; l++)
            {
                Values[(k * q) + l] = Values[(l * q) + k] = LaneSums.Dot(product, basis.Vector(l - p));
            }
        }
    }

    /// <summary>
    /// Adds <paramref name="share"/>·(Σ_ij G_ij dΣ_ij + g'dμ) to the gradient, this being the matrix of G;
    /// <paramref name="projectedMeans"/> is D'g (empty where means are not modelled).
    /// </summary>
    public void AddGradient(ReadOnlySpan<double> projectedMeans, double share, Span<double> gradient)
    {
        foreach (var cell in basis.Cells)
        {
            var value = 2 * cell.Scale * Values[(cell.U * Size) + cell.V];
            if (!projectedMeans.IsEmpty)
            {
                value += cell.MeanScale * projectedMeans[cell.W];
            }

            gradient[cell.Free] += share * value;
        }
    }

    /// <summary>
    /// Adds <paramref name="share"/>·(½ tr(W dΣ_a W dΣ_b) + dμ_a'W dμ_b) to the lower triangle of a t × t information
    /// matrix, this being the matrix of W.
    /// </summary>
    public void AddInformation(bool hasMeans, double share, Span<double> information, int t)
    {
        var cells = basis.Cells;
        for (var a = 0; a < cells.Length; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var value = share * Information(cells[a], cells[b], hasMeans);
                var (first, second) = (cells[a].Free, cells[b].Free);
                var (row, column) = first >= second ? (first, second) : (second, first);

                // Two elements with one parameter meet twice, as (a, b) and as (b, a).
                information[(row * t) + column] += first == second && a != b ? 2 * value : value;
            }
        }
    }

    /// <summary>½ tr(W dΣ_a W dΣ_b) + dμ_a'W dμ_b of two derivatives, this being the matrix of W.</summary>
    public double Information(in CellDerivative a, in CellDerivative b, bool hasMeans)
    {
        var gram = Values;
        var (rowU, rowV) = (a.U * Size, a.V * Size);
        var value = a.Scale * b.Scale * ((gram[rowV + b.U] * gram[rowU + b.V]) + (gram[rowV + b.V] * gram[rowU + b.U]));
        return hasMeans ? value + (a.MeanScale * b.MeanScale * gram[(a.W * Size) + b.W]) : value;
    }
}
