using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Where the search for a rotation starts: at the unrotated factors and at random orthogonal rotations, the same every
/// time, so that a solution does not depend on luck (several starts as Rozeboom 1992 and Weide and Beauducel 2019 advise).
/// </summary>
internal static class RotationStarts
{
    /// <summary>How many random starts there are unless told otherwise.</summary>
    public const int Default = 12;

    private const ulong Seed = 19580923;

    /// <summary>The identity, then <paramref name="random"/> uniformly distributed orthogonal matrices of order <paramref name="factors"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of random starts is negative.</exception>
    internal static IEnumerable<WorkMatrix> Orthogonal(int factors, int random)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(random);
        return Matrices(factors, factors == 1 ? 0 : random);
    }

    private static IEnumerable<WorkMatrix> Matrices(int factors, int random)
    {
        yield return WorkMatrix.Identity(factors);
        for (var start = 0; start < random; start++)
        {
            yield return Orthonormalise(RandomSource.OfStream(Seed, (ulong)start), factors);
        }
    }

    private static WorkMatrix Orthonormalise(RandomSource source, int order)
    {
        // Gram and Schmidt on normal draws, twice over: the columns of Q are uniform on the orthogonal group.
        var q = new WorkMatrix(order, order);
        for (var k = 0; k < order; k++)
        {
            for (var i = 0; i < order; i++)
            {
                q[i, k] = source.NextNormal();
            }

            for (var pass = 0; pass < 2; pass++)
            {
                for (var j = 0; j < k; j++)
                {
                    var along = Enumerable.Range(0, order).Sum(i => q[i, j] * q[i, k]);
                    for (var i = 0; i < order; i++)
                    {
                        q[i, k] -= along * q[i, j];
                    }
                }

                var length = Math.Sqrt(Enumerable.Range(0, order).Sum(i => q[i, k] * q[i, k]));
                for (var i = 0; i < order; i++)
                {
                    q[i, k] /= length;
                }
            }
        }

        return q;
    }
}
