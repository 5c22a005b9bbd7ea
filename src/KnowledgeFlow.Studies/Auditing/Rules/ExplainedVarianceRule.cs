using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>R, R², adjusted R², F and their changes are those of one model.</summary>
internal sealed record ExplainedVarianceRule() : AuditRule(new Phrase("R, R², adjusted R², F and df of one model", "同一模型的 R、R²、调整后 R²、F 与自由度"), "Wherry 1931; Cohen 1988")
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page)
    {
        foreach (var table in page.TablesNamed("models"))
        {
            foreach (var row in page.RowsOf(table).Where(row => RegressionSize.BlockOf(row) is not null))
            {
                foreach (var check in OfBlock(page, table, row))
                {
                    yield return check;
                }
            }
        }
    }

    private static IEnumerable<AuditCheck> OfBlock(PrintedPage page, string table, string row)
    {
        var block = RegressionSize.BlockOf(row)!.Value;
        var size = RegressionSize.Of(page, PrintedPage.AnalysisOf(table), block);
        PrintedNumber? Cell(string column) => page.Cell(table, row, column);
        var (r, r2, adjusted, f) = (Cell("r"), Cell("r2"), Cell("adj_r2"), Cell("f"));
        if (r is not null && r2 is not null)
        {
            yield return Compare(r, [r2], r2.Interval.Root);
        }

        var share = r2?.Interval ?? r?.Interval.Intersect(StatisticRange.Share).Square;
        if (size is { Intercept: true, Df1: > 0 and { } df1, Df2: > 0 and { } df2 })
        {
            if (share is { } known && adjusted is not null)
            {
                yield return Compare(adjusted, [r2 ?? r, .. size.Cells], ExplainedVariance.Adjusted(known, df1, df2));
            }

            // R² of adjusted R²: the same line, read from the other end.
            var explained = share ?? (adjusted is not null ? 1.0 - ((1.0 - adjusted.Interval) * ((double)df2 / (df1 + df2))) : Interval.All);
            if (f is not null && size.Ordinary && explained != Interval.All)
            {
                yield return Compare(f, [r2 ?? r ?? adjusted, .. size.Cells], ExplainedVariance.ToF(explained, df1, df2));
            }
        }

        foreach (var check in OfChange(page, table, row, block, size, share))
        {
            yield return check;
        }
    }

    private static IEnumerable<AuditCheck> OfChange(PrintedPage page, string table, string row, int block, RegressionSize size, Interval? share)
    {
        var r2 = page.Cell(table, row, "r2") ?? page.Cell(table, row, "r");
        var previous = block == 1 ? null : page.Cell(table, FormattableString.Invariant($"{block - 1}"), "r2");
        var (change, changeF, changeDf) = (page.Cell(table, row, "delta_r2"), page.Cell(table, row, "delta_f"), page.Cell(table, row, "delta_df"));
        if (change is null || share is not { } whole)
        {
            yield break;
        }

        if (block == 1 || previous is not null)
        {
            yield return Compare(change, [r2, previous], whole - (previous?.Interval ?? 0.0));
        }

        if (changeF is not null && changeDf?.Whole is > 0 and { } df && size is { Ordinary: true, Intercept: true, Df2: > 0 and { } df2 })
        {
            yield return Compare(changeF, [change, changeDf, r2, .. size.Cells], ExplainedVariance.ChangeToF(change.Interval, whole, df, df2));
        }

        if (page.Cell(table, row, "f2") is { } effect)
        {
            yield return Compare(effect, [change, r2], ExplainedVariance.EffectSize(change.Interval, whole));
        }
    }
}
