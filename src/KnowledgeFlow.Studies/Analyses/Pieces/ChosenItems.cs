using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>The items that an analysis works on: those that it names, those of all constructs where it names none.</summary>
/// <param name="Names">The names; empty for all.</param>
/// <param name="Owner">The analysis.</param>
internal sealed record ChosenItems(ImmutableArray<Located<string>> Names, Analysis Owner)
{
    /// <summary>The items, each once.</summary>
    /// <exception cref="BadInputException">None are named, and there are no constructs.</exception>
    public ImmutableArray<Located<string>> In(Study study) => Names.IsEmpty
        ? [.. ConstructChoice.Of(study, [], Owner).SelectMany(construct => construct.Items).DistinctBy(item => item.Value)]
        : Names;

    /// <summary>How many there are; 0 where none are named and there are no constructs.</summary>
    public int CountIn(StudySubject subject) => Names.IsEmpty ? subject.ItemNames.Length : Names.Length;
}
