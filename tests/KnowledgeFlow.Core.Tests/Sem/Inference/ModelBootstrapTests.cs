using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem.Inference;

public sealed class ModelBootstrapTests
{
    private const string Model = "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nvisual ~~ textual";

    [Fact]
    public void SameSeedGivesTheSameDrawsInTheSameOrder()
    {
        var estimate = Estimate();

        var first = ModelBootstrap.Run(estimate, 40, 17, fit => fit.Free, cancellation: TestContext.Current.CancellationToken);
        var second = ModelBootstrap.Run(estimate, 40, 17, fit => fit.Free, cancellation: TestContext.Current.CancellationToken);
        var other = ModelBootstrap.Run(estimate, 40, 18, fit => fit.Free, cancellation: TestContext.Current.CancellationToken);

        Draws(first).Should().Equal(Draws(second));
        first.Values(0).Should().NotEqual(other.Values(0));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void DrawsDoNotDependOnTheNumberOfThreads(int threads)
    {
        var estimate = Estimate();

        var one = ModelBootstrap.Run(estimate, 60, 17, fit => fit.Free, 1, null, TestContext.Current.CancellationToken);
        var several = ModelBootstrap.Run(estimate, 60, 17, fit => fit.Free, threads, null, TestContext.Current.CancellationToken);

        several.Failed.Should().Be(one.Failed);
        Draws(several).Should().Equal(Draws(one));
    }

    /// <summary>lavaan's robust error of visual~~textual on all nine items is .099, its ordinary one .074: the bootstrap must land between .07 and .13.</summary>
    [Fact]
    public void SpreadOfDrawsIsNearTheSandwichError()
    {
        var estimate = Estimate();
        var place = estimate.Table.Find("visual~~textual")!.Free;

        var draws = ModelBootstrap.Run(estimate, 500, 1, fit => [fit.Free[place]], cancellation: TestContext.Current.CancellationToken);

        draws.Failed.Should().BeLessThan(5);
        draws.StandardError(0).Should().BeInRange(0.07, 0.13);
        var (lower, upper) = draws.PercentileInterval(0);
        lower.Should().BeLessThan(estimate.Free[place]);
        upper.Should().BeGreaterThan(estimate.Free[place]);
    }

    /// <summary>Nine ordered values 1..9 and α = .1: place (9 + 1)·.1 = 1, exactly the first; by symmetry the ninth.</summary>
    [Fact]
    public void WholePlacesAreOrderStatistics() =>
        new BootstrapDistribution([.. Enumerable.Range(1, 9).Reverse().Select(value => System.Collections.Immutable.ImmutableArray.Create((double)value))], 0)
            .PercentileInterval(0, 0.8).Should().Be((1.0, 9.0));

    private static IEnumerable<double> Draws(BootstrapDistribution distribution) => Enumerable.Range(0, distribution.Statistics).SelectMany(distribution.Values);

    private static ModelEstimate Estimate()
    {
        var table = SemReference.Table(Model, new ModelDefaults());
        return SemReference.Value(ModelEstimator.Estimate(table, SemReference.Listwise(SemReference.Frame("hs1939.csv"), table), EstimationMethod.MaximumLikelihood));
    }
}
