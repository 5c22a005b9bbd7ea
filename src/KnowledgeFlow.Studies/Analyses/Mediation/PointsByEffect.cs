using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>Effects at points of moderators, <c>EFFECT@POINT</c>: each effect a heading, its points below it.</summary>
internal static class PointsByEffect
{
    /// <param name="view">The table, whose rows are labelled "effect (point)".</param>
    /// <param name="columns">Its columns in order of print.</param>
    /// <param name="isShown">Which of its rows.</param>
    public static PrintedTable Of(ResultTableView view, ImmutableArray<string> columns, Func<string, bool> isShown)
    {
        ImmutableArray<string> present = [.. columns.Where(view.HasColumn)];
        var groups = view.Table.Rows.Where(row => isShown(row.Id)).GroupBy(row => EffectOf(row.Id)).ToList();
        return new PrintedTable(
            view.Table.Id,
            view.Table.Title,
            view.Table.RowHeading,
            [.. present.Select(column => new PrintedColumn(view.Heading(column)))],
            [.. groups.SelectMany(group => Rows(view, present, [.. group]))],
            view.Notes).WithoutEmptyColumns();
    }

    /// <summary>The effect of a row.</summary>
    public static string EffectOf(string row) => row.Split('@')[0];

    /// <summary>The labels of an effect and of a point of it.</summary>
    public static (Phrase Effect, Phrase Point) LabelsOf(ResultRow row)
    {
        var (english, point) = Parted(row.Label.English, " (", ")");
        var (chinese, chinesePoint) = Parted(row.Label.Chinese, "（", "）");
        return (new Phrase(english, chinese), new Phrase(point, chinesePoint));
    }

    private static IEnumerable<PrintedRow> Rows(ResultTableView view, ImmutableArray<string> columns, ImmutableArray<ResultRow> points)
    {
        yield return PrintedRow.Heading(LabelsOf(points[0]).Effect, columns.Length);
        foreach (var row in points)
        {
            yield return new PrintedRow(LabelsOf(row).Point, [.. columns.Select(column => view.Cell(row.Id, column))]) { Indent = 1 };
        }
    }

    // The point is in the parentheses that close at the label's end, and may hold some itself.
    private static (string Effect, string Point) Parted(string label, string open, string close)
    {
        var depth = 0;
        for (var place = label.Length - 1; place >= 0; place--)
        {
            if (label.AsSpan(place).StartsWith(close))
            {
                depth++;
            }
            else if (label[place] == open[^1] && --depth == 0)
            {
                var start = place - (open.Length - 1);
                return start > 0 ? (label[..start], label[(place + 1)..^close.Length]) : (label, label);
            }
        }

        return (label, label);
    }
}
