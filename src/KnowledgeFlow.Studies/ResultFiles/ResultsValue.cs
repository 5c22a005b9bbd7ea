using System.Globalization;

namespace KnowledgeFlow.Studies.ResultFiles;

/// <summary>What a cell of a results file holds: a number, a text, or nothing.</summary>
/// <param name="Number">The number, or null.</param>
/// <param name="Text">The text, or null.</param>
public readonly record struct ResultsValue(double? Number, string? Text)
{
    /// <summary>The number with the digits that tell it from every other, or the text; "null" for nothing.</summary>
    public override string ToString() => Number?.ToString("R", CultureInfo.InvariantCulture) ?? Text ?? "null";
}
