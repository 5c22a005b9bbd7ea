using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>A raw and a standardised estimate have one sign, and in a regression with an intercept β = b SD(x)/SD(y).</summary>
internal sealed record StandardisationRule() : AuditRule(new Phrase("β = b SD(x) / SD(y)", "β = b SD(x) / SD(y)"), string.Empty)
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from table in page.TablesNamed("coefficients", "parameters")
        from row in page.RowsOf(table)
        let isRegression = PrintedPage.Name(table) == "coefficients"
        let raw = page.Cell(table, row, isRegression ? "b" : "est")
        let standardised = page.Cell(table, row, isRegression ? "beta" : "std")
        where raw is not null && standardised is not null
        select isRegression && Deviations(page, table, row) is { } deviations
            ? Compare(standardised, [raw, deviations.X, deviations.Y], CoefficientRange.Standardised(raw.Interval, deviations.X.Interval, deviations.Y.Interval))
            : Compare(standardised, [raw], Sign(raw.Interval));

    private static Interval Sign(Interval raw) =>
        raw.Low > 0 ? Interval.NonNegative : raw.High < 0 ? -Interval.NonNegative : Interval.All;

    private static (PrintedNumber X, PrintedNumber Y)? Deviations(PrintedPage page, string table, string row)
    {
        var outcome = page.Study.Piece<FittedRegression>(PrintedPage.AnalysisOf(table)) is { Intercept: true } regression ? regression.Outcome.Value : null;
        return outcome is not null && !page.SomeAnswersAreMissing && Deviation(page, row[(row.IndexOf(':', StringComparison.Ordinal) + 1)..]) is { } x && Deviation(page, outcome) is { } y ? (x, y) : null;
    }

    private static PrintedNumber? Deviation(PrintedPage page, string variable) =>
        page.TablesNamed("variables", "summary").Select(table => page.Cell(table, variable, "sd")).FirstOrDefault(cell => cell is not null);
}
