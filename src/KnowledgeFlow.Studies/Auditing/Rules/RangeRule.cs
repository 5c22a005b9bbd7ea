using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>Every statistic lies where its kind can lie: probabilities from 0 to 1, means on the scale, a VIF at 1 or above.</summary>
internal sealed record RangeRule() : AuditRule(new Phrase("range of the statistic", "统计量取值范围"), string.Empty)
{
    private static readonly string[] SquareTables = ["r", "p", "n", "summary"];

    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from number in page.Numbers
        where number.Interval != Interval.All
        let range = Of(page, number)
        where range is not null
        select Compare(number, [], range.Value.Possible, range.Value.Otherwise);

    private static (Interval Possible, FindingCertainty Otherwise)? Of(PrintedPage page, PrintedNumber number)
    {
        var name = PrintedPage.Name(number.Table);
        if (SquareTables.Contains(name) && number.Column is not ("mean" or "sd"))
        {
            // The diagonal of a summary may hold alpha, which can be below −1.
            return name switch
            {
                "p" => Surely(StatisticRange.Share),
                "n" => Surely(Interval.NonNegative),
                _ => Surely(number.Row == number.Column || number.Column == CellPattern.Any ? StatisticRange.AtMostOne : StatisticRange.Correlation),
            };
        }

        return name.StartsWith("frequencies.", StringComparison.Ordinal) ? null : OfColumn(page, number, name);
    }

    private static (Interval, FindingCertainty)? OfColumn(PrintedPage page, PrintedNumber number, string table) => number.Column switch
    {
        "p" or "kmo" or "msa" or "tolerance" or "max_leverage" or "shapiro_wilk" or "cfi" => Surely(StatisticRange.Share),
        { } column when column.EndsWith("_p", StringComparison.Ordinal) => Surely(StatisticRange.Share),
        "r" or "r2" when table == "models" => Surely(StatisticRange.Share),

        // An improper solution can leave these ranges.
        "r2" or "omega" or "cr" or "ave" or "sqrt_ave" or "communality" => Hardly(StatisticRange.Share),
        "std" when number.Row.Contains("=~", StringComparison.Ordinal) => Hardly(StatisticRange.Correlation),
        "adj_r2" or "alpha" or "alpha_lower" or "alpha_upper" or "alpha_standardized" or "alpha_if_deleted" or "spearman_brown" => Surely(StatisticRange.AtMostOne),
        "loading" or "item_total_r" or "mean_r" => Surely(StatisticRange.Correlation),
        "percent" or "valid_percent" or "cumulative" or "percent_below" or "percent_above" => Surely(StatisticRange.Percentage),
        "vif" => Surely(StatisticRange.VarianceInflation),
        "durbin_watson" => Surely(StatisticRange.DurbinWatson),
        "n" or "items" or "parameters" or "df" or "df1" or "df2" or "sd" or "se" or "std_se" or "f" or "delta_f" or "f2" or "chi2" or "chi2_df"
            or "rmsea" or "rmsea_lower" or "rmsea_upper" or "srmr" or "eigenvalue" or "max_cook" or "breusch_pagan" => Surely(Interval.NonNegative),
        "mean" or "min" or "max" when table is "variables" or "summary" or "items" && Scale(page, number) is { } scale => Surely(scale),
        _ => null,
    };

    private static Interval? Scale(PrintedPage page, PrintedNumber number) =>
        number.IsOneCell && page.ScaleOf(Item(number.Row)) is { } scale ? new Interval(scale.Lowest, scale.Highest) : null;

    // An item in two constructs is CONSTRUCT:item.
    private static string Item(string row) => row[(row.LastIndexOf(':') + 1)..];

    private static (Interval Possible, FindingCertainty Otherwise) Surely(Interval range) => (range, FindingCertainty.Impossible);

    private static (Interval Possible, FindingCertainty Otherwise) Hardly(Interval range) => (range, FindingCertainty.Implausible);
}
