using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures.Svg;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>Names at the right ends of lines, moved apart where lines end close together.</summary>
internal static class EndLabels
{
    /// <summary>Room for the leader between the plotting area and the names.</summary>
    public const double LeaderWidth = 16;

    private const double Gap = 2;

    /// <summary>
    /// The upper edges of boxes as close as possible to where they want to be (least squares) without overlapping: boxes that would
    /// overlap form a cluster, which stands at the mean of its members' wishes.
    /// </summary>
    /// <param name="centres">Where the middle of each box wants to be, ascending.</param>
    /// <param name="heights">The height of each box.</param>
    /// <param name="top">The upper limit.</param>
    /// <param name="bottom">The lower limit; exceeded only if the boxes do not fit.</param>
    public static ImmutableArray<double> Spread(IReadOnlyList<double> centres, IReadOnlyList<double> heights, double top, double bottom)
    {
        var clusters = new List<(double Wish, double Height, int Members)>();
        for (var index = 0; index < centres.Count; index++)
        {
            var cluster = (Wish: centres[index] - (heights[index] / 2), Height: heights[index], Members: 1);
            while (clusters.Count > 0 && Place(clusters[^1]) + clusters[^1].Height + Gap > Place(cluster))
            {
                var above = clusters[^1];
                clusters.RemoveAt(clusters.Count - 1);
                var members = above.Members + cluster.Members;
                var wish = ((above.Wish * above.Members) + ((cluster.Wish - above.Height - Gap) * cluster.Members)) / members;
                cluster = (wish, above.Height + Gap + cluster.Height, members);
            }

            clusters.Add(cluster);
        }

        var tops = ImmutableArray.CreateBuilder<double>(centres.Count);
        foreach (var cluster in clusters)
        {
            var place = Place(cluster);
            for (var member = 0; member < cluster.Members; member++)
            {
                tops.Add(place);
                place += heights[tops.Count - 1] + Gap;
            }
        }

        return tops.ToImmutable();

        double Place((double Wish, double Height, int Members) cluster) => Math.Max(top, Math.Min(cluster.Wish, bottom - cluster.Height));
    }

    /// <summary>Draws names right of a plotting area.</summary>
    public static void Draw(SvgWriter svg, IEnumerable<EndLabel> labels, Box area)
    {
        var ordered = labels.OrderBy(label => label.End.Y).ToList();
        var heights = ordered.Select(label => label.Text.Height).ToList();
        var tops = Spread([.. ordered.Select(label => label.End.Y)], heights, area.Top - 6, area.Bottom + 6);
        for (var index = 0; index < ordered.Count; index++)
        {
            var (text, end, colour) = ordered[index];
            var left = area.Right + LeaderWidth;
            svg.Line(end.X + 2, end.Y, left - 3, tops[index] + (heights[index] / 2), new Stroke(colour, 0.8));
            text.Draw(svg, left, tops[index], TextAnchor.Start);
        }
    }
}
