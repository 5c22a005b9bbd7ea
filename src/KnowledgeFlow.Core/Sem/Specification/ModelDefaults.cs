using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>
/// What is filled in where the model's text is silent. The values of a new instance are those of lavaan's cfa() and
/// sem() (Rosseel 2012, Journal of Statistical Software 48(2), Table 2).
/// </summary>
public sealed record ModelDefaults
{
    /// <summary>The number of groups.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>What is held equal across groups.</summary>
    public GroupEquality GroupEquality { get; init; } = GroupEquality.None;

    /// <summary>What gives latent variables their unit.</summary>
    public LatentScale LatentScale { get; init; } = LatentScale.FirstLoading;

    /// <summary>
    /// Whether means are modelled; null models them where the text has an intercept, where there are several groups or
    /// ordered variables.
    /// </summary>
    public bool? MeanStructure { get; init; }

    /// <summary>Whether moments of exogenous observed variables are taken from the sample instead of estimated.</summary>
    public bool FixedExogenous { get; init; } = true;

    /// <summary>Whether exogenous latent variables are uncorrelated unless the text says otherwise.</summary>
    public bool OrthogonalLatents { get; init; }

    /// <summary>The ordered variables and how many thresholds (categories less one) each has.</summary>
    public ImmutableSortedDictionary<string, int> OrderedThresholds { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>The variables of the data; null where they are not known, so that no name is refused.</summary>
    public ImmutableHashSet<string>? DataVariables { get; init; }
}
