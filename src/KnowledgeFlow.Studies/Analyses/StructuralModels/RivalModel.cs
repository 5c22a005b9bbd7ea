namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>A model that the measurement model is compared with.</summary>
/// <param name="Name">Its name, the id of its row.</param>
/// <param name="Model">The model.</param>
public sealed record RivalModel(string Name, WrittenModel Model);
