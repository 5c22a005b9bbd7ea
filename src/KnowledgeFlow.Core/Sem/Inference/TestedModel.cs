using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>A model with its test against the saturated one.</summary>
/// <param name="Estimate">The estimates.</param>
/// <param name="Test">The test.</param>
public sealed record TestedModel(ModelEstimate Estimate, ModelTest Test);
