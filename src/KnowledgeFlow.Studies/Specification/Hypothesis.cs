using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>What a study supposes of one number of its results.</summary>
/// <param name="Id">Its name, such as <c>H1</c>.</param>
/// <param name="Statement">It in words; null where the study file has none.</param>
/// <param name="Target">Which number it is about: an address, or a path, a term or an effect by its name.</param>
/// <param name="Relation">On which side of the bound the number is supposed to lie.</param>
/// <param name="Bound">The bound, usually 0.</param>
public sealed record Hypothesis(Located<string> Id, string? Statement, Located<string> Target, HypothesisRelation Relation, double Bound);
