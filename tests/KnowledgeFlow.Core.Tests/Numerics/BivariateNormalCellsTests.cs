using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class BivariateNormalCellsTests
{
    // Tails e^(−z²/2) magnify the rounding of z by z². Cells below 1e-60 are held to be no larger than they are, and small.
    [Fact]
    public void CellsKeepTheirDigitsHoweverSmallTheyAre()
    {
        var table = ReferenceTable.Read("polychoric", "cells.csv");
        var failures = new List<string>();
        foreach (var row in table.Rows)
        {
            var (a, b, c, d) = (Cut(table.Text(row, "a")), Cut(table.Text(row, "b")), Cut(table.Text(row, "c")), Cut(table.Text(row, "d")));
            var cells = new BivariateNormalCells([double.NegativeInfinity, .. new[] { a, b }.Where(double.IsFinite), double.PositiveInfinity], [double.NegativeInfinity, .. new[] { c, d }.Where(double.IsFinite), double.PositiveInfinity]);
            cells.Evaluate(table.Number(row, "r"));
            var (i, j) = (double.IsFinite(a) ? 1 : 0, double.IsFinite(c) ? 1 : 0);
            var (computed, expected) = (cells.Probabilities[(i * cells.Columns) + j], table.Number(row, "probability"));
            if (!(expected > 1e-60 ? Math.Abs(computed - expected) <= 1e-12 * expected : computed >= 0 && computed <= expected * (1 + 1e-9)))
            {
                failures.Add(FormattableString.Invariant($"({a}, {b}) × ({c}, {d}) at {table.Number(row, "r")}: {computed:R} where {expected:R} is expected"));
            }
        }

        table.Rows.Should().HaveCountGreaterThan(200);
        failures.Should().BeEmpty();
    }

    [Fact]
    public void CellsOfARowSumToItsMargin() => Prop.ForAll(
        Gen.Choose(-9999, 9999).Select(k => k / 10000.0).ToArbitrary(),
        Gen.Choose(-400, 400).Select(k => k / 100.0).Three().ToArbitrary(),
        (correlation, cuts) =>
        {
            double[] first = [double.NegativeInfinity, cuts.Item1, double.PositiveInfinity];
            double[] second = [double.NegativeInfinity, Math.Min(cuts.Item2, cuts.Item3), Math.Max(cuts.Item2, cuts.Item3), double.PositiveInfinity];
            var cells = new BivariateNormalCells(first, second);
            cells.Evaluate(correlation);
            var lower = cells.Probabilities[0] + cells.Probabilities[1] + cells.Probabilities[2];
            var upper = cells.Probabilities[3] + cells.Probabilities[4] + cells.Probabilities[5];
            return Math.Abs(lower - NormalDistribution.Cumulative(cuts.Item1)) < 1e-13 && Math.Abs(upper - NormalDistribution.UpperTail(cuts.Item1)) < 1e-13;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void OrthantsAtTheMeansAreSheppards()
    {
        var cells = new BivariateNormalCells([double.NegativeInfinity, 0, double.PositiveInfinity], [double.NegativeInfinity, 0, double.PositiveInfinity]);
        foreach (var correlation in (double[])[-0.999, -0.5, 0, 0.3, 0.8, 0.9999])
        {
            cells.Evaluate(correlation);
            cells.Probabilities[0].Should().BeApproximately(0.25 + (Math.Asin(correlation) / (2 * Math.PI)), 1e-15);
        }
    }

    [Fact]
    public void ACorrelationOfOneIsRefused()
    {
        var cells = new BivariateNormalCells([double.NegativeInfinity, double.PositiveInfinity], [double.NegativeInfinity, double.PositiveInfinity]);
        cells.Invoking(it => it.Evaluate(1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static double Cut(string text) => text switch
    {
        "-inf" => double.NegativeInfinity,
        "inf" => double.PositiveInfinity,
        _ => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
    };
}
