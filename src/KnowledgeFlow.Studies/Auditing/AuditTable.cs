using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>
/// Lays out an audit as a table: every finding, what is printed, how sure it is, what is possible, by which rule. The notes tell under the finding's number what
/// it was held against, who stated the rule, and where in the paper the number stands.
/// </summary>
public static class AuditTable
{
    private const int CellsShown = 6;

    /// <summary>The table, one row a finding.</summary>
    public static ResultTable Of(AuditResult result) => new(
        "audit.findings",
        new Phrase("Printed numbers that cannot all be true, or hardly", "不可能同时成立或不太可能的发表数值"),
        [
            Text("printed", new Phrase("Printed", "发表")),
            Text("certainty", new Phrase("How sure", "确定程度")),
            Text("possible", new Phrase("Possible", "可能的值")),
            Text("rule", new Phrase("Rule", "规则")),
        ],
        [.. result.Findings.Select(Row)],
        [.. result.Findings.Select((found, index) => Note(found.Rule, found.Finding, index + 1))])
    {
        RowHeading = new Phrase("Cell", "单元格"),
    };

    private static ResultColumn Text(string id, Phrase label) => new(id, label, NumberStyle.Estimate);

    private static ResultRow Row((AuditRule Rule, AuditFinding Finding) found, int index) => new(
        (index + 1).ToString(CultureInfo.InvariantCulture),
        Phrase.Verbatim(FormattableString.Invariant($"{index + 1}. {found.Finding.Cells[0].Published.Cell}")),
        ImmutableArray.Create(
            Cell.Of(Phrase.Verbatim(found.Finding.Cells[0].Published.Printed)),
            Cell.Of(Certainty(found.Finding)),
            Cell.Of(Possible(found.Finding)),
            Cell.Of(found.Rule.Name)));

    private static Phrase Possible(AuditFinding finding) => finding.WouldFit == Phrase.Empty
        ? finding.Possible
        : new Phrase($"{finding.Possible.English}; one digit changed: {finding.WouldFit.English}", $"{finding.Possible.Chinese}；改一位数字：{finding.WouldFit.Chinese}");

    private static Phrase Certainty(AuditFinding finding)
    {
        var sure = finding.Certainty switch
        {
            FindingCertainty.Impossible => new Phrase("impossible", "不可能"),
            FindingCertainty.Implausible => new Phrase("implausible", "不太可能"),
            _ => new Phrase("likely misprint", "疑似误印"),
        };
        return finding.IsKnown ? new Phrase($"{sure.English} (marked)", $"{sure.Chinese}（已标注）") : sure;
    }

    private static Phrase Note(AuditRule rule, AuditFinding finding, int number)
    {
        var first = finding.Cells[0];
        var others = finding.Cells.Skip(1).ToList();
        var named = string.Join(", ", others.Take(CellsShown).Select(other => $"{Name(first, other)} {other.Published.Printed}"));
        var more = others.Count > CellsShown ? ", …" : string.Empty;
        var (with, against) = others.Count == 0 ? (string.Empty, string.Empty) : ($" With {named}{more}.", $"参照 {named}{more}。");
        var (stated, statedBy) = rule.Source.Length == 0 ? (string.Empty, string.Empty) : ($" {rule.Source}.", $"{rule.Source}。");
        var (place, where) = first.Published.Source.Length == 0 ? (string.Empty, string.Empty) : ($" In the paper: {first.Published.Source}.", $"出处：{first.Published.Source}。");
        return Phrase.Format($"{number}.{with}{place}{stated}", $"{number}. {against}{where}{statedBy}");
    }

    // A neighbour is named by what differs.
    private static string Name(PrintedNumber first, PrintedNumber other) =>
        first.Table != other.Table || first.Published.Address.Extreme != other.Published.Address.Extreme ? other.Published.Cell
        : first.Row == other.Row ? other.Column
        : first.Column == other.Column ? other.Row
        : $"[{other.Row}].{other.Column}";
}
