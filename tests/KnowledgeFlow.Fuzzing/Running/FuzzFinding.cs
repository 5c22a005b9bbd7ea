namespace KnowledgeFlow.Fuzzing.Running;

/// <summary>An input that broke what every input must keep.</summary>
/// <param name="Input">Its number.</param>
/// <param name="Command">The command line.</param>
/// <param name="Broken">What it broke.</param>
internal sealed record FuzzFinding(int Input, string Command, string Broken);
