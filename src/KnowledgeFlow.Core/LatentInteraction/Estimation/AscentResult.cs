namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>How a search for the maximum of a log-likelihood ended.</summary>
/// <param name="Ending">The ending.</param>
/// <param name="Value">The log-likelihood reached.</param>
/// <param name="Iterations">The steps made.</param>
/// <param name="LargestGradient">max|g| there.</param>
internal sealed record AscentResult(AscentEnding Ending, double Value, int Iterations, double LargestGradient);
