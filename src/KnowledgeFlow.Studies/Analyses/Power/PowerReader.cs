using System.Collections.Immutable;
using KnowledgeFlow.Core.Power;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>Reads <c>{type: power, test: …, effect: …, n: …, power: …, alpha: …}</c> and the keys of its test.</summary>
internal sealed class PowerReader : IAnalysisReader
{
    private const double SmallestAlpha = 1e-6;
    private const double LargestAlpha = 0.5;

    public string Type => "power";

    public IReadOnlyList<string> Keys => ["test", PlannedEffectReader.Key, "n", "power", "alpha", .. PlannedTestReader.Keys];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var planned = PlannedTestReader.Read(mapping);
        var (effects, samples) = (PlannedEffectReader.Read(mapping, planned), Samples(mapping));
        if (effects.IsEmpty && samples.IsEmpty)
        {
            throw mapping.Required("test").Problem(PowerMessages.NothingAsked());
        }

        var target = mapping.Optional("power");
        if (target is not null && !effects.IsEmpty && !samples.IsEmpty)
        {
            throw target.Problem(PowerMessages.NothingLeftToAsk());
        }

        var alpha = mapping.Optional("alpha")?.NumberBetween(SmallestAlpha, LargestAlpha) ?? SignificanceLevels.OneStar;
        var power = target?.NumberBetween(SmallestAlpha, 1 - SmallestAlpha) ?? PowerAnalysis.UsualTarget;
        return power > alpha
            ? new PowerAnalysis(id, planned, effects, samples, power, alpha)
            : throw (target ?? mapping.Required("alpha")).Problem(PowerMessages.PowerNotAboveAlpha(power, alpha));
    }

    private static ImmutableArray<PlannedSample> Samples(StudyMapping mapping)
    {
        if (mapping.Optional("n") is not { } given)
        {
            return [];
        }

        var samples = ImmutableArray.CreateBuilder<PlannedSample>();
        foreach (var node in given.ListOrOne())
        {
            var sample = new PlannedSample(node.Text() == PlannedSample.Valid ? null : node.Integer(1, PowerTest.MostObservations));
            if (samples.Contains(sample))
            {
                throw node.Problem(PowerMessages.GivenTwice(given.Name, sample.Id));
            }

            samples.Add(sample);
        }

        return samples.ToImmutable();
    }
}
