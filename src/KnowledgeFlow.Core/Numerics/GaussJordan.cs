namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The inverse of a small square matrix that is not symmetric (I − B of a structural model, the transformation of a rotation) by elimination with partial pivoting, without
/// allocation: it stands in loops, where a general library spends more on the call than on the numbers. Symmetric positive definite matrices have <see cref="CholeskyFactor"/>.
/// </summary>
internal static class GaussJordan
{
    /// <summary>Writes A⁻¹ to <paramref name="inverse"/> and overwrites A; false where no pivot of a column is larger than <paramref name="smallestPivot"/>, or one is NaN.</summary>
    /// <param name="matrix">A, n × n by rows; overwritten.</param>
    /// <param name="n">The order.</param>
    /// <param name="inverse">Room for n² numbers.</param>
    /// <param name="smallestPivot">What a pivot must exceed in absolute value.</param>
    public static bool TryInvert(Span<double> matrix, int n, Span<double> inverse, double smallestPivot)
    {
        inverse[..(n * n)].Clear();
        for (var i = 0; i < n; i++)
        {
            inverse[(i * n) + i] = 1;
        }

        for (var column = 0; column < n; column++)
        {
            var best = column;
            for (var row = column + 1; row < n; row++)
            {
                best = Math.Abs(matrix[(row * n) + column]) > Math.Abs(matrix[(best * n) + column]) ? row : best;
            }

            var pivot = matrix[(best * n) + column];
            if (!(Math.Abs(pivot) > smallestPivot))
            {
                return false;
            }

            // Swap and divide at once; where the rows are one, the second assignment is the one that stays.
            for (var j = 0; j < n; j++)
            {
                (matrix[(best * n) + j], matrix[(column * n) + j]) = (matrix[(column * n) + j], matrix[(best * n) + j] / pivot);
                (inverse[(best * n) + j], inverse[(column * n) + j]) = (inverse[(column * n) + j], inverse[(best * n) + j] / pivot);
            }

            for (var row = 0; row < n; row++)
            {
                var factor = matrix[(row * n) + column];
                if (row == column || factor == 0)
                {
                    continue;
                }

                for (var j = 0; j < n; j++)
                {
                    matrix[(row * n) + j] -= factor * matrix[(column * n) + j];
                    inverse[(row * n) + j] -= factor * inverse[(column * n) + j];
                }
            }
        }

        return true;
    }
}
