namespace KnowledgeFlow.Core.Descriptives;

/// <summary>How often a value comes up.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">The rows that have it.</param>
/// <param name="Percent">Of all rows, 0 to 100.</param>
/// <param name="ValidPercent">Of the rows that have a value, 0 to 100.</param>
internal sealed record Frequency(double Value, int Count, double Percent, double ValidPercent);
