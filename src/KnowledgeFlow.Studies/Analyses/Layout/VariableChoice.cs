using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Finds the variables that an analysis works on.</summary>
internal static class VariableChoice
{
    /// <summary>The named variables, or the scores of all constructs where none are named.</summary>
    /// <exception cref="BadInputException">None are named, and there are no constructs.</exception>
    public static ImmutableArray<Located<string>> Of(Study study, ImmutableArray<Located<string>> names, Analysis analysis) => names.IsEmpty
        ? [.. ConstructChoice.Of(study, [], analysis).Select(construct => construct.Name)]
        : names;
}
