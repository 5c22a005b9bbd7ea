using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>The mean of whole answers is a whole number over their number (GRIM).</summary>
internal sealed record MeanRule() : AuditRule(new Phrase("means of whole answers (GRIM)", "整数作答的均值（GRIM）"), "Brown & Heathers 2017")
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from described in DescribedScore.All(page)
        where described is { Mean: { Value: not null }, N: >= 1, Scale.IsWhole: true }
        let n = described.N!.Value
        select Judge(
            [described.Mean!, .. described.SizeCells],
            GrimTest.IsPossible(described.Mean!.Interval, n, described.Scale!.Parts),
            FindingCertainty.Impossible,
            () => Neighbours(described, n),
            () => DigitChange.WouldFit(described.Mean!, changed => GrimTest.IsPossible(changed, n, described.Scale!.Parts)));

    private static Phrase Neighbours(DescribedScore described, int n)
    {
        var mean = described.Mean!;
        var (below, above) = GrimTest.Neighbours(mean.Value!.Value, n, described.Scale!.Parts);
        var (low, high) = (PossibleText.Text(below, mean.Decimals), PossibleText.Text(above, mean.Decimals));
        return Phrase.Format($"{low} or {high} at n = {n}", $"n = {n} 时为 {low} 或 {high}");
    }
}
