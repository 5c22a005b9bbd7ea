using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Core.Data;

/// <summary>Reads columns of numbers from comma-separated text.</summary>
internal static class CommaSeparatedNumbers
{
    public static IEnumerable<Column> Read(string text, IReadOnlyCollection<string> leaveOut)
    {
        var rows = Rows(text).ToList();
        if (rows.Count == 0)
        {
            throw new FormatException("The text is empty: its first line holds the names of the columns.");
        }

        var names = rows[0];
        if (leaveOut.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"There is no column {unknown} to leave out; the text has {string.Join(", ", names.Take(12))}.", nameof(leaveOut));
        }

        for (var row = 1; row < rows.Count; row++)
        {
            if (rows[row].Count != names.Count)
            {
                throw new FormatException(FormattableString.Invariant($"Row {row + 1} has {rows[row].Count} cells where {names.Count} are named in the first: put cells with commas in double quotes."));
            }
        }

        return Enumerable.Range(0, names.Count).Where(column => !leaveOut.Contains(names[column]))
            .Select(column => new DoubleColumn(names[column], [.. Enumerable.Range(1, rows.Count - 1).Select(row => Number(rows[row][column], names[column], row + 1))]));
    }

    private static double Number(string cell, string column, int row)
    {
        var text = cell.Trim();
        return text is "" or "NA" or "NaN" ? double.NaN
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw new FormatException(FormattableString.Invariant($"'{cell}' in column {column}, row {row} is no number: leave the column out, or write codes for texts."));
    }

    // A quoted cell may hold commas, line ends and, doubled, quotes. Blank lines are none.
    private static IEnumerable<List<string>> Rows(string text)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = text.StartsWith('\ufeff') ? 1 : 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : '\n';
            if (isQuoted && i < text.Length)
            {
                if (character != '"')
                {
                    cell.Append(character);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (character == '"')
            {
                isQuoted = true;
            }
            else if (character == ',')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (character == '\n')
            {
                if (cells.Count > 0 || cell.Length > 0)
                {
                    cells.Add(cell.ToString());
                    yield return cells;
                }

                (cells, isQuoted) = ([], false);
                cell.Clear();
            }
            else if (character != '\r')
            {
                cell.Append(character);
            }
        }
    }
}
