namespace KnowledgeFlow.Studies.Spss;

/// <summary>A set of value labels and the variables that share it.</summary>
/// <param name="Labels">The values, eight bytes each, and their labels in the file's encoding.</param>
/// <param name="Elements">The variables, by the element where they begin, from 0.</param>
internal sealed record SpssLabelRecord((byte[] Value, byte[] Label)[] Labels, int[] Elements);
