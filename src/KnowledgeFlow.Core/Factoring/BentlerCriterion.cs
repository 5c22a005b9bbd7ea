using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// −¼(ln |M| − ln |diag M|), M = (Λ∘Λ)'(Λ∘Λ): how far squared loadings are from being uncorrelated about zero (Bentler 1977, Psychometrika 42:573-595), invariant of the factors' scales.
/// Infinite where M is singular.
/// </summary>
internal sealed class BentlerCriterion : RotationCriterion
{
    public override double Evaluate(double[,] loadings, double[,] slope)
    {
        var (p, m) = (loadings.GetLength(0), loadings.GetLength(1));
        var squares = new double[p, m];
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < m; k++)
            {
                squares[i, k] = loadings[i, k] * loadings[i, k];
            }
        }

        var products = MatrixArithmetic.TransposeMultiply(squares, squares);
        var factor = new double[m * m];
        var logarithms = 0.0;
        for (var j = 0; j < m; j++)
        {
            logarithms += Math.Log(products[j, j]);
            for (var k = 0; k < m; k++)
            {
                factor[(j * m) + k] = products[j, k];
            }
        }

        if (!CholeskyFactor.TryFactor(factor, m, out _) || MatrixArithmetic.Invert(products) is not { } inverse)
        {
            return double.PositiveInfinity;
        }

        for (var k = 0; k < m; k++)
        {
            inverse[k, k] -= 1 / products[k, k];
        }

        var weights = MatrixArithmetic.Multiply(squares, inverse);
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < m; k++)
            {
                slope[i, k] = -loadings[i, k] * weights[i, k];
            }
        }

        return -(CholeskyFactor.LogDeterminant(factor, m) - logarithms) / 4;
    }
}
