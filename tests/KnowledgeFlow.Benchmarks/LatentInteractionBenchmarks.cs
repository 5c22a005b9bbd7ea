using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Benchmarks;

/// <summary>Latent products on answers of study B's shape, N = 506: estimates, sandwich errors, standardised solution and the test of the products.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 5, iterationCount: 10)]
public class LatentInteractionBenchmarks
{
    private ModelSyntax syntax = null!;
    private LatentInteractionModel model = null!;
    private ObservedData data = null!;

    /// <summary>One product of two latent predictors; two predictors times four moderators, in one model.</summary>
    [Params(1, 8)]
    public int Products { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var answers = new SemBenchmarks();
        answers.Setup();
        var measured = SemBenchmarks.Model.Split('\n');
        var text = Products == 1
            ? string.Join('\n', measured[0], measured[2], measured[6], "F6 ~ F0 + F2 + F0:F2")
            : SemBenchmarks.Model + "\nF6 ~ F0 + F1 + F2 + F3 + F4 + F5 + " + string.Join(" + ", from moderator in Enumerable.Range(2, 4) from predictor in Enumerable.Range(0, 2) select $"F{predictor}:F{moderator}");
        syntax = ModelSyntax.Parse(text).TryGet(out var read, out var error) ? read : throw new InvalidOperationException(error.ToString());
        var table = ModelSpecification.Specify(syntax, LatentInteractionModel.Defaults).TryGet(out var specified, out error) ? specified : throw new InvalidOperationException(error.ToString());
        model = Value(LatentInteractionModel.Of(table));
        data = Value(ObservedData.Listwise([answers.Frame], table.Roles.Observed));
    }

    [Benchmark]
    public LatentInteractionFit LatentModerated() => Value(LatentInteractionFit.Fit(model, data, InteractionErrors.Sandwich));

    [Benchmark]
    public ProductIndicatorFit MatchedProductIndicators() =>
        Value(ProductIndicatorModel.Of(syntax, ProductPairing.Matched).Then(indicators => ProductIndicatorFit.Fit(indicators, data, new RobustMaximumLikelihoodEstimator())));

    private static T Value<T>(Outcome<T> outcome) => outcome.TryGet(out var value, out var diagnosis) ? value : throw new InvalidOperationException(diagnosis.ToString());
}
