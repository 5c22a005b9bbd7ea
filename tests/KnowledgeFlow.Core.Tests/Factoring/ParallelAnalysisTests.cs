using KnowledgeFlow.Core.Factoring;

namespace KnowledgeFlow.Core.Tests.Factoring;

public sealed class ParallelAnalysisTests
{
    /// <summary>R's type 7: of three draws the median is the second, and a quarter lies halfway between the first and the second.</summary>
    [Fact]
    public void PercentilesInterpolateBetweenOrderStatistics()
    {
        var (least, quarter, middle, most) = (At(1e-12), At(0.25), At(0.5), At(1 - 1e-12));
        for (var k = 0; k < middle.Length; k++)
        {
            least[k].Should().BeLessThan(middle[k]);
            middle[k].Should().BeLessThan(most[k]);
            quarter[k].Should().BeApproximately((least[k] + middle[k]) / 2, 1e-10);
        }

        static double[] At(double percentile) => [.. ParallelAnalysis.Thresholds(4, 30, new ParallelAnalysisSettings { Replications = 3, Percentile = percentile, Seed = 5 })];
    }
}
