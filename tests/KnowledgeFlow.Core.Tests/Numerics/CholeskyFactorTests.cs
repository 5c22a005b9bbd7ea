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

    [Fact]
    public void AnInverseIsThatOfTheMatrixOrNoNumberAtAll()
    {
        // [4 2; 2 3] has the inverse [3 −2; −2 4]/8; [1 2; 2 1] has a negative eigenvalue.
        double[] matrix = [4, 2, 2, 3];

        CholeskyFactor.Inverse(matrix, 2).Should().Equal([0.375, -0.25, -0.25, 0.5], (a, b) => Math.Abs(a - b) < 1e-15);
        matrix.Should().Equal(4, 2, 2, 3);
        CholeskyFactor.Inverse([1, 2, 2, 1], 2).Should().OnlyContain(value => double.IsNaN(value));
    }

    [Fact]
    public void ASystemThatIsNotPositiveDefiniteLeavesItsRightSide()
    {
        double[] solved = [8, 8], refused = [8, 8];

        CholeskyFactor.TrySolve([4, 2, 2, 3], 2, solved).Should().BeTrue();
        CholeskyFactor.TrySolve([1, 2, 2, 1], 2, refused).Should().BeFalse();

        solved.Should().Equal([1, 2], (a, b) => Math.Abs(a - b) < 1e-15);
        refused.Should().Equal(8, 8);
    }

    [Fact]
    public void AnInverseThatIsNotThereIsSaid()
    {
        double[] matrix = [4, 2, 2, 3];
        CholeskyFactor.TryInvert(matrix, 2, out var inverse).Should().BeTrue();
        inverse.Should().Equal([0.375, -0.25, -0.25, 0.5], (a, b) => Math.Abs(a - b) < 1e-15);
        matrix.Should().Equal(4, 2, 2, 3);
        CholeskyFactor.TryInvert([1, 2, 2, 1], 2, out _).Should().BeFalse();
    }
}
