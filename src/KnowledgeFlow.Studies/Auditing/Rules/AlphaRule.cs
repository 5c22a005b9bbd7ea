using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>
/// Alpha fits the items' loadings on their first component, and the mean correlation between items. The lower bound of alpha from covariances supposes that no item's
/// SD is more than three times another's, so that to leave it is implausible.
/// </summary>
internal sealed record AlphaRule() : AuditRule(new Phrase("alpha against loadings and number of items", "α 须与载荷及题项数一致"), "Cronbach 1951")
{
    private const double LargestRatioOfDeviations = 3;

    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from table in page.TablesNamed("constructs")
        from construct in page.Study.Subject.Constructs
        where construct.Items.Length >= 2
        from check in OfConstruct(page, table, construct)
        select check;

    private static IEnumerable<AuditCheck> OfConstruct(PrintedPage page, string table, Construct construct)
    {
        PrintedNumber? Cell(string column) => page.Cell(table, construct.Name.Value, column);
        var items = $"{PrintedPage.AnalysisOf(table)}.items";
        ImmutableArray<PrintedNumber> loadings = [.. construct.ItemNames.Select(item => Loading(page, items, construct, item)).OfType<PrintedNumber>()];
        if (loadings.Length == construct.Items.Length)
        {
            ImmutableArray<Interval> intervals = [.. loadings.Select(loading => loading.Interval)];
            var distinct = loadings.Distinct();
            if (Cell("alpha") is { } alpha)
            {
                var possible = AlphaRange.OfComponentLoadings(intervals, LargestRatioOfDeviations);
                yield return Compare(alpha, distinct, new Interval(double.NegativeInfinity, possible.High));
                yield return Compare(alpha, distinct, new Interval(possible.Low, double.PositiveInfinity), FindingCertainty.Implausible);
            }

            if (Cell("alpha_standardized") is { } standardised)
            {
                yield return Compare(standardised, distinct, AlphaRange.OfComponentLoadings(intervals, 1));
            }
        }

        if (Cell("mean_r") is not { } mean)
        {
            yield break;
        }

        if (Cell("alpha_standardized") is { } ofMean)
        {
            yield return Compare(ofMean, [mean], AlphaRange.OfMeanCorrelation(mean.Interval, construct.Items.Length));
        }

        if (construct.Items.Length == 2 && Cell("spearman_brown") is { } ofHalves)
        {
            yield return Compare(ofHalves, [mean], AlphaRange.OfMeanCorrelation(mean.Interval, 2));
        }
    }

    // An item in two constructs is CONSTRUCT:item.
    private static PrintedNumber? Loading(PrintedPage page, string table, Construct construct, string item) =>
        page.Cell(table, $"{construct.Name.Value}:{item}", "loading") ?? page.CellOrPattern(table, item, "loading");
}
