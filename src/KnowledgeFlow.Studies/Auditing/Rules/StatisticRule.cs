using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>t and z are the estimate over its standard error.</summary>
internal sealed record StatisticRule() : AuditRule(new Phrase("t or z = estimate / SE", "t 或 z = 估计值 / 标准误"), string.Empty)
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from place in EstimateColumns.All(page)
        let estimate = page.Cell(place.Table, place.Row, place.Columns.Estimate)
        let error = page.Cell(place.Table, place.Row, place.Columns.StandardError)
        let statistic = page.Cell(place.Table, place.Row, place.Columns.Statistic)
        where estimate is not null && error is not null && statistic is not null
        select Compare(statistic, [estimate, error], CoefficientRange.Statistic(estimate.Interval, error.Interval));
}
