using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Tests.Samples;

/// <summary>Tables of awkward shapes.</summary>
internal static class SampleTables
{
    /// <summary>Three rows of many numbers, none of which is a part of another's text.</summary>
    public static ResultTable Wide(int columns) => new(
        "wide.table",
        new Phrase("Many columns", "很多列"),
        [.. Enumerable.Range(1, columns).Select(column => new ResultColumn($"c{column}", Phrase.Format($"Heading {column}", $"第{column}列的标题"), NumberStyle.Estimate))],
        [.. Enumerable.Range(1, 3).Select(row => new ResultRow(
            $"r{row}",
            Phrase.Format($"Row {row} with a label", $"第{row}行的标签文字"),
            [.. Enumerable.Range(1, columns).Select(column => Cell.Of(((row * 1000) + (column * 7) + 0.125) * (column % 2 == 0 ? 1 : -1)))]))],
        []);
}
