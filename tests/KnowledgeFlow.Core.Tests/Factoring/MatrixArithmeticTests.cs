using KnowledgeFlow.Core.Factoring;

namespace KnowledgeFlow.Core.Tests.Factoring;

public sealed class MatrixArithmeticTests
{
    [Fact]
    public void TheInverseIsThatByHand() =>
        MatrixArithmetic.Invert(new double[,] { { 0, 2 }, { 4, 6 } }).Should().BeEquivalentTo(new[,] { { -0.75, 0.25 }, { 0.5, 0 } });

    [Theory]
    [InlineData(1, 2, 2, 4)]
    [InlineData(double.NaN, 2, 2, 4)]
    [InlineData(1, 2, double.NaN, 4)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0.1, 0.7, 0.3, 2.1)]
    public void AMatrixWithoutInverseHasNone(double a, double b, double c, double d) =>
        MatrixArithmetic.Invert(new[,] { { a, b }, { c, d } }).Should().BeNull();
}
