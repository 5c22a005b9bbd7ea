using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression;

/// <summary>Numbers clusters from 0, in the order of their codes.</summary>
internal static class ClusterNumbers
{
    /// <summary>The number of each row's cluster; every number occurs.</summary>
    /// <param name="codes">The code of each row's cluster; no NaN.</param>
    public static ImmutableArray<int> Of(ImmutableArray<double> codes)
    {
        var places = codes.Distinct().Order().Select((code, place) => (code, place)).ToDictionary(pair => pair.code, pair => pair.place);
        return [.. codes.Select(code => places[code])];
    }
}
