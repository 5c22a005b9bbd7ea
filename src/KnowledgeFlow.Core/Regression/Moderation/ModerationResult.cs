using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>A moderation analysis.</summary>
/// <param name="Regression">The blocks: controls (if any), main effects, interaction.</param>
/// <param name="Effect">The predictor's effect as a function of the moderator, or why the last block has none.</param>
public sealed record ModerationResult(HierarchicalFit Regression, Outcome<ModeratedEffect> Effect);
