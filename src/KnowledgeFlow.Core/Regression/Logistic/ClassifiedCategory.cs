namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>How the rows of a category are classified, each as the category that is most probable for it; of two categories the event from .5 on.</summary>
/// <param name="Count">The category's rows.</param>
/// <param name="Correct">Those of them that are classified as it.</param>
/// <param name="Predicted">All rows that are classified as it.</param>
public sealed record ClassifiedCategory(int Count, int Correct, int Predicted);
