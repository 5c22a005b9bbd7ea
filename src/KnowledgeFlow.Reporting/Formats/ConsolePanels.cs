using System.Collections.Immutable;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// How a table too wide for the console is cut into panels, one below the other, each beginning with the row labels: numbers
/// are never cut off or broken over lines.
/// </summary>
internal static class ConsolePanels
{
    /// <summary>The columns of each panel, as many a panel as fit.</summary>
    /// <param name="labelWidth">Cells the row labels take.</param>
    /// <param name="columnWidths">Cells each column takes, with its gap.</param>
    /// <param name="available">Cells in a line of the console.</param>
    /// <returns>At least one panel, each but the empty table's with at least one column.</returns>
    public static ImmutableArray<Range> Of(int labelWidth, IReadOnlyList<int> columnWidths, int available)
    {
        var panels = ImmutableArray.CreateBuilder<Range>();
        var first = 0;
        var used = labelWidth;
        for (var column = 0; column < columnWidths.Count; column++)
        {
            if (column > first && used + columnWidths[column] > available)
            {
                panels.Add(first..column);
                first = column;
                used = labelWidth;
            }

            used += columnWidths[column];
        }

        panels.Add(first..columnWidths.Count);
        return panels.ToImmutable();
    }
}
