using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>Tolerance is one over VIF.</summary>
internal sealed record CollinearityRule() : AuditRule(new Phrase("tolerance = 1 / VIF", "容差 = 1 / VIF"), string.Empty)
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from table in page.TablesNamed("coefficients")
        from row in page.RowsOf(table)
        let inflation = page.Cell(table, row, "vif")
        let tolerance = page.Cell(table, row, "tolerance")
        where inflation is not null && tolerance is not null
        select Compare(inflation, [tolerance], CoefficientRange.Reciprocal(tolerance.Interval));
}
