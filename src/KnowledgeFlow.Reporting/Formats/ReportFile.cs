namespace KnowledgeFlow.Reporting.Formats;

/// <summary>One file of a rendered report, in memory; writing it to disk is somebody else's work.</summary>
/// <param name="Path">Its path inside the report folder, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReportFile(string Path, ReadOnlyMemory<byte> Content);
