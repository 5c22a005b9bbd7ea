using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Core.Tests.Sem;

namespace KnowledgeFlow.Core.Tests;

/// <summary>What a caller gets wrong is told by the argument's name and what to do, not by a fault far inside.</summary>
public sealed class ArgumentMessageTests
{
    private const string Model = "A =~ q1 + q2 + q3\nB =~ q4 + q5 + q6";

    [Fact]
    public void OrderedAnswersWithoutThresholdsSayHowToCountThem()
    {
        var table = SemReference.Table(Model, new ModelDefaults());
        var ordinal = SemReference.Value(ObservedData.Ordinal(SemReference.Frame("likert.csv"), table.Roles.Observed));

        FluentActions.Invoking(() => FittedModel.Fit(table, ordinal, new WeightedLeastSquaresEstimator()))
            .Should().Throw<ArgumentException>().WithMessage("The table has no thresholds of q1*OrderedThresholds = ObservedData.CountThresholds*").WithParameterName("table");
        FluentActions.Invoking(() => FittedModel.Fit(table, ordinal, new MaximumLikelihoodEstimator()))
            .Should().Throw<ArgumentException>().WithMessage("The table has no thresholds of q1*");
    }

    [Fact]
    public void MeasuredAnswersWithThresholdsSayHowToMakeTheData()
    {
        var frame = SemReference.Frame("likert.csv");
        var table = SemReference.Table(Model, new ModelDefaults { OrderedThresholds = ObservedData.CountThresholds(frame, frame.Names) });

        FluentActions.Invoking(() => FittedModel.Fit(table, SemReference.Listwise(frame, table), new WeightedLeastSquaresEstimator()))
            .Should().Throw<ArgumentException>().WithMessage("*make the data by ObservedData.Ordinal*").WithParameterName("data");
    }

    [Fact]
    public void DataOfOtherVariablesShowBothLists()
    {
        var table = SemReference.Table(Model, new ModelDefaults());
        var data = SemReference.Value(ObservedData.Listwise([SemReference.Frame("likert.csv")], ["q1", "q2"]));

        FluentActions.Invoking(() => FittedModel.Fit(table, data, new MaximumLikelihoodEstimator()))
            .Should().Throw<ArgumentException>().WithMessage("The data have the variables q1, q2, the model q1, q2, q3, q4, q5, q6: make the data with table.Roles.Observed*").WithParameterName("data");
    }

    [Fact]
    public void NullsAndDefaultsAreNamed()
    {
        var frame = SemReference.Frame("likert.csv");
        var table = SemReference.Table(Model, new ModelDefaults());
        var data = SemReference.Listwise(frame, table);
        (Action Call, string Argument)[] calls =
        [
            (() => _ = new SurveyData(null!), "columns"),
            (() => _ = new SurveyData([null!]), "columns"),
            (() => _ = new DoubleColumn("x", default), "values"),
            (() => frame.Take(default), "rows"),
            (() => frame.Select(null!), "names"),
            (() => ObservedData.Listwise(default, ["q1"]), "groups"),
            (() => ObservedData.Listwise([], ["q1"]), "groups"),
            (() => ObservedData.Listwise([frame], default), "names"),
            (() => ObservedData.Listwise([frame], ["q1"], ["a", "b"]), "groupNames"),
            (() => ObservedData.FullInformation([frame], ["q1"], default), "exogenous"),
            (() => ObservedData.FromMoments([null!], ["q1"]), "groups"),
            (() => ObservedData.Ordinal(null!, ["q1"]), "frame"),
            (() => ModelSyntax.Parse(null!), "text"),
            (() => ModelSpecification.Specify(Model, null!), "defaults"),
            (() => FittedModel.Fit(null!, data, new MaximumLikelihoodEstimator()), "table"),
            (() => FittedModel.Fit(table, null!, new MaximumLikelihoodEstimator()), "data"),
            (() => FittedModel.Fit(table, data, null!), "estimator"),
            (() => LatentInteractionModel.Of(table), "table"),
        ];

        foreach (var (call, argument) in calls)
        {
            call.Should().Throw<ArgumentException>().WithParameterName(argument);
        }
    }

    [Theory]
    [InlineData("f =~ a + + b", "Line 1, column 10 of the model: '+' stands where a variable (with or without modifiers) is expected.\nf =~ a + + b\n         ^")]
    [InlineData("", "Line 1, column 1 of the model: the end stands where a statement such as f =~ x1 + x2 + x3 is expected.\n\n^")]
    public void ASyntaxErrorExplainsItself(string model, string message)
    {
        ModelSyntax.Parse(model).TryGet(out _, out var error).Should().BeFalse();

        error!.Explain().Should().Be(message);
    }

    [Fact]
    public void EveryExpectationHasItsWords()
    {
        var words = Enum.GetValues<ModelExpectation>().Select(expectation => new ModelSyntaxError(new SourceSpan(1, 1, 1), "x", "x", expectation).Explain()).ToImmutableArray();

        words.Should().OnlyHaveUniqueItems();
    }
}
