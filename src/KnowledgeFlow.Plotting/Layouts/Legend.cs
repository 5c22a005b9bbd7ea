using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Layouts;

/// <summary>Keys with their meanings, in as many rows as the width asks for.</summary>
internal sealed class Legend
{
    private const double KeyGap = 5;
    private const double EntryGap = 11;
    private const double TextSize = 11;
    private const double RowGap = 3;
    private readonly ImmutableArray<(LegendEntry Entry, TextBlock Text, double X, double Y)> places;

    /// <summary>A legend arranged in rows.</summary>
    /// <param name="frame">What it belongs to.</param>
    /// <param name="entries">Its entries in order.</param>
    /// <param name="width">The width of a row.</param>
    public Legend(FigureFrame frame, IEnumerable<LegendEntry> entries, double width)
    {
        var places = ImmutableArray.CreateBuilder<(LegendEntry, TextBlock, double, double)>();
        var (x, y, rowHeight) = (0.0, 0.0, 0.0);
        foreach (var entry in entries)
        {
            var text = frame.Block(entry.Text, TextSize, width - entry.KeyWidth - KeyGap, 2);
            var taken = entry.KeyWidth + KeyGap + text.Width;
            if (x > 0 && x + taken > width)
            {
                y += rowHeight + RowGap;
                (x, rowHeight) = (0, 0);
            }

            places.Add((entry, text, x, y));
            x += taken + EntryGap;
            rowHeight = Math.Max(rowHeight, text.Height);
        }

        this.places = places.ToImmutable();
        Height = this.places.IsEmpty ? 0 : y + rowHeight;
    }

    /// <summary>The height of all rows; 0 without entries.</summary>
    public double Height { get; }

    /// <summary>Draws the legend with its upper left corner at a point.</summary>
    public void Draw(Canvas canvas, double left, double top)
    {
        foreach (var (entry, text, x, y) in places)
        {
            entry.DrawKey(canvas, new Box(left + x, top + y, entry.KeyWidth, text.LineHeight));
            text.Draw(canvas, left + x + entry.KeyWidth + KeyGap, top + y, TextAnchor.Start);
        }
    }
}
