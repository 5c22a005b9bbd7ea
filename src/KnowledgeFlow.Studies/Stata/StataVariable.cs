namespace KnowledgeFlow.Studies.Stata;

/// <summary>A variable's entry, texts still in the file's encoding.</summary>
/// <param name="Type">How its values are stored.</param>
/// <param name="Offset">Where in an observation it begins.</param>
/// <param name="Length">How many bytes it has there.</param>
/// <param name="Name">Its name.</param>
/// <param name="Format">How it is displayed.</param>
/// <param name="LabelSet">The name of its set of value labels; empty where it has none.</param>
/// <param name="Label">Its label.</param>
internal sealed record StataVariable(StataType Type, int Offset, int Length, byte[] Name, StataFormat Format, byte[] LabelSet, byte[] Label);
