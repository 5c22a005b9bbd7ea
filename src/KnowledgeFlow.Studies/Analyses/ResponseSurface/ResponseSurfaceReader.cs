using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.ResponseSurface;

/// <summary>Reads <c>{type: response_surface, outcome: …, predictors: [X, Y], controls: […], midpoint: …, se: …}</c>.</summary>
internal sealed class ResponseSurfaceReader : IAnalysisReader
{
    public string Type => "response_surface";

    public IReadOnlyList<string> Keys => ["outcome", "predictors", "controls", "midpoint", "se"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var outcome = mapping.Required("outcome").LocatedText();
        var given = mapping.Required("predictors");
        var predictors = given.ListOrOne().Select(node => node.LocatedText()).ToImmutableArray();
        if (predictors.Length != 2 || predictors[0].Value == predictors[1].Value)
        {
            throw given.Problem(ResponseSurfaceMessages.NotTwoPredictors(predictors.DistinctBy(predictor => predictor.Value).Count()));
        }

        if (predictors.FirstOrDefault(predictor => predictor.Value == outcome.Value) is { } itself)
        {
            throw itself.Problem(AnalysisMessages.OutcomeIsPredictor(outcome.Value));
        }

        ImmutableArray<Located<Term>> controls = mapping.Optional("controls") is { } list ? TermReader.Terms(list, outcome, []) : [];
        foreach (var control in controls.Where(control => control.Value.Variables.Any(name => predictors.Any(predictor => predictor.Value == name))))
        {
            throw control.Problem(ResponseSurfaceMessages.PredictorAmongControls(control.Value.ToString()!));
        }

        return new ResponseSurfaceAnalysis(id, outcome, predictors[0], predictors[1], controls, mapping.Optional("midpoint")?.Number(), StandardErrorsReader.Read(mapping));
    }
}
