using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Validity;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Data;

/// <summary>Whatever can last ends, within a step of it, once the data that it is computed of are no longer waited for.</summary>
public sealed class CancellationTests : IDisposable
{
    private const string Model = "f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6";

    private readonly CancellationTokenSource source = new();

    [Fact]
    public void FitsOfModels()
    {
        var data = ObservedData.Listwise([Frame()], Table().Roles.Observed).Estimate();
        source.Cancel();
        Ends(() => FittedModel.Fit(Table(), data, new MaximumLikelihoodEstimator()));
        Ends(() => FittedModel.Fit(Table(), data, new MaximumLikelihoodEstimator(), Convention.Lavaan, new StartingPoints(20, 1)));
    }

    [Fact]
    public void BootstrapsOfModels()
    {
        var fit = FittedModel.Fit(Table(), ObservedData.Listwise([Frame()], Table().Roles.Observed).Estimate(), new MaximumLikelihoodEstimator()).Estimate();
        source.Cancel();
        Ends(() => ModelBootstrap.Run(fit.Estimate, 500, 1, estimate => [.. estimate.Free], cancellation: source.Token));
    }

    [Fact]
    public void ExpectationMaximisation()
    {
        var table = ModelSpecification.Specify(Model, new ModelDefaults { MeanStructure = true }).TryGet(out var specified, out _) ? specified : throw new InvalidOperationException();
        var data = ObservedData.FullInformation([Frame(missing: true)], table.Roles.Observed, []).Estimate();
        source.Cancel();
        Ends(() => FittedModel.Fit(table, data, new MaximumLikelihoodEstimator()));
    }

    [Fact]
    public void PolychoricCorrelations()
    {
        source.Cancel();
        Ends(() => ObservedData.Ordinal(Frame(), Table().Roles.Observed));
    }

    [Fact]
    public void LatentInteractions()
    {
        var table = ModelSpecification.Specify(Model + "\ng ~ f + f:f", LatentInteractionModel.Defaults).TryGet(out var specified, out _) ? specified : throw new InvalidOperationException();
        var model = LatentInteractionModel.Of(table).Estimate();
        var data = ObservedData.Listwise([Frame()], table.Roles.Observed).Estimate();
        source.Cancel();
        Ends(() => LatentInteractionFit.Fit(model, data, InteractionErrors.Sandwich));
    }

    [Fact]
    public void BootstrapsOfItems()
    {
        source.Cancel();
        Ends(() => HeterotraitMonotraitBootstrap.Run(Frame(), [[0, 1, 2], [3, 4, 5]], 500, 1));
        Ends(() => BootstrapAlpha.Draw(Frame(), 500, 1));
    }

    [Fact]
    public void ParallelAnalyses()
    {
        source.Cancel();
        Ends(() => ParallelAnalysis.Thresholds(6, 100, new ParallelAnalysisSettings { Cancellation = source.Token }));
    }

    [Fact]
    public void Moments()
    {
        source.Cancel();
        Ends(() => MomentsAccumulator.Of(Frame()));
        Ends(() => MardiaTest.Of(Frame()));
    }

    [Theory]
    [InlineData(ExtractionMethod.PrincipalAxis)]
    [InlineData(ExtractionMethod.MinimumResidual)]
    [InlineData(ExtractionMethod.MaximumLikelihood)]
    public void Extractions(ExtractionMethod method)
    {
        var correlations = ItemCorrelations.Of(MomentsAccumulator.Of(Frame())).Estimate();
        source.Cancel();
        Ends(() => ExploratoryFactorAnalysis.Extract(correlations, 2, method));
    }

    /// <summary>Components are extracted in one step, so that it is the rotation that looks.</summary>
    [Theory]
    [MemberData(nameof(Rotating))]
    public void Rotations(RotationMethod method)
    {
        var moments = MomentsAccumulator.Of(Frame());
        var target = DenseMatrix.Of(6, 2, (item, factor) => item < 3 == (factor == 0) ? double.NaN : 0);
        ItemCorrelations[] bases = [ItemCorrelations.Of(moments).Estimate(), ItemCorrelations.OfPairs(Frame()).Estimate(), .. method.TakesTarget() ? Array.Empty<ItemCorrelations>() : [ItemCorrelations.OfCovariances(moments).Estimate(), PolychoricItemCorrelations.Of(Frame()).Estimate()]];
        source.Cancel();
        foreach (var correlations in bases)
        {
            Ends(() => ExploratoryFactorAnalysis.Fit(correlations, 2, ExtractionMethod.PrincipalComponents, method, target));
        }
    }

