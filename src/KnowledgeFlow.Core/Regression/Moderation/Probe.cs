using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>
/// Where along the moderator simple slopes are taken. A moderator of two distinct values is probed at these, whatever
/// is asked for (given values excepted).
/// </summary>
public abstract record Probe
{
    private Probe()
    {
    }

    /// <summary>The mean less one SD (divisor n − 1), the mean, the mean plus one SD.</summary>
    public sealed record StandardDeviations : Probe;

    /// <summary>
    /// The 16th, 50th and 84th percentiles as SPSS computes them by default: a weighted average at position (n + 1)p of the
    /// ordered values, the extremes beyond them.
    /// </summary>
    public sealed record Percentiles : Probe;

    /// <summary>Values in the moderator's raw units.</summary>
    /// <param name="At">The values, at least one, each once.</param>
    public sealed record Values(ImmutableArray<double> At) : Probe;
}
