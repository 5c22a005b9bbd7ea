using KnowledgeFlow.Core.Power;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>A test that is planned: what Core computes it by, and what it is called.</summary>
/// <param name="Kind">What the study file calls it; tests of one formula, such as paired and one-sample t, differ by it.</param>
/// <param name="Test">The test.</param>
public sealed record PlannedTest(PlannedTestKind Kind, PowerTest Test);
