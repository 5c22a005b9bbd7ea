using System.Globalization;

namespace KnowledgeFlow.Core.Data;

/// <summary>Makes columns of the cells of other tables: numbers, truths, texts of known categories.</summary>
internal static class CellColumn
{
    /// <summary>A column; with categories one of codes from 1.</summary>
    public static Column Of(string name, IEnumerable<object?> cells, IReadOnlyList<string>? categories)
    {
        if (categories is null)
        {
            return new DoubleColumn(name, [.. cells.Select((cell, row) => Number(cell, name, row))]);
        }

        if (categories.Count is 0 or > byte.MaxValue)
        {
            throw new ArgumentException($"Column {name} has {categories.Count} categories: from 1 to {byte.MaxValue} can be given.", nameof(categories));
        }

        if (categories.Distinct().Count() < categories.Count)
        {
            throw new ArgumentException($"The categories of column {name} repeat one another.", nameof(categories));
        }

        var codes = categories.Select((text, place) => (text, place)).ToDictionary(pair => pair.text, pair => (byte)(pair.place + 1), StringComparer.Ordinal);
        return new CodedColumn(name, [.. cells.Select((cell, row) => Code(cell, name, row, codes))], [double.NaN, .. Enumerable.Range(1, categories.Count).Select(code => (double)code)]);
    }

    // 0 is the place of what is missing.
    private static byte Code(object? cell, string column, int row, Dictionary<string, byte> codes) => cell switch
    {
        null or DBNull => 0,
        string text when codes.TryGetValue(text, out var code) => code,
        string text when string.IsNullOrWhiteSpace(text) => 0,
        _ => throw new ArgumentException($"{Shown(cell)} in column {column}, row {(row + 1).ToString(CultureInfo.InvariantCulture)} is none of its categories: add it, or make it null.", nameof(codes)),
    };

    private static double Number(object? cell, string column, int row) => cell switch
    {
        null or DBNull => double.NaN,
        double number => number,
        float number => number,
        Half number => (double)number,
        bool truth => truth ? 1 : 0,
        byte or sbyte or short or ushort or int or uint => Convert.ToDouble(cell, CultureInfo.InvariantCulture),
        long number when (Int128)(double)number == number => number,
        ulong number when (Int128)(double)number == number => number,
        decimal number => (double)number,
        long or ulong => throw new ArgumentException($"{Shown(cell)} in column {column}, row {(row + 1).ToString(CultureInfo.InvariantCulture)} has more digits than a double: leave the column out.", nameof(cell)),
        string => throw new ArgumentException($"{Shown(cell)} in column {column}, row {(row + 1).ToString(CultureInfo.InvariantCulture)} is a text: leave the column out, or give its categories in order.", nameof(cell)),
        _ => throw new ArgumentException($"Column {column} holds values of the type {cell.GetType().Name}: leave it out, or make numbers of it.", nameof(cell)),
    };

    private static string Shown(object cell)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{cell}");
        return text.Length > 40 ? $"'{text[..40]}…'" : $"'{text}'";
    }
}
