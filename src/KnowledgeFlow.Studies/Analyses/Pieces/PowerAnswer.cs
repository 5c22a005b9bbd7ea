using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Power;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>An answer of a power analysis: effect, sample size and power that belong together.</summary>
/// <param name="Id">The row's id: the effect, the sample size, or <c>EFFECT@N</c>.</param>
/// <param name="Asked">The sample size that was given; null where it is what was asked for.</param>
/// <param name="Effect">The effect; null where none reaches the power.</param>
/// <param name="Sample">The sample size; null where none reaches the power.</param>
/// <param name="Achieved">The power; null where effect or sample size is not there.</param>
/// <param name="Reason">Why something is not there, or null.</param>
internal sealed record PowerAnswer(string Id, PlannedSample? Asked, PlannedEffect? Effect, int? Sample, AchievedPower? Achieved, Diagnosis? Reason);
