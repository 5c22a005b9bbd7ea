using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// One field of a CSV file: quoted as RFC 4180 has it, and inert in a spreadsheet. Text that a spreadsheet would run as a formula
/// (it starts with <c>= + - @</c>, also in their full-width forms, a tab or a line break, or has these after blanks) is
/// prefixed by a single quote, and so is what follows a semicolon, a bar, a tab or a line break inside of it, where a spreadsheet may part the line if
/// those are its separators. Text that is nothing but a number (<c>-1</c>, a missing code as a row) can do no harm and stays.
/// </summary>
public static class CsvField
{
    private const string OtherSeparators = ";|\t\r\n；";
    private const string FormulaStarts = "=+-@＝＋－＠\t\r\n";

    /// <summary>A cell: numbers as the shortest decimal that reads back as the same double, nothing as nothing.</summary>
    public static string Of(Cell cell, ReportLanguage language) => cell switch
    {
        Cell.NumberCell number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        Cell.IntegerCell integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        Cell.TextCell text => Of(text.Text.In(language)),
        _ => string.Empty,
    };

    /// <summary>Text.</summary>
    public static string Of(string text) => Quoted(Inert(WithoutControls(text)));

    /// <summary>A terminal's escapes and null bytes are no text; tabs and line breaks are.</summary>
    private static string WithoutControls(string text) =>
        text.All(IsKept) ? text : new string([.. text.Where(IsKept)]);

    private static bool IsKept(char letter) => !char.IsControl(letter) || letter is '\t' or '\n' or '\r';

    private static string Inert(string text)
    {
        if (IsPlainNumber(text))
        {
            return text;
        }

        var inert = new StringBuilder(text.Length + 4);
        for (var place = 0; place < text.Length; place++)
        {
            var beginsField = place == 0 || OtherSeparators.Contains(text[place - 1], StringComparison.Ordinal);
            if (beginsField && RunsAsFormula(text.AsSpan(place), isWhole: place == 0))
            {
                inert.Append('\'');
            }

            inert.Append(text[place]);
        }

        return inert.ToString();
    }

    // Inside of a text quotes would be the spreadsheet's own where it parts the line.
    private static bool RunsAsFormula(ReadOnlySpan<char> field, bool isWhole)
    {
        var starts = field.TrimStart(isWhole ? " " : " \"");
        return starts.Length > 0 && FormulaStarts.Contains(starts[0], StringComparison.Ordinal);
    }

    private static bool IsPlainNumber(string text) =>
        text.Length > 1 && text[0] is '-' or '+' && char.IsAsciiDigit(text[1]) && text.Skip(1).All(letter => char.IsAsciiDigit(letter) || letter == '.');

    private static string Quoted(string text)
    {
        if (text.AsSpan().IndexOfAny(",\"\n\r") < 0)
        {
            return text;
        }

        return new StringBuilder(text, text.Length + 8).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
    }
}
