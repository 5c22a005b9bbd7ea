using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>A model that the measurement model is compared with.</summary>
/// <param name="Name">Its name, the id of its row.</param>
/// <param name="Model">The model.</param>
public sealed record RivalModel(string Name, WrittenModel Model);
