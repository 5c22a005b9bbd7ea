using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class SymmetricEigensystemTests
{
    [Fact]
    public void SecondDifferenceMatrixHasItsKnownEigenvalues()
    {
        // Tridiagonal (-1, 2, -1): 2 - 2 cos(k pi / (p + 1)), e.g. Golub and Van Loan (2013, section 4.8.6).
        const int p = 40;
        var matrix = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            matrix[(i * p) + i] = 2;
            if (i > 0)
            {
                matrix[(i * p) + i - 1] = matrix[((i - 1) * p) + i] = -1;
            }
        }

        var expected = Enumerable.Range(1, p).Select(k => 2 - (2 * Math.Cos(k * Math.PI / (p + 1)))).OrderDescending().ToArray();
        var system = SymmetricEigensystem.Of(matrix, p);
        for (var k = 0; k < p; k++)
        {
            system.Values[k].Should().BeApproximately(expected[k], 1e-14);
        }
    }

    [Fact]
    public void EqualCorrelationsGiveOneLargeAndEqualSmallEigenvalues()
    {
        const int p = 6;
        var matrix = Enumerable.Range(0, p * p).Select(k => k / p == k % p ? 1.0 : 0.3).ToArray();
        var system = SymmetricEigensystem.Of(matrix, p);
        system.Values[0].Should().BeApproximately(1 + (5 * 0.3), 1e-14);
        system.Values.Skip(1).Should().AllSatisfy(value => value.Should().BeApproximately(0.7, 1e-14));
        system.Vector(0).ToArray().Should().AllSatisfy(element => Math.Abs(element).Should().BeApproximately(1 / Math.Sqrt(p), 1e-14));
    }

    [Fact]
    public void AnySymmetricMatrixIsItsEigenvectorsTimesEigenvalues()
    {
        var seeds = ArbMap.Default.ArbFor<int>().Generator.Where(seed => seed != int.MinValue).ToArbitrary();
        Prop.ForAll(seeds, seed =>
        {
            var source = new Random(Math.Abs(seed));
            var p = source.Next(1, 30);
            var matrix = new double[p * p];
            for (var i = 0; i < p; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    // A third of the elements zero, so that matrices that fall apart into blocks come up.
                    matrix[(i * p) + j] = matrix[(j * p) + i] = source.Next(3) == 0 ? 0 : source.NextDouble() - 0.5;
                }
            }

            var system = SymmetricEigensystem.Of(matrix, p);
            var (residual, overlap) = (0.0, 0.0);
            for (var k = 0; k < p; k++)
            {
                var vector = system.Vector(k);
                for (var i = 0; i < p; i++)
                {
                    var image = 0.0;
                    for (var j = 0; j < p; j++)
                    {
                        image += matrix[(i * p) + j] * vector[j];
                    }

                    residual = Math.Max(residual, Math.Abs(image - (system.Values[k] * vector[i])));
                }

                for (var l = 0; l <= k; l++)
                {
                    var product = 0.0;
                    for (var i = 0; i < p; i++)
                    {
                        product += vector[i] * system.Vector(l)[i];
                    }

                    overlap = Math.Max(overlap, Math.Abs(product - (k == l ? 1 : 0)));
                }
            }

            var only = new double[p];
            SymmetricEigensystem.Eigenvalues(matrix.AsSpan().ToArray(), only, new double[p]);
            var difference = only.Zip(system.Values, (a, b) => Math.Abs(a - b)).Max();
            return residual < 1e-13 && overlap < 1e-13 && difference < 1e-13 && only.SequenceEqual(only.OrderDescending());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void MatrixThatIsNotFiniteIsTheCallersMistake()
    {
        var act = () => SymmetricEigensystem.Of([1, double.NaN, double.NaN, 1], 2);
        act.Should().Throw<ArgumentException>();
    }
}
