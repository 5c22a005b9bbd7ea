using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Screening;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>The sample's flow adds up: no more come back than were sent, and those that came back are valid or invalid; its percentages are of those sent.</summary>
internal sealed record SampleFlowRule() : AuditRule(new Phrase("the sample's flow adds up", "样本流程合计"), string.Empty)
{
    private const string Table = ScreeningSection.FlowTable;

    public override IEnumerable<AuditCheck> Checks(PrintedPage page)
    {
        var (sent, returned) = (page.Cell(Table, "sent", "n"), page.Cell(Table, "returned", "n"));
        var (invalid, valid) = (page.Cell(Table, "invalid", "n"), page.Cell(Table, "valid", "n"));
        if (sent is not null && returned is not null)
        {
            yield return Compare(returned, [sent], new Interval(0, sent.Interval.High));
        }

        if ((returned ?? sent) is { } whole && valid is not null)
        {
            yield return invalid is not null && returned is not null
                ? Compare(valid, [returned, invalid], Exact(returned) - Exact(invalid))
                : Compare(valid, [whole], new Interval(0, whole.Interval.High));
        }

        if ((sent ?? returned) is { Whole: > 0 and var all } basis)
        {
            foreach (var percent in page.CellsOf(Table).Where(cell => cell.Column == "percent"))
            {
                if (page.Cell(Table, percent.Row, "n") is { } count)
                {
                    yield return Compare(percent, [count, basis], Exact(count) * (100.0 / all));
                }
            }
        }
    }

    private static Interval Exact(PrintedNumber count) => count.Whole is { } whole ? Interval.At(whole) : count.Interval;
}
