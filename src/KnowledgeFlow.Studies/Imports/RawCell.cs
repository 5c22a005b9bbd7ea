using System.Globalization;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>A cell of a file: its kind, and its content as text that no culture changes.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">
/// Text as it stands; a number in its shortest round-trip form; <c>2024-06-01</c>, <c>2024-06-01T09:37:16</c> and <c>00:05:52</c>;
/// <c>true</c> and <c>false</c>; an error's name; nothing for a blank.
/// </param>
public readonly record struct RawCell(RawCellKind Kind, string Text)
{
    /// <summary>A cell with nothing in it.</summary>
    public static RawCell Blank { get; } = new(RawCellKind.Blank, string.Empty);

    /// <summary>Whether nothing but white space stands in the cell.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>A cell of text.</summary>
    public static RawCell OfText(string text) => new(RawCellKind.Text, text);

    /// <summary>A cell with a number; a blank for NaN and infinities, which nobody answers.</summary>
    public static RawCell OfNumber(double number) =>
        double.IsFinite(number) ? new(RawCellKind.Number, number.ToString("R", CultureInfo.InvariantCulture)) : Blank;

    /// <summary>A cell with a date, or with a date and a time of day, to the second or as many digits below as it has.</summary>
    /// <param name="moment">The moment, without a zone.</param>
    /// <param name="hasTime">Whether the time of day is part of it; midnight is one then.</param>
    public static RawCell OfDate(DateTime moment, bool hasTime) =>
        new(RawCellKind.Date, moment.ToString(hasTime ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF" : "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A cell with a time of day or a length of time: <c>00:05:52</c>, hours beyond 24 too.</summary>
    public static RawCell OfTime(TimeSpan time)
    {
        var magnitude = time.Duration();
        var fraction = magnitude.Ticks % TimeSpan.TicksPerSecond;
        var below = fraction == 0 ? string.Empty : $".{fraction.ToString("0000000", CultureInfo.InvariantCulture).TrimEnd('0')}";
        return new(RawCellKind.Time, string.Create(
            CultureInfo.InvariantCulture, $"{(time < TimeSpan.Zero ? "-" : "")}{(long)magnitude.TotalHours:00}:{magnitude.Minutes:00}:{magnitude.Seconds:00}{below}"));
    }

    /// <summary>A cell with true or false.</summary>
    public static RawCell OfBoolean(bool value) => new(RawCellKind.Boolean, value ? "true" : "false");

    /// <summary>A cell with a formula's error.</summary>
    public static RawCell OfError(string name) => new(RawCellKind.Error, name);
}
