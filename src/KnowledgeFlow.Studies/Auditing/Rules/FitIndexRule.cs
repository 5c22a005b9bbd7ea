using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>χ²/df, RMSEA, TLI and CFI are those of one χ², df and n.</summary>
internal sealed record FitIndexRule() : AuditRule(new Phrase("χ²/df, RMSEA, TLI and CFI of one model", "同一模型的 χ²/df、RMSEA、TLI 与 CFI"), "Steiger 1990; Bentler 1990")
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from table in page.TablesNamed("fit", "comparison", "invariance", "models")
        from row in page.RowsOf(table)
        from check in OfModel(page, table, row)
        select check;

    private static IEnumerable<AuditCheck> OfModel(PrintedPage page, string table, string row)
    {
        PrintedNumber? Cell(string column) => page.Cell(table, row, column);
        var options = page.ModelsOf(table)?.ChosenOptions;
        var (chi2, df, ratio) = (Cell("chi2"), Cell("df"), Cell("chi2_df"));
        var computed = chi2 is not null && df?.Whole is > 0 and { } degrees ? chi2.Interval / degrees : Interval.All;
        if (ratio is not null && computed != Interval.All)
        {
            yield return Compare(ratio, [chi2, df], computed);
        }

        var known = ratio is not null && ratio.Interval.Meets(computed) ? ratio.Interval.Intersect(computed) : computed;
        if (known != Interval.All && !known.IsEmpty && Cell("rmsea") is { } error && page.SizeOf(table, row) is >= 2 and { } n && options is { Group: null, Estimator.Value: MaximumLikelihoodEstimator })
        {
            yield return Compare(error, [ratio ?? chi2, df, Cell("n") ?? page.ValidCell], FitIndexRange.RootMeanSquareError(known, n));
        }

        if (page.Study.Piece<FittedMeasurement>(PrintedPage.AnalysisOf(table)) is { IsOfConstructs: true, Options.Group: null } plain)
        {
            foreach (var check in OfPlainFactors(page, plain, table, row))
            {
                yield return check;
            }
        }

        if (options is not null && PrintedPage.Name(table) == "comparison" && Cell("delta_cfi") is { } change && Cell("cfi") is { } rival && page.Cell($"{PrintedPage.AnalysisOf(table)}.fit", "model", "cfi") is { } model)
        {
            yield return Compare(change, [rival, model], rival.Interval - model.Interval);
        }
    }

    // Of one factor a construct the degrees of freedom are known, and those of the baseline model for all its rivals.
    private static IEnumerable<AuditCheck> OfPlainFactors(PrintedPage page, FittedMeasurement plain, string table, string row)
    {
        var names = plain.Names.Select(name => name.Value).ToList();
        var constructs = page.Study.Subject.Constructs.Where(construct => names.Count == 0 || names.Contains(construct.Name.Value)).ToImmutableArray();
        var items = constructs.SelectMany(construct => construct.ItemNames).Distinct().Count();
        var factors = constructs.Length;
        var baseline = items * (items - 1) / 2;
        var expected = baseline - constructs.Sum(construct => construct.Items.Length) - (factors * (factors - 1) / 2);
        var df = page.Cell(table, row, "df");
        if (PrintedPage.Name(table) == "fit" && df is not null)
        {
            yield return Compare(df, [], expected, FindingCertainty.Implausible);
        }

        var degrees = df is not null ? df.Whole : PrintedPage.Name(table) == "fit" ? expected : null;
        if (degrees > 0 && page.Cell(table, row, "cfi") is { Interval.High: < 1, IsNumber: true } comparative && page.Cell(table, row, "tli") is { } tucker)
        {
            yield return Compare(tucker, [comparative, df], FitIndexRange.TuckerLewis(comparative.Interval, degrees.Value, baseline), FindingCertainty.Implausible);
        }
    }
}
