using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>How invalid questionnaires are told.</summary>
/// <param name="Sent">How many were sent out, where that is known.</param>
/// <param name="Identifier">The column that names a questionnaire, where there is one.</param>
/// <param name="Rules">The rules, in the order in which they are applied; the first that hits excludes.</param>
public sealed record ScreeningRules(Located<int>? Sent, Located<string>? Identifier, ImmutableArray<ScreeningRule> Rules)
{
    /// <summary>No screening at all.</summary>
    public static ScreeningRules None { get; } = new(null, null, []);
}
