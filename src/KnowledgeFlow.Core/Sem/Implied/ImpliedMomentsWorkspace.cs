using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>Implied moments that are filled again and again without allocation. Whoever moves them owns them.</summary>
internal sealed class ImpliedMomentsWorkspace : ImpliedMoments
{
    private readonly double[] loadings;
    private readonly double[] regressions;
    private readonly double[] structuralCovariances;
    private readonly double[] residualCovariances;
    private readonly double[] intercepts;
    private readonly double[] structuralIntercepts;
    private readonly double[] scratch;
    private readonly double[] total;

    /// <summary>A workspace for a model.</summary>
    public ImpliedMomentsWorkspace(LisrelModel model)
        : this(model, model.Observed.Length, model.Structural.Length)
    {
    }

    private ImpliedMomentsWorkspace(LisrelModel model, int p, int m)
        : this(model, p, m, new double[m * m], new double[p * p], new double[m * m])
    {
    }

    private ImpliedMomentsWorkspace(LisrelModel model, int p, int m, double[] structuralCovariances, double[] residualCovariances, double[] total)
        : base(model, structuralCovariances, residualCovariances, total)
    {
        (this.structuralCovariances, this.residualCovariances, this.total) = (structuralCovariances, residualCovariances, total);
        loadings = new double[p * m];
        regressions = new double[m * m];
        intercepts = new double[p];
        structuralIntercepts = new double[m];
        scratch = new double[m * m];
        foreach (var cell in model.Cells.Where(cell => cell.Free < 0))
        {
            Set(cell, cell.Value);
        }
    }

    /// <summary>Fills in everything at <paramref name="theta"/>; false where I − B is singular.</summary>
    public bool TryEvaluate(ReadOnlySpan<double> theta)
    {
        foreach (var cell in Model.FreeCells)
        {
            Set(cell, theta[cell.Free]);
        }

        if (!TryTotalEffects())
        {
            return false;
        }

        var (p, m) = (Variables, StructuralVariables);

        // C = A Ψ A', rows of A against rows of AΨ.
        Multiply(total, structuralCovariances, scratch, m);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                StructuralCovariance[(i * m) + j] = StructuralCovariance[(j * m) + i] = LaneSums.Dot(scratch.AsSpan(i * m, m), total.AsSpan(j * m, m));
            }

            StructuralMeans[i] = LaneSums.Dot(total.AsSpan(i * m, m), structuralIntercepts);
        }

        Vectors.AsSpan().Clear();
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < m; k++)
            {
                var loading = loadings[(i * m) + k];
                if (loading == 0)
                {
                    continue;
                }

                for (var j = 0; j < m; j++)
                {
                    Vectors[(j * p) + i] += loading * total[(k * m) + j];
                    Vectors[((m + j) * p) + i] += loading * StructuralCovariance[(k * m) + j];
                }
            }
        }

        // Σ = (ΛC) Λ' + Θ, again along the few loadings that are not zero.
        residualCovariances.CopyTo(Covariance, 0);
        for (var j = 0; j < p; j++)
        {
            var mean = intercepts[j];
            for (var k = 0; k < m; k++)
            {
                var loading = loadings[(j * m) + k];
                if (loading != 0)
                {
                    var row = Covariance.AsSpan(j * p, p);
                    TensorPrimitives.MultiplyAdd(Vectors.AsSpan((m + k) * p, p), loading, row, row);
                    mean += loading * StructuralMeans[k];
                }
            }

            Means[j] = mean;
        }

        return true;
    }

    private bool TryTotalEffects()
    {
        var m = StructuralVariables;
        if (!Model.HasRegressions)
        {
            total.AsSpan().Clear();
            for (var i = 0; i < m; i++)
            {
                total[(i * m) + i] = 1;
            }

            return true;
        }

        for (var i = 0; i < m * m; i++)
        {
            scratch[i] = -regressions[i];
        }

        for (var i = 0; i < m; i++)
        {
            scratch[(i * m) + i] += 1;
        }

        return GaussJordan.TryInvert(scratch, m, total, 1e-12);
    }

    private void Set(ModelCell cell, double value)
    {
        var (p, m) = (Variables, StructuralVariables);
        switch (cell.Matrix)
        {
            case ModelMatrix.Loadings:
                loadings[(cell.Row * m) + cell.Column] = value;
                break;
            case ModelMatrix.Regressions:
                regressions[(cell.Row * m) + cell.Column] = value;
                break;
            case ModelMatrix.StructuralCovariances:
                structuralCovariances[(cell.Row * m) + cell.Column] = structuralCovariances[(cell.Column * m) + cell.Row] = value;
                break;
            case ModelMatrix.ResidualCovariances:
                residualCovariances[(cell.Row * p) + cell.Column] = residualCovariances[(cell.Column * p) + cell.Row] = value;
                break;
            case ModelMatrix.Intercepts:
                intercepts[cell.Row] = value;
                break;
            case ModelMatrix.StructuralIntercepts:
                structuralIntercepts[cell.Row] = value;
                break;
            default:
                Thresholds[cell.Row] = value;
                break;
        }
    }

    private static void Multiply(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> product, int m)
    {
        product.Clear();
        for (var i = 0; i < m; i++)
        {
            for (var k = 0; k < m; k++)
            {
                var factor = left[(i * m) + k];
                if (factor != 0)
                {
                    var row = product.Slice(i * m, m);
                    TensorPrimitives.MultiplyAdd(right.Slice(k * m, m), factor, row, row);
                }
            }
        }
    }
}
