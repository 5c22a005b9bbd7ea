namespace KnowledgeFlow.Studies.Imports;

/// <summary>A block of merged cells; its content stands in the first, the others are blank.</summary>
/// <param name="FirstRow">The first row of the sheet's rows, from 0.</param>
/// <param name="FirstColumn">The first column, from 0.</param>
/// <param name="LastRow">The last row.</param>
/// <param name="LastColumn">The last column.</param>
public readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
