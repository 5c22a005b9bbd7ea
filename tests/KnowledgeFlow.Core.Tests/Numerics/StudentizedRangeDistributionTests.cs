using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class StudentizedRangeDistributionTests
{
    /// <summary>Against mpmath's double integral (tests/reference/distributions/studentized_range.py), tails down to 5e-10.</summary>
    [Fact]
    public void UpperTailAgreesWithQuadratureOfThirtyDigits()
    {
        var reference = ReferenceTable.Read("distributions", "studentized_range.csv");
        foreach (var row in reference.Rows)
        {
            var expected = reference.Number(row, "value");
            var tail = StudentizedRangeDistribution.UpperTail(reference.Number(row, "q"), (int)reference.Number(row, "k"), reference.Number(row, "df"));
            (Math.Abs(tail - expected) / expected).Should().BeLessThan(1e-12, "q = {0}", reference.Text(row, "q"));
        }
    }

    /// <summary>P(Q &gt; q) of two means at 2 degrees of freedom is that of |t| at q/√2: 1 − t/√(2 + t²).</summary>
    [Theory]
    [InlineData(.05)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(8)]
    public void TwoMeansHaveAClosedForm(double q) =>
        StudentizedRangeDistribution.UpperTail(q, 2, 2).Should().BeApproximately(1 - (q / Math.Sqrt(2) / Math.Sqrt(2 + (q * q / 2))), 1e-12);

    /// <summary>
    /// Against ptukey and qtukey, whose quadrature leaves errors that grow with q: some 1.3e-5 q at 2 degrees of freedom, where two means have a closed form
    /// (<see cref="TwoMeansHaveAClosedForm"/>), less than 1e-7 q from 5 on, more of many means. qtukey stops once a step is below 1e-4 (√2 t of .0005 at 3 degrees of freedom is 18.27727, and qtukey gives 18.27676).
    /// </summary>
    [Fact]
    public void AgreesWithPtukeyAndQtukey()
    {
        var reference = ReferenceJson.Read("comparisons", "comparisons.json");
        var (p, q) = (reference.GetProperty("ptukey"), reference.GetProperty("qtukey"));
        foreach (var (at, k, df, expected) in Rows(p, "q", "p"))
        {
            StudentizedRangeDistribution.UpperTail(at, k, df).Should().BeApproximately(expected, (df < 5 ? 1e-4 : 1e-7) * Math.Max(1, at), "q = {0}, k = {1}, df = {2}", at, k, df);
        }

        foreach (var (at, k, df, expected) in Rows(q, "p", "q"))
        {
            // At p = .001 of four means and 3 degrees of freedom qtukey gives 27.67, where Harter's (1960) table prints 26.65.
            var quantile = StudentizedRangeDistribution.UpperTailQuantile(at, k, df);
            if (df < 5)
            {
                StudentizedRangeDistribution.UpperTail(quantile, k, df).Should().BeApproximately(at, 1e-8 * at, "p = {0}, k = {1}, df = {2}", at, k, df);
            }
            else
            {
                quantile.Should().BeApproximately(expected, 1e-5 * expected, "p = {0}, k = {1}, df = {2}", at, k, df);
            }
        }

        static IEnumerable<(double At, int Means, double Df, double Value)> Rows(System.Text.Json.JsonElement grid, string at, string value) =>
            grid.Numbers(at).Zip(grid.Numbers("k"), grid.Numbers("df")).Zip(grid.Numbers(value), (row, expected) => (row.First, (int)row.Second, row.Third >= 1e300 ? double.PositiveInfinity : row.Third, expected));
    }

    /// <summary>The range of two normals over √2 is a half-normal: Q of two means is √2 |T|.</summary>
    [Theory]
    [InlineData(0.3, 3)]
    [InlineData(2.5, 12)]
    [InlineData(9, 40.5)]
    public void OfTwoMeansItIsStudentsT(double q, double df) =>
        (StudentizedRangeDistribution.UpperTail(q, 2, df) / StudentTDistribution.TwoSidedP(q / Math.Sqrt(2), df)).Should().BeApproximately(1, 1e-12);

    [Theory]
    [InlineData(0.05, 3, 20)]
    [InlineData(0.001, 8, 7.5)]
    [InlineData(0.9, 40, 300)]
    [InlineData(1e-8, 4, double.PositiveInfinity)]
    public void QuantileIsTheTailTurnedRound(double p, int means, double df) =>
        (StudentizedRangeDistribution.UpperTail(StudentizedRangeDistribution.UpperTailQuantile(p, means, df), means, df) / p).Should().BeApproximately(1, 1e-11);

    [Fact]
    public void EndsAndMistakesAreTold()
    {
        StudentizedRangeDistribution.UpperTail(0, 3, 10).Should().Be(1);
        StudentizedRangeDistribution.UpperTail(double.PositiveInfinity, 3, 10).Should().Be(0);
        StudentizedRangeDistribution.UpperTail(double.NaN, 3, 10).Should().Be(double.NaN);
        StudentizedRangeDistribution.UpperTail(200, 3, 1000).Should().BePositive("a p is never a false 0");
        FluentActions.Invoking(() => StudentizedRangeDistribution.UpperTail(1, 1, 10)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => StudentizedRangeDistribution.UpperTailQuantile(0, 3, 10)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
