using System.Collections.Immutable;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Keeps boxes below one another apart.</summary>
internal static class LabelSpread
{
    private const double Gap = 1;

    /// <summary>
    /// The upper edges of boxes as close as possible to where they want to be (least squares) without overlapping: boxes that would
    /// overlap form a cluster, which stands at the mean of its members' wishes.
    /// </summary>
    /// <param name="centres">Where the middle of each box wants to be, ascending.</param>
    /// <param name="heights">The height of each box.</param>
    /// <param name="top">The upper limit.</param>
    /// <param name="bottom">The lower limit; exceeded only if the boxes do not fit.</param>
    public static ImmutableArray<double> Tops(IReadOnlyList<double> centres, IReadOnlyList<double> heights, double top, double bottom)
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
}
