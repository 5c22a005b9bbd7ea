using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

/// <summary>Products written into given room are those of <see cref="DenseMatrix"/>, to the last digit: both sum in the order of the inner index.</summary>
public sealed class WorkMatrixTests
{
    private static readonly DenseMatrix A = DenseMatrix.FromRows(2, 3, [1.5, -2, 0, 0.1, 7, -3.3]);
    private static readonly DenseMatrix B = DenseMatrix.FromRows(3, 2, [4, 0.7, -1, 2, 9, 0.3]);

    [Fact]
    public void AProductIsTheDenseMatrixsOwn()
    {
        var product = Room(2, 2);
        product.SetProduct(Work(A), Work(B));

        product.AsSpan().ToArray().Should().Equal((A * B).AsSpan().ToArray());
    }

    [Fact]
    public void ProductsWithATransposedFactorAreThoseOfTheTransposedMatrix()
    {
        var (right, left) = (Room(2, 2), Room(2, 2));
        right.SetProductWithTransposed(Work(A), Work(B.Transpose()));
        left.SetTransposedProduct(Work(A.Transpose()), Work(B));

        right.AsSpan().ToArray().Should().Equal((A * B).AsSpan().ToArray());
        left.AsSpan().ToArray().Should().Equal((A * B).AsSpan().ToArray());
    }

    [Fact]
    public void VectorsAndFormsByHand()
    {
        var (image, back) = (new double[2], new double[3]);
        Work(A).Multiply([1, 2, 3], image);
        Work(A).MultiplyTransposed([2, 10], back);

        // (1.5 − 4, 0.1 + 14 − 9.9); (3 + 1, −4 + 70, −33); 2·(−2.5) + 10·4.2.
        image.Should().Equal([-2.5, 0.1 + 14 + (-3.3 * 3)]);
        back.Should().Equal([4, 66, -33]);
        Work(A).Form([2, 10], [1, 2, 3]).Should().BeApproximately(37, 1e-13, "that is some units of the last place of 42");
    }

    [Fact]
    public void ACopyShowsTheSameNumbers()
    {
        var matrix = Room(2, 2);
        var copy = matrix;
        copy[1, 0] = 5;

        matrix[1, 0].Should().Be(5);
        matrix.As(1, 3)[0, 2].Should().Be(5);
        matrix.Row(1).ToArray().Should().Equal(5, 1);
    }

    [Fact]
    public void AStackLaysItsMatricesBehindOneAnother()
    {
        var stack = new MatrixStack(2, 3, 2);
        stack[1, 2, 0] = 4;

        stack[1][2, 0].Should().Be(4);
        stack.Row(1, 2).ToArray().Should().Equal(4, 0);
        stack.Flattened(2)[1, 4].Should().Be(4);
    }

    [Fact]
    public void TheInverseIsThatByHand() => new WorkMatrix([0, 2, 4, 6], 0, 2, 2).Inverse()!.Value.AsSpan().ToArray().Should().Equal(-0.75, 0.25, 0.5, 0);

    [Theory]
    [InlineData(1, 2, 2, 4)]
    [InlineData(double.NaN, 2, 2, 4)]
    [InlineData(1, 2, double.NaN, 4)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0.1, 0.7, 0.3, 2.1)]
    public void AMatrixWithoutInverseHasNone(double a, double b, double c, double d) => new WorkMatrix([a, b, c, d], 0, 2, 2).Inverse().Should().BeNull();

    // Full of ones, so that what is not overwritten shows.
    private static WorkMatrix Room(int rows, int columns) => Work(DenseMatrix.Of(rows, columns, (_, _) => 1));

    private static WorkMatrix Work(DenseMatrix matrix) => new(matrix.AsSpan().ToArray(), 0, matrix.Rows, matrix.Columns);
}
