using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Products of the small matrices that rotations are made of: at 25 × 5 a general library spends more on the call than
/// on the numbers.
/// </summary>
internal static class MatrixArithmetic
{
    /// <summary>The identity of an order.</summary>
    public static double[,] Identity(int order)
    {
        var identity = new double[order, order];
        for (var i = 0; i < order; i++)
        {
            identity[i, i] = 1;
        }

        return identity;
    }

    /// <summary>A B.</summary>
    public static double[,] Multiply(double[,] a, double[,] b)
    {
        var (rows, inner, columns) = (a.GetLength(0), a.GetLength(1), b.GetLength(1));
        var product = new double[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var k = 0; k < inner; k++)
            {
                var factor = a[i, k];
                for (var j = 0; j < columns; j++)
                {
                    product[i, j] += factor * b[k, j];
                }
            }
        }

        return product;
    }

    /// <summary>A'B.</summary>
    public static double[,] TransposeMultiply(double[,] a, double[,] b)
    {
        var (inner, rows, columns) = (a.GetLength(0), a.GetLength(1), b.GetLength(1));
        var product = new double[rows, columns];
        for (var k = 0; k < inner; k++)
        {
            for (var i = 0; i < rows; i++)
            {
                var factor = a[k, i];
                for (var j = 0; j < columns; j++)
                {
                    product[i, j] += factor * b[k, j];
                }
            }
        }

        return product;
    }

    /// <summary>A'.</summary>
    public static double[,] Transpose(double[,] a)
    {
        var transpose = new double[a.GetLength(1), a.GetLength(0)];
        for (var i = 0; i < a.GetLength(0); i++)
        {
            for (var j = 0; j < a.GetLength(1); j++)
            {
                transpose[j, i] = a[i, j];
            }
        }

        return transpose;
    }

    /// <summary>A⁻¹ by elimination with partial pivoting, or null where a pivot vanishes.</summary>
    public static double[,]? Invert(double[,] matrix)
    {
        var order = matrix.GetLength(0);
        var (flat, solved) = (new double[order * order], new double[order * order]);
        Buffer.BlockCopy(matrix, 0, flat, 0, flat.Length * sizeof(double));
        if (!GaussJordan.TryInvert(flat, order, solved, 1e-14))
        {
            return null;
        }

        var inverse = new double[order, order];
        Buffer.BlockCopy(solved, 0, inverse, 0, solved.Length * sizeof(double));
        return inverse;
    }

    /// <summary>Σ_ij a_ij b_ij.</summary>
    public static double InnerProduct(double[,] a, double[,] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.GetLength(0); i++)
        {
            for (var j = 0; j < a.GetLength(1); j++)
            {
                sum += a[i, j] * b[i, j];
            }
        }

        return sum;
    }
}
