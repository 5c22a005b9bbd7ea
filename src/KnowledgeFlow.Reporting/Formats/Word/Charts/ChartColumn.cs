using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>A column of a chart's workbook, with what its cells show.</summary>
/// <param name="Sheet">The name of the sheet.</param>
/// <param name="Place">Which column, from 0.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="Cells">The cells below, written; null for a blank one.</param>
internal sealed record ChartColumn(string Sheet, int Place, string Heading, ImmutableArray<string?> Cells)
{
    private const int Letters = 26;

    /// <summary>What heads a column of lower limits.</summary>
    public static Phrase LowerLimit { get; } = new("lower limit", "下限");

    /// <summary>What heads a column of upper limits.</summary>
    public static Phrase UpperLimit { get; } = new("upper limit", "上限");

    /// <summary>Where the heading stands.</summary>
    public string HeadingFormula => $"{Sheet}!${LettersOf(Place)}$1";

    /// <summary>Where the cells stand.</summary>
    public string CellsFormula => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!${LettersOf(Place)}$2:${LettersOf(Place)}${Math.Max(1, Cells.Length) + 1}");

    /// <summary>The address of a cell, counted from 0.</summary>
    public string CellOf(int row) => string.Create(CultureInfo.InvariantCulture, $"{LettersOf(Place)}{row + 2}");

    /// <summary>The letters of a column: A, …, Z, AA, ….</summary>
    public static string LettersOf(int place) => place < Letters ? ((char)('A' + place)).ToString() : LettersOf((place / Letters) - 1) + (char)('A' + (place % Letters));
}
