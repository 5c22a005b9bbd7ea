using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// −¼(ln |M| − ln |diag M|), M = (Λ∘Λ)'(Λ∘Λ): how far squared loadings are from being uncorrelated about zero (Bentler 1977, Psychometrika 42:573-595), invariant of the factors' scales.
/// Infinite where M is singular.
/// </summary>
internal sealed class BentlerCriterion : RotationCriterion
{
    public override double Evaluate(WorkMatrix loadings, WorkMatrix slope)
    {
        var (p, m) = (loadings.Rows, loadings.Columns);
        var squares = new WorkMatrix(p, m);
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < m; k++)
            {
                squares[i, k] = loadings[i, k] * loadings[i, k];
            }
        }

        var products = WorkMatrix.TransposedProduct(squares, squares);
        var factor = products.Copy();
        var logarithms = 0.0;
        for (var j = 0; j < m; j++)
        {
            logarithms += Math.Log(products[j, j]);
        }

        if (!CholeskyFactor.TryFactor(factor) || products.Inverse() is not { } inverse)
        {
            return double.PositiveInfinity;
        }

        for (var k = 0; k < m; k++)
        {
            inverse[k, k] -= 1 / products[k, k];
        }

        var weights = WorkMatrix.Product(squares, inverse);
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < m; k++)
            {
                slope[i, k] = -loadings[i, k] * weights[i, k];
            }
        }

        return -(CholeskyFactor.LogDeterminant(factor) - logarithms) / 4;
    }
}
