using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem.Estimation;

public sealed class StartingPointsTests
{
    private const string Three = "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9";

    [Fact]
    public void SeveralPointsLeadToTheOneOptimum()
    {
        var (single, several) = (Estimate(Three, StartingPoints.One), Estimate(Three, new StartingPoints(20, 4)));

        single.Starts.Should().BeNull();
        several.Free.Should().Equal(single.Free, "the first of the points that lead there is the usual one");
        several.Starts!.Count.Should().Be(20);
        several.Starts.AtBest.Should().BeInRange(10, 20);
        several.Starts.Converged.Should().BeGreaterThanOrEqualTo(several.Starts.AtBest);
    }

    [Fact]
    public void SameSeedGivesTheSameEstimates()
    {
        var first = Estimate(Three, new StartingPoints(8, 4));

        var second = Estimate(Three, new StartingPoints(8, 4));

        second.Free.Should().Equal(first.Free);
        second.Starts.Should().Be(first.Starts);
    }

    /// <summary>Under a == 4b² the fit is a quartic of b with a minimum on either side of 0; both slopes are positive, so that b &gt; 0 fits better.</summary>
    [Fact]
    public void SeveralPointsFindTheBetterOfTwoOptima()
    {
        const string model = "x3 ~ start(0.36)*x2 + a*x2\nx8 ~ start(-0.3)*x2 + b*x2\na == 4*b^2";

        var (single, several) = (Estimate(model, StartingPoints.One), Estimate(model, new StartingPoints(20, 1)));

        single.Free[single.Table.Find("x8~x2")!.Free].Should().BeNegative();
        several.Free[several.Table.Find("x8~x2")!.Free].Should().BePositive();
        several.Discrepancy.Should().BeLessThan(single.Discrepancy - 0.01);
    }

    [Fact]
    public void ThereIsAtLeastOnePoint()
    {
        var act = () => new StartingPoints(0, 1);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static ModelEstimate Estimate(string model, StartingPoints starts)
    {
        var table = SemReference.Table(model, new ModelDefaults());
        return SemReference.Value(ModelEstimator.Estimate(table, SemReference.Listwise(SemReference.Frame("hs1939.csv"), table), EstimationMethod.MaximumLikelihood, starts));
    }
}
