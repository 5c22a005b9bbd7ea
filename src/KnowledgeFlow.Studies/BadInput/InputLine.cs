namespace KnowledgeFlow.Studies.BadInput;

/// <summary>Where a line of a longer text stands in the file that holds it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The file's line, from 1.</param>
/// <param name="Column">Where in that line the text's line begins, from 1.</param>
/// <param name="Text">The file's whole line.</param>
public sealed record InputLine(string Path, int Line, int Column, string Text);
