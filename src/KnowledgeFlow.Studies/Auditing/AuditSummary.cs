using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>Says in a line or two what an audit came to.</summary>
public static class AuditSummary
{
    /// <summary>How much was checked, and how much was found.</summary>
    public static Phrase Of(AuditResult result)
    {
        var found = Found(result);
        return Phrase.Format(
            $"{result.CellsChecked} of {result.Printed} printed values checked by {result.RulesApplied} rules, {result.ChecksMade} times. {found.English}",
            $"共 {result.Printed} 个发表数值，其中 {result.CellsChecked} 个经 {result.RulesApplied} 条规则检查 {result.ChecksMade} 次。{found.Chinese}");
    }

    private static Phrase Found(AuditResult result)
    {
        if (result.Findings.IsEmpty)
        {
            return new Phrase("Nothing printed is impossible.", "未发现不可能的数值。");
        }

        int Count(FindingCertainty certainty) => result.Findings.Count(found => found.Finding.Certainty == certainty);
        var (impossible, implausible, misprints) = (Count(FindingCertainty.Impossible), Count(FindingCertainty.Implausible), Count(FindingCertainty.LikelyMisprint));
        var known = result.Findings.Count(found => found.Finding.IsKnown);
        var marked = known == 0 ? Phrase.Empty : Phrase.Format($"; {known} of them concern what the file marks already", $"；其中 {known} 项涉及文件已标注的数值");
        return Phrase.Format(
            $"Findings: {impossible} impossible, {implausible} implausible, {misprints} likely {(misprints == 1 ? "misprint" : "misprints")}{marked.English}.",
            $"发现：不可能 {impossible} 项，不太可能 {implausible} 项，疑似误印 {misprints} 项{marked.Chinese}。");
    }
}
