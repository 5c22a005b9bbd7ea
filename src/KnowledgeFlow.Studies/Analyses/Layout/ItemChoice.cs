using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Finds the items that an analysis works on.</summary>
internal static class ItemChoice
{
    /// <summary>The named items, or those of all constructs, each once, where none are named.</summary>
    /// <exception cref="BadInputException">None are named, and there are no constructs.</exception>
    public static ImmutableArray<Located<string>> Of(Study study, ImmutableArray<Located<string>> names, Analysis analysis) => names.IsEmpty
        ? [.. ConstructChoice.Of(study, [], analysis).SelectMany(construct => construct.Items).DistinctBy(item => item.Value)]
        : names;
}
