using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Chapters;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>A column of a table as a console shows it.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsText">Whether it holds text, which stands left, rather than numbers, which stand right.</param>
/// <param name="Texts">One text a row.</param>
internal sealed record ConsoleColumn(string Heading, bool IsText, ImmutableArray<string> Texts)
{
    public static ConsoleColumn Of(ChapterBlock.Table table, int index) =>
        new(table.Columns[index].FullHeading, table.Columns[index].IsText, [.. table.Rows.Select(row => row.Cells[index].Text)]);
}
