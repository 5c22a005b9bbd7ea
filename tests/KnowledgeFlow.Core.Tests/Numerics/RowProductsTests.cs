using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class RowProductsTests
{
    /// <summary>Sizes around the blocks of rows and the widths of vectors; sums of whole numbers are exact in any order.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 7)]
    [InlineData(4, 8)]
    [InlineData(5, 9)]
    [InlineData(11, 3)]
    [InlineData(14, 33)]
    public void ProductsAreThoseOfEachPairOfRows(int q, int n)
    {
        double[] rows = [.. Enumerable.Range(0, q * n).Select(k => (double)((k * 37 % 19) - 9))];

        var products = RowProducts.Of(rows, q, n, 2);

        for (var a = 0; a < q; a++)
        {
            for (var b = 0; b < q; b++)
            {
                products[(a * q) + b].Should().Be(2 * Enumerable.Range(0, n).Sum(k => rows[(a * n) + k] * rows[(b * n) + k]));
            }
        }
    }
}
