using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Reconstruction;

/// <summary>Synthetic answers that bring out what is printed: one solution of very many, and nobody's answers.</summary>
/// <param name="Answers">One column an item, then one a demographic; whole numbers.</param>
/// <param name="ChangedShare">The share of the items' cells in which the search changed the draw it began with.</param>
/// <param name="Moves">The moves tried.</param>
/// <param name="Checks">Every target held against the finished answers by the estimators that analyses use.</param>
public sealed record ReconstructedAnswers(SurveyData Answers, double ChangedShare, long Moves, ImmutableArray<TargetCheck> Checks);
