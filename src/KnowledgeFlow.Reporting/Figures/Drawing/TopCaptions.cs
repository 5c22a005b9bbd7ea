using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures.Svg;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>Captions above a plotting area, each over its abscissa, in as many rows as it takes to keep them apart.</summary>
internal sealed class TopCaptions
{
    private const double Size = 11;
    private const double RowHeight = 14;
    private const double Gap = 4;
    private readonly ImmutableArray<(double X, int Row, TextBlock Text)> _places;

    /// <summary>Captions in rows.</summary>
    /// <param name="captions">Abscissas and texts; empty texts are passed over.</param>
    /// <param name="left">The left limit.</param>
    /// <param name="right">The right limit.</param>
    public TopCaptions(IEnumerable<(double X, string Text)> captions, double left, double right)
    {
        var places = ImmutableArray.CreateBuilder<(double, int, TextBlock)>();
        var rowEnds = new List<double>();
        foreach (var (wish, text) in captions.OrderBy(caption => caption.X))
        {
            var block = TextBlock.Of(text, Size, right - left, 1);
            if (block.Lines.IsEmpty) continue;

            var half = block.Width / 2;
            var x = Math.Clamp(wish, left + half, Math.Max(left + half, right - half));
            var row = rowEnds.FindIndex(end => end + Gap <= x - half);
            if (row < 0)
            {
                row = rowEnds.Count;
                rowEnds.Add(0);
            }

            rowEnds[row] = x + half;
            places.Add((x, row, block));
        }

        _places = places.ToImmutable();
        Height = rowEnds.Count * RowHeight;
    }

    /// <summary>The height of all rows; 0 without captions.</summary>
    public double Height { get; }

    /// <summary>Draws the captions below an ordinate; the first row is the lowest, next to its lines.</summary>
    public void Draw(SvgWriter svg, double top)
    {
        foreach (var (x, row, text) in _places) text.Draw(svg, x, top + Height - ((row + 1) * RowHeight), TextAnchor.Middle);
    }
}
