using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>A factor of a rotation's target; the loadings that it does not name are to be 0.</summary>
/// <param name="Name">What the study calls it.</param>
/// <param name="Loadings">The items that it names and the loadings that they are turned towards; NaN where a loading is free.</param>
public sealed record TargetFactor(Located<string> Name, ImmutableArray<(Located<string> Item, double Loading)> Loadings)
{
    /// <summary>The target of an item's loading.</summary>
    public double Of(string item)
    {
        foreach (var (named, loading) in Loadings)
        {
            if (named.Value == item)
            {
                return loading;
            }
        }

        return 0;
    }
}
