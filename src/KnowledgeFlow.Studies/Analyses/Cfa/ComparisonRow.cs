using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>A model and how it differs from the one that it is compared with.</summary>
/// <param name="Fit">The model.</param>
/// <param name="Difference">The difference; null where there is none to be told.</param>
internal sealed record ComparisonRow(ModelFit Fit, ModelDifference? Difference);
