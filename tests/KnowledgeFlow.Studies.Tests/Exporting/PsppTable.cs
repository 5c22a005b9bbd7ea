using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Tests.Exporting;

/// <summary>A table as PSPP prints it as CSV.</summary>
/// <param name="Title">Its title; empty for what stands between tables.</param>
/// <param name="Rows">Its rows, headings among them.</param>
internal sealed partial record PsppTable(string Title, List<string[]> Rows)
{
    /// <summary>The tables of an output, in order.</summary>
    public static List<PsppTable> Read(string output)
    {
        var tables = new List<PsppTable>();
        foreach (var line in output.Split('\n').Where(line => line.Length > 0))
        {
            if (line.Trim('"') is var plain && plain.StartsWith("Table: ", StringComparison.Ordinal))
            {
                tables.Add(new PsppTable(plain["Table: ".Length..], []));
            }
            else if (tables.Count > 0)
            {
                tables[^1].Rows.Add([.. Field().Matches(line).Select(match => match.Groups["plain"].Value + match.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal))]);
            }
        }

        return tables;
    }

    /// <summary>The row whose first field (or second, where the first names a block) is a label.</summary>
    public string[] Row(string label) => Rows.Should().Contain(row => row[0] == label || (row.Length > 1 && row[0].Length == 0 && row[1] == label), $"{Title} has a row {label}").Which;

    /// <summary>A printed number and half a unit of its last decimal; null where PSPP prints none.</summary>
    public static (double Value, double Half)? Number(string field)
    {
        var text = Footnote().Replace(field, string.Empty).TrimEnd('%').Trim();
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return null;
        }

        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = exponent < 0 ? text : text[..exponent];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = (point < 0 ? 0 : mantissa.Length - point - 1) - (exponent < 0 ? 0 : int.Parse(text.AsSpan(exponent + 1), CultureInfo.InvariantCulture));
        return (value, 0.5 * Math.Pow(10, -decimals));
    }

    [GeneratedRegex("(?<=^|,)(\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,]*))(?=,|$)")]
    private static partial Regex Field();

    [GeneratedRegex(@"\[\w+\]$")]
    private static partial Regex Footnote();
}
