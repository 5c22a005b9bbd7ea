using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Sem.Validity;

namespace KnowledgeFlow.Core.Tests.Sem.Validity;

public sealed class HeterotraitMonotraitBootstrapTests
{
    private static readonly string[] Items = ["x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9"];
    private static readonly ImmutableArray<ImmutableArray<int>> Constructs = [[0, 1, 2], [3, 4, 5], [6, 7, 8]];

    [Fact]
    public void OneSeedGivesOneDistribution()
    {
        var (first, again, other) = (Run(seed: 7), Run(seed: 7), Run(seed: 8));

        first.Values(0).Should().Equal(again.Values(0));
        first.Values(0).Should().NotEqual(other.Values(0));
    }

    /// <summary>A longer run begins with the draws of a shorter one: draw r has a random stream of its own.</summary>
    [Fact]
    public void ALongerRunBeginsWithTheShorter() => Run(replicates: 60).Values(1).Take(20).Should().Equal(Run(replicates: 20).Values(1));

    /// <summary>The intervals hold the ratios of the sample itself, which the draws scatter about.</summary>
    [Fact]
    public void IntervalsHoldTheSamplesRatios()
    {
        var draws = Run(replicates: 400);
        var correlations = MomentsAccumulator.Of(Frame()).CorrelationMatrix();
        var place = 0;
        for (var i = 0; i < Constructs.Length; i++)
        {
            for (var j = 0; j < i; j++, place++)
            {
                var ratio = HeterotraitMonotraitRatio.Of(correlations, Constructs[i], Constructs[j]);
                var (lower, upper) = draws.PercentileInterval(place);
                ratio.Should().BeInRange(lower, upper);
                draws.Values(place).Average().Should().BeApproximately(ratio, 0.05);
                (upper - lower).Should().BeInRange(0.1, 0.5);
            }
        }
    }

    [Fact]
    public void IncompleteRowsAreLeftOut()
    {
        var frame = Frame();
        var holed = new SurveyData(frame.Columns.Select((column, i) => (Column)new DoubleColumn(column.Name, [.. column.ToArray(), i == 4 ? double.NaN : 3])));

        HeterotraitMonotraitBootstrap.Run(holed, Constructs, 10, 1).Values(0)
            .Should().Equal(HeterotraitMonotraitBootstrap.Run(frame, Constructs, 10, 1).Values(0));
    }

    /// <summary>An item on which one person of five differs does not vary in every third draw.</summary>
    [Fact]
    public void DrawsWithoutARatioAreCounted()
    {
        var frame = new SurveyData([Column("a", 1, 1, 1, 1, 2), Column("b", 1, 3, 2, 5, 4), Column("c", 2, 1, 4, 3, 5), Column("d", 5, 1, 2, 4, 3)]);

        var draws = HeterotraitMonotraitBootstrap.Run(frame, [[0, 1], [2, 3]], 300, 1);

        draws.Failed.Should().BeInRange(60, 140);
        (draws.Failed + draws.Count).Should().Be(300);
    }

    [Fact]
    public void ThereMustBeADraw()
    {
        var run = () => Run(replicates: 0);

        run.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static BootstrapDistribution Run(int replicates = 50, ulong seed = 1) => HeterotraitMonotraitBootstrap.Run(Frame(), Constructs, replicates, seed);

    private static SurveyData Frame() => SemReference.Frame("hs1939.csv").Select(Items);

    private static DoubleColumn Column(string name, params ImmutableArray<double> values) => new(name, values);
}
