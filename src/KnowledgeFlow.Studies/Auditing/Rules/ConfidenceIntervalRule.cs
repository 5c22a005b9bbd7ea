using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>
/// A confidence interval holds its estimate, and reaches as far from it as its standard error says at 90, 95 or 99 %. Bootstrapped intervals need not, so that what leaves
/// this rule is implausible; a lower limit above the upper one is impossible.
/// </summary>
internal sealed record ConfidenceIntervalRule() : AuditRule(new Phrase("confidence interval against estimate and SE", "置信区间须与估计值及标准误一致"), string.Empty)
{
    private static readonly string[] Bounded = ["alpha", "rmsea", "effect"];

    public override IEnumerable<AuditCheck> Checks(PrintedPage page)
    {
        foreach (var (table, row, columns) in EstimateColumns.All(page))
        {
            var (estimate, error) = (page.Cell(table, row, columns.Estimate), page.Cell(table, row, columns.StandardError));
            var (lower, upper) = (page.Cell(table, row, columns.Lower), page.Cell(table, row, columns.Upper));
            foreach (var check in Order(lower, upper))
            {
                yield return check;
            }

            if (estimate is null || IsBootstrapped(page, table))
            {
                continue;
            }

            var width = error is not null ? CoefficientRange.HalfWidth(error.Interval, columns.LeastDegreesOfFreedom(page, table, row)) : Interval.NonNegative;
            if (upper is not null)
            {
                yield return Compare(upper, [estimate, error], estimate.Interval + width, FindingCertainty.Implausible);
            }

            if (lower is not null)
            {
                yield return Compare(lower, [estimate, error], estimate.Interval - width, FindingCertainty.Implausible);
            }

            if (lower is not null && upper is not null)
            {
                yield return Compare(estimate, [lower, upper], (lower.Interval + upper.Interval) * 0.5, FindingCertainty.Implausible);
            }
        }

        foreach (var table in page.Tables)
        {
            foreach (var (row, statistic) in page.RowsOf(table).SelectMany(row => Bounded.Select(statistic => (row, statistic))))
            {
                foreach (var check in Order(page.Cell(table, row, $"{statistic}_lower"), page.Cell(table, row, $"{statistic}_upper")))
                {
                    yield return check;
                }
            }
        }
    }

    private static IEnumerable<AuditCheck> Order(PrintedNumber? lower, PrintedNumber? upper)
    {
        if (lower is not null && upper is not null)
        {
            yield return Compare(upper, [lower], new Interval(lower.Interval.Low, double.PositiveInfinity));
        }
    }

    private static bool IsBootstrapped(PrintedPage page, string table) => page.ModelsOf(table)?.ChosenOptions?.Replicates > 0;
}
