using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>AVE and CR are those of the standardised loadings, and √AVE is the root of AVE.</summary>
internal sealed record ConvergentValidityRule() : AuditRule(new Phrase("AVE, CR and √AVE of the loadings", "AVE、CR 与 √AVE 须与载荷一致"), "Fornell & Larcker 1981")
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from analysis in page.Study.Pieces<FittedMeasurement>()
        let table = $"{analysis.Id.Value}.validity"
        from row in page.RowsOf(table)
        from check in OfConstruct(page, analysis, table, row)
        select check;

    private static IEnumerable<AuditCheck> OfConstruct(PrintedPage page, FittedMeasurement analysis, string table, string row)
    {
        var (extracted, reliability, root) = (page.Cell(table, row, "ave"), page.Cell(table, row, "cr"), page.Cell(table, row, "sqrt_ave"));
        if (extracted is not null && root is not null)
        {
            yield return Compare(root, [extracted], extracted.Interval.Root);
        }

        if ((extracted ?? root) is { } shown && page.Cell($"{analysis.Id.Value}.fornell_larcker", row, row[(row.LastIndexOf('/') + 1)..]) is { } diagonal)
        {
            yield return Compare(diagonal, [shown], shown == extracted ? extracted.Interval.Root : shown.Interval);
        }

        if (Loadings(page, analysis, row) is not { IsEmpty: false } loadings)
        {
            yield break;
        }

        ImmutableArray<Interval> intervals = [.. loadings.Select(loading => loading.Interval)];
        if (extracted is not null)
        {
            yield return Compare(extracted, loadings.Distinct(), ConvergentValidity.AverageVarianceExtracted(intervals));
        }

        if (reliability is not null)
        {
            yield return Compare(reliability, loadings.Distinct(), ConvergentValidity.CompositeReliability(intervals));
        }
    }

    // A model that the file writes itself may have more loadings than those of the construct's items.
    private static ImmutableArray<PrintedNumber> Loadings(PrintedPage page, FittedMeasurement analysis, string row)
    {
        var name = row.LastIndexOf('/') + 1;
        if (!analysis.IsOfConstructs || page.ConstructNamed(row[name..]) is not { } construct)
        {
            return [];
        }

        ImmutableArray<PrintedNumber> loadings =
        [
            .. construct.ItemNames.Select(item => page.CellOrPattern($"{analysis.Id.Value}.parameters", $"{row[..name]}{construct.Name.Value}=~{item}", "std")).OfType<PrintedNumber>(),
        ];
        return loadings.Length == construct.Items.Length ? loadings : [];
    }
}
