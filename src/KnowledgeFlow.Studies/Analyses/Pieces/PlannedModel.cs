using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>One model of an analysis.</summary>
/// <param name="Table">The table that holds its fit, without the analysis's id.</param>
/// <param name="Row">Its row there.</param>
/// <param name="Model">The model.</param>
/// <param name="Options">How it is fitted.</param>
/// <param name="Equality">What is held equal across groups.</param>
internal sealed record PlannedModel(string Table, string Row, WrittenModel Model, ModelOptions Options, GroupEquality Equality = GroupEquality.None);
