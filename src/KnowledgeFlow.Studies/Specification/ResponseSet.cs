using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>A question with several answers: one column a choice.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What tables call it, or null for what the data file says, or its name.</param>
/// <param name="Choices">The columns of its choices.</param>
/// <param name="Counted">The answer that stands for a tick.</param>
public sealed record ResponseSet(Located<string> Name, string? Label, ImmutableArray<Located<string>> Choices, double Counted);