    public static TheoryData<RotationMethod> Rotating => [.. Enum.GetValues<RotationMethod>().Where(method => method != RotationMethod.None)];

    /// <summary>Called for in the middle of the work: the criterion is asked no more than the halvings of one step.</summary>
    [Fact]
    public void ARotationUnderWay()
    {
        var loadings = ExploratoryFactorAnalysis.Extract(ItemCorrelations.Of(MomentsAccumulator.Of(Frame())).Estimate(), 2, ExtractionMethod.PrincipalComponents).Estimate().Loadings;
        var criterion = new EndedCriterion(source, 40);
        Ends(() => new GradientProjectionRotation(criterion, isOblique: true).Rotate(loadings, normalise: true, cancellation: source.Token));
        criterion.Asked.Should().BeInRange(40, 40 + 60);
    }

    [Fact]
    public void SplitsOfItems()
    {
        var few = MomentsAccumulator.Of(Frame());
        var many = MomentsAccumulator.Of(new SurveyData(Frame().Columns.Concat(Enumerable.Range(0, SplitSearch.MostItems).Select(item => (Column)new DoubleColumn($"y{item}", [.. Enumerable.Range(0, 120).Select(row => (double)((row * (item + 3)) % 7))])))) { Cancellation = source.Token });
        source.Cancel();
        Ends(() => GuttmanLambdas.Of(few));
        Ends(() => GuttmanLambdas.Of(many));
        Ends(() => GuttmanLambdas.Of(few.Select(["x1", "x2", "x4"])));
    }

    [Fact]
    public void PairsOfGroups()
    {
        var groups = GroupSummary.Of([1, 2, 3, 4, 9, 7], [1, 1, 2, 2, 3, 3]);
        source.Cancel();
        Ends(() => PairwiseComparisons.GamesHowell(groups, "y", "g", cancellation: source.Token));
        Ends(() => PairwiseComparisons.Pooled(groups, PairwiseAdjustment.Tukey, "y", "g", cancellation: source.Token));
    }

    [Fact]
    public void HierarchicalOmegas()
    {
        var correlations = ItemCorrelations.Of(MomentsAccumulator.Of(Frame())).Estimate();
        source.Cancel();
        Ends(() => HierarchicalOmega.Of(correlations, 2));
    }

    [Fact]
    public void FramesMadeOfAFrameKeepItsToken()
    {
        var frame = Frame(missing: true);
        frame.Select(["x1"]).Cancellation.Should().Be(source.Token);
        frame.Take([0, 1]).Cancellation.Should().Be(source.Token);
        frame.Listwise().Cancellation.Should().Be(source.Token);
    }

    public void Dispose() => source.Dispose();

    /// <summary>Quartimin that calls for an end when it is asked for the n-th time.</summary>
    private sealed class EndedCriterion(CancellationTokenSource source, int after) : RotationCriterion
    {
        private readonly CrawfordFergusonCriterion quartimin = new(0);

        public int Asked { get; private set; }

        public override double Evaluate(WorkMatrix loadings, WorkMatrix slope)
        {
            if (++Asked == after)
            {
                source.Cancel();
            }

            return quartimin.Evaluate(loadings, slope);
        }
    }

    private static void Ends(Func<object> compute) => compute.Should().Throw<OperationCanceledException>();

    private static ParameterTable Table() =>
        ModelSpecification.Specify(Model, new ModelDefaults()).TryGet(out var table, out _) ? table : throw new InvalidOperationException();

    private SurveyData Frame(bool missing = false)
    {
        var random = new RandomSource(3);
        var rows = Enumerable.Range(0, 120).Select(row =>
        {
            var (f, g) = (random.NextNormal(), random.NextNormal());
            return Enumerable.Range(0, 6).Select(item => missing && (row + item) % 17 == 0 ? double.NaN : Math.Clamp(Math.Round(3 + (item < 3 ? f : g) + (0.6 * random.NextNormal())), 1, 5)).ToArray();
        }).ToArray();
        return new SurveyData(Enumerable.Range(0, 6).Select(item => (Column)new DoubleColumn($"x{item + 1}", [.. rows.Select(row => row[item])]))) { Cancellation = source.Token };
    }
}
