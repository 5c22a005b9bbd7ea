using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>A threshold that becomes a customary one when its point is moved by one place was hardly meant: <c>CFI &gt; 0.09</c>.</summary>
internal sealed record ThresholdRule() : AuditRule(
    new Phrase("customary thresholds", "惯用临界值"), "Hu & Bentler 1999; Browne & Cudeck 1993; Fornell & Larcker 1981; Nunnally 1978")
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from number in page.Numbers
        let inequality = number.Published.Claim as PrintedClaim.Inequality
        where inequality is not null
        let customary = Customary(number.Column, number.Interval.High == double.PositiveInfinity)
        where !customary.IsEmpty
        let meant = CustomaryThresholds.Slipped(inequality.Bound, customary)
        select Judge([number], meant is null, FindingCertainty.LikelyMisprint, () => Meant(number, meant!.Value));

    private static Phrase Meant(PrintedNumber number, double threshold) =>
        Phrase.Verbatim($"{(number.Interval.High == double.PositiveInfinity ? '>' : '<')} {PossibleText.Text(threshold, 2)}");

    // A claim in the other direction, such as a VIF above 1, is held against no threshold.
    private static ImmutableArray<double> Customary(string column, bool isAtLeast) => (column, isAtLeast) switch
    {
        ("cfi" or "tli" or "cfi_robust" or "tli_robust", true) => CustomaryThresholds.IncrementalFit,
        ("rmsea" or "srmr" or "rmsea_robust", false) => CustomaryThresholds.ResidualFit,
        ("alpha" or "cr" or "ave" or "omega" or "loading" or "kmo", true) => CustomaryThresholds.Reliability,
        ("vif", false) => CustomaryThresholds.VarianceInflation,
        ("chi2_df", false) => CustomaryThresholds.ChiSquaredRatio,
        _ => [],
    };
}
