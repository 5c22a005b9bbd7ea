namespace KnowledgeFlow.Studies.Spss;

/// <summary>A stretch of a case.</summary>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct SpssSegment(int Offset, int Length);
