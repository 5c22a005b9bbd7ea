using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>A printed mean or SD, and what is known of the scores that it is of.</summary>
/// <param name="Mean">The mean, or null.</param>
/// <param name="Deviation">The SD, or null.</param>
/// <param name="N">Of how many people, or null.</param>
/// <param name="SizeCells">The printed number that tells n.</param>
/// <param name="Scale">What the scores can be, or null.</param>
internal sealed record DescribedScore(PrintedNumber? Mean, PrintedNumber? Deviation, int? N, ImmutableArray<PrintedNumber> SizeCells, ScoreScale? Scale)
{
    private static readonly string[] Described = ["variables", "summary", "items"];

    /// <summary>Every row of a page that prints a mean or an SD.</summary>
    public static IEnumerable<DescribedScore> All(PrintedPage page) =>
        from table in page.TablesNamed(Described)
        from row in page.RowsOf(table)
        let mean = page.Cell(table, row, "mean")
        let deviation = page.Cell(table, row, "sd")
        where mean is not null || deviation is not null
        let variable = row[(row.LastIndexOf(':') + 1)..]
        let n = SizeOf(page, table, row, variable)
        select new DescribedScore(mean, deviation, n, page.ValidCell is { } valid ? [valid] : [], page.ScaleOf(variable));

    // Items are described over those who answered all of their construct's.
    private static int? SizeOf(PrintedPage page, string table, string row, string variable)
    {
        if (PrintedPage.Name(table) != "items")
        {
            return page.SizeOf(table, row, variable);
        }

        var owner = page.Study.Subject.Constructs.FirstOrDefault(construct => construct.ItemNames.Contains(variable))?.Name.Value;
        return owner is not null && page.Cell($"{PrintedPage.AnalysisOf(table)}.constructs", owner, "n") is { } own ? own.Size : page.SampleSize;
    }
}
