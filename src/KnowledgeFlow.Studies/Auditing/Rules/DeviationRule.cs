using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>An SD fits its mean: no wider than the scale allows, and that of whole answers (GRIMMER).</summary>
internal sealed record DeviationRule() : AuditRule(
    new Phrase("SDs of answers on a scale, and of whole answers (GRIMMER)", "量表作答与整数作答的标准差（GRIMMER）"), "Bhatia & Davis 2000; Anaya 2016; Allard 2018")
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page)
    {
        foreach (var (mean, deviation, n, sizes, scale) in DescribedScore.All(page))
        {
            if (mean is null || deviation is null || scale is null)
            {
                continue;
            }

            var range = StandardDeviationRange.Of(mean.Interval, scale.Lowest, scale.Highest, n >= 2 ? n : null);
            if (!range.IsEmpty)
            {
                yield return Compare(deviation, [mean, .. sizes], range);
            }

            // A mean that is impossible by itself is another rule's finding.
            if (deviation.Interval.Meets(range) && scale.IsWhole && n >= 2 && deviation.IsNumber && mean.IsNumber && GrimTest.IsPossible(mean.Interval, n.Value, scale.Parts))
            {
                yield return Judge(
                    [deviation, mean, .. sizes],
                    IsPossible(deviation.Interval),
                    FindingCertainty.Impossible,
                    () => Phrase.Format($"not with this mean at n = {n}", $"n = {n} 时与该均值不相容"),
                    () => DigitChange.WouldFit(deviation, IsPossible));

                bool IsPossible(Interval sd) => GrimmerTest.IsPossible(mean.Interval, sd, n.Value, scale.Parts, scale.Parts * scale.Lowest, scale.Parts * scale.Highest);
            }
        }
    }
}
