namespace KnowledgeFlow.Studies.Spss;

/// <summary>A variable's record in the dictionary, texts in the file's encoding.</summary>
/// <param name="Element">Where in a case the variable begins, in elements of eight bytes, from 0.</param>
/// <param name="Width">0 for a number; for a string its bytes, 1 to 255.</param>
/// <param name="Name">The name of at most eight bytes.</param>
/// <param name="Label">The label; empty where there is none.</param>
/// <param name="Missing">The user-missing values.</param>
/// <param name="Format">How it is displayed.</param>
internal sealed record SpssVariableRecord(int Element, int Width, byte[] Name, byte[] Label, SpssMissingValues Missing, SpssFormat Format);
