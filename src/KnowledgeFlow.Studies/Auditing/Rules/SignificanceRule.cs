using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>
/// p is that of its test (as statcheck does: Nuijten and others 2016, Behavior Research Methods 48:1205-1226), and stars are those of p. A p that fits one-sided
/// alone is called implausible, and so are fewer stars than p would earn.
/// </summary>
internal sealed record SignificanceRule() : AuditRule(new Phrase("p and stars against the test", "p 值与星号须与检验一致"), "Nuijten et al. 2016")
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page)
    {
        foreach (var test in PrintedTest.All(page))
        {
            var isTested = test.Possible is not { Low: <= 0, High: >= 1 };
            if (test.P is { } p && isTested)
            {
                yield return Compare(p, test.Cells, test.Possible, p.Interval.Meets(test.Possible * 0.5) ? FindingCertainty.Implausible : FindingCertainty.Impossible);
            }

            // A printed p says more than the statistic, unless they contradict each other.
            var possible = test.P is { } printed && printed.Interval.Meets(test.Possible) ? printed.Interval.Intersect(StatisticRange.Share) : test.Possible;
            foreach (var marked in isTested || test.P is not null ? test.Marked : [])
            {
                yield return Stars(marked, test, possible);
            }
        }
    }

    private static AuditCheck Stars(PrintedNumber marked, PrintedTest test, Interval possible)
    {
        var holds = marked.Significance.Meets(possible);
        var fewer = holds && possible.High < marked.MoreStarsBelow;
        return Judge(
            [marked, .. test.Cells.Concat([test.P!]).Where(cell => cell is not null && cell != marked)],
            holds && !fewer,
            fewer || marked.Significance.Meets(possible * 0.5) ? FindingCertainty.Implausible : FindingCertainty.Impossible,
            () => P(possible));
    }

    private static Phrase P(Interval possible) =>
        possible.High < SignificanceLevels.ThreeStars ? Phrase.Verbatim("p < .001")
        : PossibleText.Of(possible, 3) is var text ? new Phrase($"p = {text.English}", $"p = {text.Chinese}")
        : Phrase.Empty;
}
