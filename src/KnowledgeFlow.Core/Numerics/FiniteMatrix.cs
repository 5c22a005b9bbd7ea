using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.Numerics;

/// <summary>Whether a matrix can be decomposed at all: factorisations of infinities and NaN read beyond their arrays, or do not end.</summary>
internal static class FiniteMatrix
{
    /// <summary>The first row with an element that is not finite; −1 where there is none.</summary>
    public static int FirstRowBeyond(Matrix<double> matrix)
    {
        for (var i = 0; i < matrix.RowCount; i++)
        {
            for (var j = 0; j < matrix.ColumnCount; j++)
            {
                if (!double.IsFinite(matrix[i, j]))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
