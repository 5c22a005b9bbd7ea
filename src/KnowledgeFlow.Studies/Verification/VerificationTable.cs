using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Lays out a verification as a table: every cell, what is printed, what was computed, and whether it holds.</summary>
public static class VerificationTable
{
    /// <summary>The table.</summary>
    public static ResultTable Of(VerificationResult result) => Of(result.Checks);

    /// <summary>The table of some of the checks.</summary>
    public static ResultTable Of(IEnumerable<CellCheck> checks) => new(
        "verification.cells",
        new Phrase("Published against computed values", "发表值与计算值对照"),
        [
            Text("printed", new Phrase("Printed", "发表")),
            Text("computed", new Phrase("Computed", "计算")),
            Text("verdict", new Phrase("Verdict", "判定")),
            Text("source", new Phrase("Source", "出处")),
        ],
        [.. checks.Select(Row)],
        [])
    {
        RowHeading = new Phrase("Cell", "单元格"),
    };

    private static ResultColumn Text(string id, Phrase label) => new(id, label, NumberStyle.Estimate);

    private static ResultRow Row(CellCheck check, int index) => new(
        (index + 1).ToString(CultureInfo.InvariantCulture),
        Phrase.Verbatim(check.Address),
        ImmutableArray.Create(Cell.Of(Phrase.Verbatim(check.Published.Printed)), Cell.Of(Phrase.Verbatim(check.Computed)), Cell.Of(Verdict(check)), Cell.Of(Phrase.Verbatim(check.Published.Source))));

    private static Phrase Verdict(CellCheck check) => (check.Published.Status, check.Holds) switch
    {
        (PublishedStatus.Impossible, _) => new Phrase("impossible", "不可能"),
        (PublishedStatus.Misprint, _) => new Phrase("misprint", "误印"),
        (_, true) => new Phrase("holds", "一致"),
        _ => new Phrase($"DOES NOT HOLD: {check.Why.English}", $"不一致：{check.Why.Chinese}"),
    };
}
