namespace KnowledgeFlow.Studies.Exporting;

/// <summary>A part of a design's column.</summary>
/// <param name="Variable">The variable's name in the study.</param>
/// <param name="Power">Its exponent; 1 for the variable itself.</param>
/// <param name="Code">The code that a dummy is 1 for; null where the part is no dummy.</param>
internal sealed record ExportedTermPart(string Variable, int Power, double? Code);
