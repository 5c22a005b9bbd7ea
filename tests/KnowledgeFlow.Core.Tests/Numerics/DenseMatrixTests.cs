using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class DenseMatrixTests
{
    [Fact]
    public void ElementsLieByRowsWhateverTheyAreMadeFrom()
    {
        var matrix = DenseMatrix.FromRows(2, 3, [1, 2, 3, 4, 5, 6]);

        (matrix.Rows, matrix.Columns, matrix.IsSquare).Should().Be((2, 3, false));
        matrix[1, 0].Should().Be(4);
        matrix.Row(1).ToArray().Should().Equal(4, 5, 6);
        DenseMatrix.FromArray(matrix.ToArray()).AsSpan().ToArray().Should().Equal(1, 2, 3, 4, 5, 6);
        DenseMatrix.Of(2, 3, (i, j) => (3 * i) + j + 1).AsSpan().ToArray().Should().Equal(1, 2, 3, 4, 5, 6);
        matrix.Transpose().AsSpan().ToArray().Should().Equal(1, 4, 2, 5, 3, 6);
    }

    [Fact]
    public void NothingThatItWasMadeFromChangesIt()
    {
        var (flat, square) = (new double[] { 1, 2, 3, 4 }, new double[,] { { 1, 2 }, { 3, 4 } });
        var (one, other) = (DenseMatrix.FromRows(2, 2, flat), DenseMatrix.FromArray(square));
        flat[0] = square[0, 0] = one.ToArray()[0, 0] = 9;

        one[0, 0].Should().Be(1);
        other[0, 0].Should().Be(1);
    }

    // By hand: (1 2; 3 4)(5 6; 7 8) = (19 22; 43 50).
    [Fact]
    public void ProductsAreRowsTimesColumns()
    {
        var product = DenseMatrix.FromRows(2, 2, [1, 2, 3, 4]) * DenseMatrix.FromRows(2, 2, [5, 6, 7, 8]);

        product.AsSpan().ToArray().Should().Equal(19, 22, 43, 50);
        product.Trace().Should().Be(69);
        (DenseMatrix.Identity(2) * product).AsSpan().ToArray().Should().Equal(19, 22, 43, 50);
    }

    [Fact]
    public void AZeroDoesNotHideAMissingElement() =>
        (DenseMatrix.FromRows(1, 2, [0, 1]) * DenseMatrix.FromRows(2, 1, [double.NaN, 1]))[0, 0].Should().Be(double.NaN);

    [Fact]
    public void SizesThatDoNotFitAreTheCallersMistake()
    {
        var matrix = DenseMatrix.Identity(2);
        Action[] mistakes =
        [
            () => DenseMatrix.FromRows(2, 2, [1, 2, 3]),
            () => DenseMatrix.Of(-1, 2, (_, _) => 0),
            () => _ = matrix * DenseMatrix.Identity(3),
            () => _ = matrix[0, 2],
            () => _ = matrix[-1, 0],
            () => matrix.Row(2).ToArray(),
        ];

        mistakes.Should().AllSatisfy(mistake => mistake.Should().Throw<ArgumentException>());
        DenseMatrix.FromRows(1, 2, [1, 2]).Invoking(row => row.Trace()).Should().Throw<InvalidOperationException>();
    }
}
