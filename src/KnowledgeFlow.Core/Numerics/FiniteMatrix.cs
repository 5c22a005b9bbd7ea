namespace KnowledgeFlow.Core.Numerics;

/// <summary>Whether a matrix can be decomposed at all: factorisations of infinities and NaN read beyond their arrays, or do not end.</summary>
internal static class FiniteMatrix
{
    /// <summary>The first row with an element that is not finite; −1 where there is none.</summary>
    /// <param name="matrix">The matrix, by rows.</param>
    /// <param name="columns">The number of its columns.</param>
    public static int FirstRowBeyond(ReadOnlySpan<double> matrix, int columns)
    {
        for (var k = 0; k < matrix.Length; k++)
        {
            if (!double.IsFinite(matrix[k]))
            {
                return k / columns;
            }
        }

        return -1;
    }
}
