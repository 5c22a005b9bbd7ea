using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>A printed test: the p-values that its statistic leaves possible, and what the paper prints of its significance.</summary>
/// <param name="Possible">The two-sided or upper-tail p-values; every one where no statistic is printed.</param>
/// <param name="Cells">The printed numbers that tell them.</param>
/// <param name="P">The printed p, or null.</param>
/// <param name="Marked">The numbers whose stars belong to this test.</param>
internal sealed record PrintedTest(Interval Possible, ImmutableArray<PrintedNumber> Cells, PrintedNumber? P, ImmutableArray<PrintedNumber> Marked)
{
    /// <summary>No study compares more groups than this, so that greater degrees of freedom are not those between groups.</summary>
    private const int MostGroups = 20;

    private static readonly (string Statistic, string Df, string P)[] ChiSquared = [("chi2", "df", "p"), ("delta_chi2", "delta_df", "delta_p"), ("lrt", "lrt_df", "lrt_p")];

    /// <summary>Every test of a page.</summary>
    public static IEnumerable<PrintedTest> All(PrintedPage page) =>
        [.. Estimates(page), .. page.Tables.SelectMany(table => page.RowsOf(table).SelectMany(row => OfRow(page, table, row))), .. Correlations(page)];

    private static IEnumerable<PrintedTest> Estimates(PrintedPage page)
    {
        foreach (var (table, row, columns) in EstimateColumns.All(page))
        {
            var (estimate, error) = (page.Cell(table, row, columns.Estimate), page.Cell(table, row, columns.StandardError));
            var statistic = page.Cell(table, row, columns.Statistic);
            var ratio = statistic?.Interval ?? (estimate is not null && error is not null ? CoefficientRange.Statistic(estimate.Interval, error.Interval) : Interval.All);
            var p = page.Cell(table, row, columns.P);

            // Papers put the stars of a path's own test on its standardised estimate.
            var marks = new[] { estimate, statistic, columns.Estimate == "b" ? page.Cell(table, row, "beta") : null };
            yield return Test(
                SignificanceRange.OfT(ratio, new Interval(columns.LeastDegreesOfFreedom(page, table, row), double.PositiveInfinity)),
                statistic is not null ? [statistic] : [estimate, error],
                p,
                marks);
        }
    }

    private static IEnumerable<PrintedTest> OfRow(PrintedPage page, string table, string row)
    {
        PrintedNumber? Cell(string column) => page.Cell(table, row, column);
        foreach (var (column, degrees, p) in ChiSquared)
        {
            if (Cell(column) is { } statistic)
            {
                yield return Test(Cell(degrees)?.Whole is > 0 and var df ? SignificanceRange.OfChiSquared(statistic.Interval, df) : StatisticRange.Share, [statistic, Cell(degrees)], Cell(p), [statistic]);
            }
        }

        if (PrintedPage.Name(table) == "models" && (Cell("f") is not null || Cell("delta_f") is not null))
        {
            var size = RegressionSize.Of(page, PrintedPage.AnalysisOf(table), RegressionSize.BlockOf(row));
            yield return OfF(Cell("f"), size.Df1, size.Df2, size.Cells, Cell("p"), [Cell("f"), Cell("r2")]);
            yield return OfF(Cell("delta_f"), Cell("delta_df")?.Whole, size.Df2, [.. size.Cells, .. new[] { Cell("delta_df") }.OfType<PrintedNumber>()], Cell("delta_p"), [Cell("delta_f"), Cell("delta_r2")]);
        }

        if (PrintedPage.Name(table) == "tests" && Cell("statistic") is { } test)
        {
            yield return Test(OfGroups(test.Interval, Cell("df1")?.Interval, Cell("df2")?.Interval), [test, Cell("df1"), Cell("df2")], Cell("p"), [test]);
        }
    }

    private static PrintedTest OfF(PrintedNumber? f, int? df1, int? df2, IEnumerable<PrintedNumber> cells, PrintedNumber? p, PrintedNumber?[] marks) =>
        Test(f is not null && df1 > 0 && df2 > 0 ? SignificanceRange.OfF(f.Interval, df1.Value, df2.Value) : StatisticRange.Share, [f, .. cells], p, marks);

    // Welch's degrees of freedom are no whole numbers, and are printed rounded. With one number of them the test is a t, or an F that keeps the other to itself.
    private static Interval OfGroups(Interval statistic, Interval? df1, Interval? df2)
    {
        if (df1 is not { } first || first.Low <= 0)
        {
            return StatisticRange.Share;
        }

        return df2 is { Low: > 0 } second ? Corners(statistic, first, second)
            : first.Low < MostGroups ? SignificanceRange.OfT(statistic, first).Hull(Corners(statistic, first, new Interval(1, 1e9)))
            : SignificanceRange.OfT(statistic, first);
    }

    private static Interval Corners(Interval f, Interval df1, Interval df2) =>
        SignificanceRange.OfF(f, df1.Low, df2.Low).Hull(SignificanceRange.OfF(f, df1.High, df2.High)).Hull(SignificanceRange.OfF(f, df1.Low, df2.High)).Hull(SignificanceRange.OfF(f, df1.High, df2.Low));

    private static IEnumerable<PrintedTest> Correlations(PrintedPage page)
    {
        foreach (var analysis in page.Study.Pieces<CorrelatedVariables>())
        {
            var id = analysis.Id.Value;
            foreach (var r in page.CellsOf($"{id}.r").Concat(page.CellsOf($"{id}.summary")).Where(cell => cell.Row != cell.Column && cell.Column is not ("mean" or "sd" or "n")))
            {
                var pairs = page.Cell($"{id}.n", r.Row, r.Column);
                var n = pairs is not null ? pairs.Size : page.SampleSize;
                yield return Test(
                    analysis.Method == CorrelationMethod.Pearson && n >= 3 ? SignificanceRange.OfCorrelation(r.Interval, n.Value) : StatisticRange.Share,
                    [r, pairs ?? page.ValidCell],
                    page.Cell($"{id}.p", r.Row, r.Column),
                    [r]);
            }
        }
    }

    private static PrintedTest Test(Interval possible, IEnumerable<PrintedNumber?> cells, PrintedNumber? p, PrintedNumber?[] marked) => new(
        possible.IsEmpty ? StatisticRange.Share : possible,
        [.. cells.OfType<PrintedNumber>()],
        p,
        [.. marked.OfType<PrintedNumber>().Where(cell => cell.HasMark)]);
}
