using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>An eigenvalue of a correlation matrix is its share of variance times the number of items; shares accumulate.</summary>
internal sealed record EigenvalueRule() : AuditRule(new Phrase("eigenvalues and their shares of variance", "特征值与方差解释率"), string.Empty)
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from table in page.TablesNamed("harman", "eigenvalues")
        from check in OfTable(page, table)
        select check;

    private static IEnumerable<AuditCheck> OfTable(PrintedPage page, string table)
    {
        var id = PrintedPage.AnalysisOf(table);
        var chosen = page.Study.Piece<ItemComponent>(id)?.Items ?? page.Study.Piece<FittedFactors>(id)?.Items;
        var items = chosen?.CountIn(page.Study.Subject) ?? page.Study.Subject.ItemNames.Length;
        var sum = Interval.At(0);
        var cells = new List<PrintedNumber>();
        foreach (var row in page.RowsOf(table))
        {
            var (eigenvalue, share, cumulative) = (page.Cell(table, row, "eigenvalue"), page.Cell(table, row, "percent"), page.Cell(table, row, "cumulative"));
            if (eigenvalue is not null && share is not null && items > 0)
            {
                yield return Compare(share, [eigenvalue], eigenvalue.Interval * (100.0 / items));
            }

            // Shares accumulate only while none is left out.
            if (share is null || RegressionSize.BlockOf(row) != cells.Count + 1)
            {
                continue;
            }

            cells.Add(share);
            sum += share.Interval;
            if (cumulative is not null)
            {
                yield return Compare(cumulative, cells, sum);
            }
        }
    }
}
