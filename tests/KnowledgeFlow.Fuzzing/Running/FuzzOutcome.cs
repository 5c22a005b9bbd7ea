namespace KnowledgeFlow.Fuzzing.Running;

/// <summary>What running an input came to.</summary>
/// <param name="Status">The exit status; null where it did not end in time.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record FuzzOutcome(int? Status, string Output, string Error);
