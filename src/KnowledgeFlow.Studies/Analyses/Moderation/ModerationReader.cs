using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>Reads <c>{type: moderation, outcome: …, predictor: …, moderator: …, controls: […], center: …, probe: …, se: …}</c>.</summary>
internal sealed class ModerationReader : IAnalysisReader
{
    public string Type => "moderation";

    public IReadOnlyList<string> Keys => ["outcome", "predictor", "moderator", "controls", "center", "probe", "values", "se"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var outcome = mapping.Required("outcome").LocatedText();
        var predictor = mapping.Required("predictor").LocatedText();
        var moderator = mapping.Required("moderator").LocatedText();
        RequireDifferent(outcome, predictor, AnalysisMessages.OutcomeIsPredictor);
        RequireDifferent(outcome, moderator, AnalysisMessages.OutcomeIsModerator);
        if (predictor.Value == moderator.Value)
        {
            throw moderator.Problem(AnalysisMessages.ModeratesItself(moderator.Value));
        }

        return new ModeratedRegression(
            id,
            outcome,
            predictor,
            moderator,
            Controls(mapping, outcome, predictor, moderator),
            CentringReader.Read(mapping, Centring.All),
            ProbeReader.Read(mapping) ?? new Probe.StandardDeviations(),
            StandardErrorsReader.Read(mapping));
    }

    private static void RequireDifferent(Located<string> outcome, Located<string> other, Func<string, InputMessage> message)
    {
        if (outcome.Value == other.Value)
        {
            throw other.Problem(message(outcome.Value));
        }
    }

    private static ImmutableArray<Located<Term>> Controls(StudyMapping mapping, Located<string> outcome, Located<string> predictor, Located<string> moderator)
    {
        if (mapping.Optional("controls") is not { } node || (node.IsList && node.List().IsEmpty))
        {
            return [];
        }

        var focal = new[] { predictor, moderator }.Select(variable => new Located<Term>(new VariableTerm(variable.Value), variable.Place));
        var controls = TermReader.Terms(node, outcome, focal);
        return controls.FirstOrDefault(control => control.Value.Variables.Contains(predictor.Value) || control.Value.Variables.Contains(moderator.Value)) is { } focalControl
            ? throw focalControl.Problem(AnalysisMessages.FocalControl(focalControl.Value.ToString()!))
            : controls;
    }
}
