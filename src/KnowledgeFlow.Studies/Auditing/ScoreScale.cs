namespace KnowledgeFlow.Studies.Auditing;

/// <summary>What the scores of a construct or the answers to an item can be.</summary>
/// <param name="IsWhole">Whether answers are whole numbers.</param>
/// <param name="Parts">How many answers a score is the mean of; 1 for a single answer or a sum.</param>
/// <param name="Lowest">The lowest score.</param>
/// <param name="Highest">The highest score.</param>
public sealed record ScoreScale(bool IsWhole, int Parts, double Lowest, double Highest);
