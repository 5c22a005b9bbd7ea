namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>The columns in which a table prints an estimate, its standard error, its test and its interval.</summary>
/// <param name="Estimate">The estimate.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Statistic">t or z.</param>
/// <param name="P">Its p.</param>
/// <param name="Lower">The lower confidence limit.</param>
/// <param name="Upper">The upper confidence limit.</param>
/// <param name="IsT">Whether the test is a t, with the degrees of freedom of a regression's block.</param>
internal sealed record EstimateColumns(string Estimate, string StandardError, string Statistic, string P, string Lower, string Upper, bool IsT)
{
    private static readonly EstimateColumns Coefficient = new("b", "se", "t", "p", "lower", "upper", IsT: true);

    private static readonly EstimateColumns Parameter = new("est", "se", "z", "p", "lower", "upper", IsT: false);

    private static readonly EstimateColumns Standardised = new("std", "std_se", "std_z", "std_p", "std_lower", "std_upper", IsT: false);

    /// <summary>Every row of a page that prints an estimate, and the columns it prints it in.</summary>
    public static IEnumerable<(string Table, string Row, EstimateColumns Columns)> All(PrintedPage page) =>
        from table in page.Tables
        from columns in PrintedPage.Name(table) switch
        {
            "coefficients" or "slopes" => [Coefficient],
            "parameters" or "defined" or "covariances" => (EstimateColumns[])[Parameter, Standardised],
            _ => [],
        }
        from row in page.RowsOf(table)
        select (table, row, columns);

    /// <summary>The fewest degrees of freedom that the test of a row may have, 1 where nothing is known.</summary>
    public int LeastDegreesOfFreedom(PrintedPage page, string table, string row) => IsT
        ? RegressionSize.Of(page, PrintedPage.AnalysisOf(table), PrintedPage.Name(table) == "slopes" ? null : RegressionSize.BlockOf(row)).Df2 ?? 1
        : page.Valid is { } n ? Math.Max(1, n / 2) : 1;
}
