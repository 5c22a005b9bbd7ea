using System.Globalization;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Factoring;

public sealed class ItemClustersTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "reference", "item-clusters");

    // R's hclust merges at these heights; a threshold between two of them asks for the clusters in between.
    [Fact]
    public void ClustersAreThoseOfAverageLinkageInR()
    {
        var expected = File.ReadLines(Path.Combine(Folder, "clusters.txt")).Skip(1).ToArray();
        var clusters = ItemClusters.Of(Reference(), .3);

        clusters.Should().HaveCount(expected.Distinct().Count());
        foreach (var cluster in clusters)
        {
            cluster.Select(item => expected[item]).Distinct().Should().ContainSingle();
        }
    }

    [Fact]
    public void TheNumberOfClustersFallsByOneAtEachHeightInR()
    {
        var heights = File.ReadLines(Path.Combine(Folder, "heights.txt")).Select(line => double.Parse(line, CultureInfo.InvariantCulture)).ToArray();
        for (var k = 0; k + 1 < heights.Length; k++)
        {
            ItemClusters.Of(Reference(), 1 - ((heights[k] + heights[k + 1]) / 2)).Should().HaveCount(heights.Length - k);
        }
    }

    [Fact]
    public void SignsDoNotMatterAndMissingCorrelationsAreNone()
    {
        var correlations = DenseMatrix.FromArray(new[,] { { 1, -.6, .1, double.NaN }, { -.6, 1, 0, 0 }, { .1, 0, 1, .5 }, { double.NaN, 0, .5, 1 } });
        ItemClusters.Of(correlations, .4).Select(cluster => string.Join(' ', cluster)).Should().Equal("0 1", "2 3");
        ItemClusters.Of(correlations, 0).Should().ContainSingle();
        ItemClusters.Of(correlations, .7).Should().HaveCount(4);
    }

    [Fact]
    public void AMatrixThatIsNotSquareIsTheCallersMistake()
    {
        var cluster = () => ItemClusters.Of(DenseMatrix.Of(2, 3, (_, _) => 0), .3);
        cluster.Should().Throw<ArgumentException>();
    }

    private static DenseMatrix Reference()
    {
        double[][] rows = [.. File.ReadLines(Path.Combine(Folder, "correlations.csv")).Skip(1).Select(line => line.Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray())];
        return DenseMatrix.Of(rows.Length, rows.Length, (i, j) => rows[i][j]);
    }
}
