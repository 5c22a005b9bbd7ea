using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>Reads <c>probe: sd | percentiles | [1, 2]</c>, and <c>probe: values</c> with <c>values: [1, 2]</c>.</summary>
internal static class ProbeReader
{
    /// <summary>The probe; null where neither key is there.</summary>
    public static Probe? Read(StudyMapping mapping)
    {
        var probe = mapping.Optional("probe");
        var values = probe is { IsList: true } ? probe : mapping.Optional("values");
        if (probe is { IsList: false })
        {
            var kind = probe.Choice<Probe?>(
                ("sd", new Probe.StandardDeviations()), ("percentiles", new Probe.Percentiles()), ("values", null));
            if (kind is not null)
            {
                return values is null ? kind : throw values.Problem(AnalysisMessages.ValuesNotProbed());
            }

            values ??= mapping.Required("values");
        }

        return values is null ? null : new Probe.Values(Distinct(values));
    }

    private static ImmutableArray<double> Distinct(StudyNode node)
    {
        var values = node.List().Select(value => value.Number()).Distinct().ToImmutableArray();
        return values.IsEmpty ? throw node.Problem(AnalysisMessages.NothingToProbe()) : values;
    }
}
