using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Reads <c>{type: lms, model: …, estimator: mlr | ml, method: lms | product_indicator, pairs: auto | matched | all, missing: listwise | fiml, bootstrap: …, interval: …, seed: …}</c>.</summary>
internal sealed class LmsReader : IAnalysisReader
{
    public string Type => "lms";

    public IReadOnlyList<string> Keys => ["model", "estimator", "method", "pairs", "missing", "bootstrap", "interval", "seed"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var method = mapping.Optional("method")?.Choice(("lms", InteractionMethod.LatentModerated), ("product_indicator", InteractionMethod.ProductIndicators)) ?? InteractionMethod.LatentModerated;
        var pairing = mapping.Optional("pairs")?.Choice(("auto", ProductPairing.Automatic), ("matched", ProductPairing.Matched), ("all", ProductPairing.All)) ?? ProductPairing.Automatic;
        var estimator = mapping.Optional("estimator") is { } named
            ? new Located<SemEstimator>(EstimatorWords.Read(named, [new RobustMaximumLikelihoodEstimator(), new MaximumLikelihoodEstimator()]), named.Place)
            : new Located<SemEstimator>(new RobustMaximumLikelihoodEstimator(), id.Place);
        var missing = mapping.Optional("missing")?.Choice(("listwise", MissingAnswers.Listwise), ("fiml", MissingAnswers.FullInformation)) ?? MissingAnswers.Listwise;
        var options = ModelOptions.Of(estimator, missing) with { Replicates = ModelOptionsReader.Replicates(mapping), Interval = ModelOptionsReader.Interval(mapping), Seed = mapping.Seed() };
        return new LatentModerationAnalysis(id, Model(mapping.Required("model")), options, method, pairing);
    }

    private static WrittenModel Model(StudyNode node)
    {
        var model = WrittenModel.Read(node.Passage());
        if (!model.Products.Any())
        {
            throw node.Problem(ModelMessages.NoProduct());
        }

        model.Specify(LatentInteractionModel.Defaults);
        return model;
    }
}
