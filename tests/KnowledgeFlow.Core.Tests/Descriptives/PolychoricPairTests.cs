using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives;

public sealed class PolychoricPairTests
{
    // All of them take minutes without optimisation: each run tries a fixed eighth. Every = 1 tries all.
    private const int Every = 8;

    private static readonly ReferenceTable Tables = ReferenceTable.Read("polychoric", "tables.csv");
    private static readonly ReferenceTable Correlations = ReferenceTable.Read("polychoric", "correlations.csv");

    // The references have 15 digits from a score at 30. Ours stops where a step of artanh r is 1e-13, or where the likelihood,
    // which is known to 1e-16 of its value, no longer shows a step: 1e-9 of 1 − r² for a million rows, 1e-7 for fifty.
    [Fact]
    public void CorrelationsAreTheMaximaOfTheLikelihood()
    {
        var (failures, held) = (new List<string>(), 0);
        foreach (var row in Correlations.Rows.Where((_, place) => place % Every == 0))
        {
            var table = (int)Correlations.Number(row, "table");
            var (correlation, ending) = Fit(table);
            var expected = Correlations.Number(row, "correlation");
            var isRight = Math.Abs(expected) == 1
                ? ending == PolychoricEnding.AtBoundary && Math.Sign(correlation) == expected
                : ending == PolychoricEnding.Converged && Math.Abs(correlation - expected) <= 1e-8 * (1 - (expected * expected));
            held += isRight ? 1 : 0;
            if (!isRight)
            {
                failures.Add(FormattableString.Invariant($"table {table}: {correlation:R} ({ending}) where {expected:R} is expected"));
            }
        }

        failures.Should().BeEmpty();
        held.Should().BeGreaterThan(70);
    }

    // lavaan's optimiser stops at a relative change of 1e-10 of the mean log-likelihood, which is flat at its maximum; its own cells
    // are differences, so that it leaves the maximum where cells are rare and correlations high.
    [Fact]
    public void CorrelationsAreThoseOfLavaanWhereItsCellsKeepTheirDigits()
    {
        var failures = new List<string>();
        foreach (var (row, table) in Tables.Rows.Select((row, table) => (row, table)))
        {
            var isTwoByTwo = Tables.Number(row, "rows") == 2 && Tables.Number(row, "columns") == 2;
            if (table % Every != 0 || !double.TryParse(Tables.Text(row, "lavaan"), System.Globalization.CultureInfo.InvariantCulture, out var lavaan) || Math.Abs(Tables.Number(row, "population")) > 0.7 || isTwoByTwo)
            {
                continue;
            }

            var (correlation, ending) = Fit(table);
            if (ending != PolychoricEnding.AtBoundary && !(Math.Abs(correlation - lavaan) < 1e-5))
            {
                failures.Add(FormattableString.Invariant($"table {table}: {correlation:R} where lavaan has {lavaan:R}"));
            }
        }

        failures.Should().BeEmpty();
    }

    [Theory]
    [InlineData(-0.9, -0.999)]
    [InlineData(0.9, 0.999)]
    [InlineData(-0.5, 0.95)]
    public void TheStartDoesNotMatter(double from, double other)
    {
        double[] counts = [120, 14, 0, 9, 300, 31, 0, 22, 150];
        var cut = (double[])[double.NegativeInfinity, -0.8, 0.7, double.PositiveInfinity];
        var (first, second) = (new PolychoricPair(cut, cut), new PolychoricPair(cut, cut));
        first.Fit(counts, from).Should().Be(PolychoricEnding.Converged);
        second.Fit(counts, other).Should().Be(PolychoricEnding.Converged);
        first.Correlation.Should().BeApproximately(second.Correlation, 1e-10);
    }

    private static (double Correlation, PolychoricEnding Ending) Fit(int table)
    {
        var row = Tables.Rows.ElementAt(table);
        double[] counts = [.. Tables.Text(row, "counts").Split(' ').Select(count => double.Parse(count, System.Globalization.CultureInfo.InvariantCulture))];
        var (rows, columns) = ((int)Tables.Number(row, "rows"), (int)Tables.Number(row, "columns"));
        var pair = new PolychoricPair(
            Cuts([.. Enumerable.Range(0, rows).Select(i => counts.AsSpan(i * columns, columns).ToArray().Sum())]),
            Cuts([.. Enumerable.Range(0, columns).Select(j => Enumerable.Range(0, rows).Sum(i => counts[(i * columns) + j]))]));
        var ending = pair.Fit(counts, 0.5);
        return (pair.Correlation, ending);
    }

    private static double[] Cuts(double[] margin)
    {
        var n = margin.Sum();
        return [double.NegativeInfinity, .. Enumerable.Range(1, margin.Length - 1).Select(k => Cut(margin[..k].Sum(), n)), double.PositiveInfinity];
    }

    private static double Cut(double below, double n) => 2 * below <= n ? NormalDistribution.Quantile(below / n) : NormalDistribution.UpperTailQuantile((n - below) / n);
}
