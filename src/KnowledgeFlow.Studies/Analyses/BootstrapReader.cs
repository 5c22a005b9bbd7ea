using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses;

/// <summary>Reads <c>bootstrap:</c>, <c>seed:</c> and <c>interval: percentile | bc | bca</c>.</summary>
internal static class BootstrapReader
{
    /// <summary>The keys, for an analysis that is bootstrapped on request.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["bootstrap", "seed", "interval"];

    /// <summary>The number of resamples, the usual one where none is given.</summary>
    public static int Replicates(StudyMapping mapping, int usual) => mapping.Optional("bootstrap")?.Integer(minimum: 100, maximum: 100_000) ?? usual;

    /// <summary>The kind of interval.</summary>
    public static BootstrapIntervalKind Interval(StudyMapping mapping, BootstrapIntervalKind usual = BootstrapIntervalKind.Percentile) => mapping.Optional("interval")?.Choice(
        ("percentile", BootstrapIntervalKind.Percentile), ("bc", BootstrapIntervalKind.BiasCorrected), ("bca", BootstrapIntervalKind.BiasCorrectedAccelerated)) ?? usual;

    /// <summary>Refuses a key that says how to resample where nothing is resampled.</summary>
    /// <exception cref="BadInputException">The key is there, and <c>bootstrap:</c> is not.</exception>
    public static void Require(StudyMapping mapping, string key)
    {
        if (mapping.Optional(key) is { } unused && !mapping.Has("bootstrap"))
        {
            throw unused.Problem(AnalysisMessages.NoBootstrap(key));
        }
    }

    /// <summary>The bootstrap where one is asked for, else null.</summary>
    /// <exception cref="BadInputException">A seed or an interval is given of no bootstrap.</exception>
    public static BootstrapSettings? ReadIfAsked(StudyMapping mapping)
    {
        Require(mapping, "interval");
        Require(mapping, "seed");
        return mapping.Has("bootstrap") ? new BootstrapSettings(Replicates(mapping, 0), mapping.Seed(), Interval(mapping)) : null;
    }
}
