using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Reconstruction.Statistics;

namespace KnowledgeFlow.Core.Reconstruction.Targets;

/// <summary>One thing that a paper prints: a statistic and the values of it that agree with the print.</summary>
/// <param name="Name">The name by which an outcome speaks of the target, such as the address of the cell; unique within a problem.</param>
/// <param name="Statistic">The statistic.</param>
/// <param name="Interval">The values that agree.</param>
public sealed record ReconstructionTarget(string Name, TargetStatistic Statistic, Interval Interval);
