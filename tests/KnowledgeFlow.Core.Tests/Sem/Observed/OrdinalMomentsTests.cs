using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Sem.Observed;

public sealed class OrdinalMomentsTests
{
    /// <summary>lavCor() of lavaan 0.6-14, whose optimiser is good to about 1e-6: an empty cell takes half a count, margins kept.</summary>
    [Theory]
    [InlineData(30, 12, 0, 28, 0.9395378361771018)]
    [InlineData(0, 25, 15, 5, -0.9521608392423534)]
    public void AnEmptyCellOfTwoByTwoTakesHalfACount(int n00, int n01, int n10, int n11, double expected)
    {
        var cases = new List<double>();
        foreach (var (x, y, n) in new[] { (0, 0, n00), (0, 1, n01), (1, 0, n10), (1, 1, n11) })
        {
            for (var k = 0; k < n; k++)
            {
                cases.AddRange([x, y]);
            }
        }

        OrdinalMoments.Of(cases.ToArray(), ["x", "y"]).Estimate().Correlations[1].Should().BeApproximately(expected, 2e-6);
    }
}
