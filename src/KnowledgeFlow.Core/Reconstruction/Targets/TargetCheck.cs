namespace KnowledgeFlow.Core.Reconstruction.Targets;

/// <summary>A target held against the finished answers.</summary>
/// <param name="Target">The target.</param>
/// <param name="Value">The statistic, computed from the rows by the estimators that analyses use; NaN where it does not exist.</param>
/// <param name="Holds">Whether the value agrees with the print.</param>
public sealed record TargetCheck(ReconstructionTarget Target, double Value, bool Holds);
