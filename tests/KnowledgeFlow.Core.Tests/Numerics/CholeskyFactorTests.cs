using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class CholeskyFactorTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(0)]
    [InlineData(-1)]
    public void APivotThatIsNotPositiveAndFiniteIsNamed(double pivot)
    {
        double[] matrix = [4, 0, 0, 2, 5, 0, 0, 0, pivot];

        CholeskyFactor.TryFactor(matrix, 3, out var failedAt).Should().BeFalse();
        failedAt.Should().Be(2);
    }

    [Fact]
    public void ANumberThatIsMissingBesideTheDiagonalIsNoFactor()
    {
        double[] matrix = [4, 0, double.NaN, 5];

        CholeskyFactor.TryFactor(matrix, 2, out var failedAt).Should().BeFalse();
        failedAt.Should().Be(1);
    }

    [Fact]
    public void TheFactorIsThatByHand()
    {
        double[] matrix = [4, 0, 2, 10];

        CholeskyFactor.TryFactor(matrix, 2, out _).Should().BeTrue();
        matrix.Should().Equal(2, 0, 1, 3);
        CholeskyFactor.LogDeterminant(matrix, 2).Should().BeApproximately(Math.Log(36), 1e-15);
    }
}
