using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem.Estimators;

/// <summary>What an estimator says that it supports is what the engine does and does not refuse.</summary>
public sealed class SemEstimatorTests
{
    private static readonly SemEstimator[] All =
    [
        new MaximumLikelihoodEstimator(),
        new RobustMaximumLikelihoodEstimator(),
        new WishartLikelihoodEstimator(),
        new UnweightedLeastSquaresEstimator(),
        new GeneralisedLeastSquaresEstimator(),
        new WeightedLeastSquaresEstimator(),
    ];

    public static TheoryData<int> Places() => [.. Enumerable.Range(0, All.Length)];

    [Fact]
    public void EverySealedTypeIsTestedHere() =>
        typeof(SemEstimator).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SemEstimator))).Should().BeEquivalentTo(All.Select(estimator => estimator.GetType()))
            .And.OnlyContain(type => type.IsSealed);

    [Theory]
    [MemberData(nameof(Places))]
    public void LogLikelihoodStandsWhereItIsSupported(int place)
    {
        var fitted = Fit(All[place]);

        double.IsFinite(fitted.Indices.LogLikelihood).Should().Be(All[place].Supports(EstimatorFeature.Likelihood));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void MissingAnswersAreTakenWhereTheyAreSupported(int place)
    {
        var table = SemReference.Table("visual =~ x1 + x2 + x3 + x4", new ModelDefaults { MeanStructure = true, OrderedThresholds = new ModelDefaults().OrderedThresholds });
        var data = SemReference.Value(ObservedData.FullInformation([SemReference.Frame("hs1939_holes.csv")], table.Roles.Observed, []));
        var act = () => FittedModel.Fit(table, data, All[place]);

        if (All[place].Supports(EstimatorFeature.IncompleteAnswers))
        {
            act.Should().NotThrow();
        }
        else
        {
            act.Should().Throw<ArgumentException>();
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void TheBootstrapIsRefusedWhereItIsNotSupported(int place)
    {
        var estimate = Fit(All[place]).Estimate;
        var bootstrap = () => ModelBootstrap.Run(estimate, 2, 1, fit => fit.Free, cancellation: TestContext.Current.CancellationToken);

        Refuses(bootstrap).Should().Be(!All[place].Supports(EstimatorFeature.Bootstrap));

        static bool Refuses<T>(Func<T> act)
        {
            try
            {
                act();
                return false;
            }
            catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
            {
                return true;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void EveryEstimatorHasDifferencesAndModificationIndices(int place)
    {
        var (nested, wider) = (Fit(All[place]), Fit(All[place], isWider: true));

        var test = All[place].Difference(nested.Tested, wider.Tested);

        test.DegreesOfFreedom.Should().Be(1);
        test.Statistic.Should().BePositive();
        double.IsNaN(All[place].Difference(nested.Tested, nested.Tested).PValue).Should().BeTrue();
        ModificationIndex.Of(nested.Estimate).Should().NotBeEmpty().And.OnlyContain(index => index.Index >= 0);
    }

    [Fact]
    public void AmosPutsTheWishartLikelihoodInThePlaceOfThatOfCompleteRows()
    {
        new MaximumLikelihoodEstimator().Under(Convention.Amos, isFullInformation: false).Should().Be(new WishartLikelihoodEstimator());
        new MaximumLikelihoodEstimator().Under(Convention.Amos, isFullInformation: true).Should().Be(new MaximumLikelihoodEstimator());
        new MaximumLikelihoodEstimator().Under(Convention.Spss, isFullInformation: false).Should().Be(new MaximumLikelihoodEstimator());
        new RobustMaximumLikelihoodEstimator().Under(Convention.Amos, isFullInformation: false).Should().Be(new RobustMaximumLikelihoodEstimator());
    }

    private static FittedModel Fit(SemEstimator estimator, bool isWider = false)
    {
        var isOrdered = estimator.Method.TakesOrderedAnswers;
        var frame = SemReference.Frame(isOrdered ? "likert.csv" : "hs1939.csv");
        var table = SemReference.Table((isOrdered ? "A =~ q1 + q2 + q3 + q4" : "visual =~ x1 + x2 + x3 + x4") + (isWider ? isOrdered ? "\nq1 ~~ q2" : "\nx1 ~~ x2" : string.Empty), new ModelDefaults
        {
            OrderedThresholds = isOrdered ? ObservedData.CountThresholds(frame, frame.Names) : new ModelDefaults().OrderedThresholds,
        });
        return SemReference.Value(FittedModel.Fit(table, isOrdered ? SemReference.Value(ObservedData.Ordinal(frame, table.Roles.Observed)) : SemReference.Listwise(frame, table), estimator));
    }
}
