using KnowledgeFlow.Core.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class SignedInverseTests
{
    /// <summary>[[1, 2], [2, 1]] has the eigenvalues 3 and −1, and the inverse [[−1, 2], [2, −1]]/3.</summary>
    [Fact]
    public void OfTwoByTwoByHand()
    {
        var inverse = new double[4];
        SignedInverse.TryInvert([1, 2, 2, 1], 2, inverse, new double[4], out var logDeterminant, out var negatives).Should().BeTrue();

        inverse.Zip([-1 / 3.0, 2 / 3.0, 2 / 3.0, -1 / 3.0]).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-15);
        logDeterminant.Should().BeApproximately(Math.Log(3), 1e-15);
        negatives.Should().Be(1);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(5, 2)]
    [InlineData(9, 9)]
    public void IsTheInverseWithTheSignsThatTheMatrixWasMadeOf(int n, int negative)
    {
        // A = QDQ' with Q from a random matrix, in units that differ by up to 10⁶.
        var random = new RandomSource(11);
        var q = Matrix<double>.Build.Dense(n, n, (_, _) => random.NextNormal());
        var d = Matrix<double>.Build.DenseDiagonal(n, n, i => (i < negative ? -1 : 1) * (i + 1));
        var units = Matrix<double>.Build.DenseDiagonal(n, n, i => Math.Pow(10, (i % 4) - 3));
        var a = units * q * d * q.Transpose() * units;
        var inverse = new double[n * n];

        SignedInverse.TryInvert([.. a.ToRowMajorArray()], n, inverse, new double[n * n], out var logDeterminant, out var negatives).Should().BeTrue();

        negatives.Should().Be(negative);
        logDeterminant.Should().BeApproximately(Math.Log(Math.Abs(a.Determinant())), 1e-9);
        var rest = (units * Matrix<double>.Build.DenseOfRowMajor(n, n, inverse) * units * q * d * q.Transpose()) - Matrix<double>.Build.DenseIdentity(n);
        rest.Enumerate().Should().OnlyContain(value => Math.Abs(value) < 1e-9);
    }

    [Theory]
    [InlineData(1.0, 1.0, 1.0)]
    [InlineData(0.0, 0.0, 1.0)]
    [InlineData(double.NaN, 0.0, 1.0)]
    public void ThereIsNoneOfASingularMatrix(double first, double between, double second)
    {
        SignedInverse.TryInvert([first, between, between, second], 2, new double[4], new double[4], out _, out _).Should().BeFalse();
    }
}
