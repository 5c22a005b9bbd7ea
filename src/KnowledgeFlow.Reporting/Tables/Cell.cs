using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Tables;

/// <summary>One cell of a table: an unrounded number, a whole number, text, or nothing.</summary>
public abstract record Cell
{
    private Cell()
    {
    }

    /// <summary>What does not exist or cannot be estimated.</summary>
    public static Cell Null { get; } = new NullCell();

    /// <summary>A number; NaN and infinities become <see cref="Null"/>, so that no renderer meets them.</summary>
    /// <param name="value">The unrounded value.</param>
    /// <param name="significance">The p-value that gives the printed number its stars, if it is printed with stars.</param>
    public static Cell Of(double value, double? significance = null) => double.IsFinite(value) ? new NumberCell(value, significance) : Null;

    /// <summary>A number, or <see cref="Null"/> where there is none.</summary>
    public static Cell Of(double? value) => value is { } number ? Of(number) : Null;

    /// <summary>A whole number.</summary>
    public static Cell Of(long value) => new IntegerCell(value);

    /// <summary>A whole number.</summary>
    public static Cell Of(int value) => new IntegerCell(value);

    /// <summary>Text.</summary>
    public static Cell Of(Phrase text) => new TextCell(text);

    /// <summary>The value as a double, or null where the cell holds no number.</summary>
    public double? Number => this switch
    {
        NumberCell cell => cell.Value,
        IntegerCell cell => cell.Value,
        _ => null,
    };

    /// <summary>A number.</summary>
    /// <param name="Value">Finite and unrounded.</param>
    /// <param name="Significance">The p-value behind its stars, if it is printed with stars.</param>
    public sealed record NumberCell(double Value, double? Significance) : Cell;

    /// <summary>A whole number.</summary>
    /// <param name="Value">The number.</param>
    public sealed record IntegerCell(long Value) : Cell;

    /// <summary>Text.</summary>
    /// <param name="Text">The text in every language.</param>
    public sealed record TextCell(Phrase Text) : Cell;

    /// <summary>Nothing.</summary>
    public sealed record NullCell : Cell;
}
