using KnowledgeFlow.Reporting.Tables;
namespace KnowledgeFlow.Studies.Verification;

/// <summary>
/// The address of one cell or, with <c>*</c>, of several: <c>TABLE[ROW].COLUMN</c>, alone or as <c>max(…)</c> or <c>min(…)</c>.
/// </summary>
/// <param name="Table">The table's id.</param>
/// <param name="Row">The row's id, <c>*</c> standing for any text unless the row was quoted.</param>
/// <param name="RowIsQuoted">The row was written as a JSON string, and every character of it stands for itself.</param>
/// <param name="Column">The column's id, or <c>*</c> for every column.</param>
/// <param name="Extreme">Which extreme of the matching cells is meant, or none for each of them.</param>
public sealed record CellPattern(string Table, string Row, bool RowIsQuoted, string Column, CellExtreme Extreme)
{
    /// <summary>What stands for every column, and in a row for any text.</summary>
    public const string Any = CellAddress.AnyText;

    /// <summary>The address as it would be written.</summary>
    public override string ToString()
    {
        var row = RowIsQuoted ? CellAddress.Quoted(Row) : Row;
        var address = $"{CellAddress.QuotePart(Table)}[{row}].{CellAddress.QuotePart(Column)}";
        return Extreme switch
        {
            CellExtreme.Maximum => $"max({address})",
            CellExtreme.Minimum => $"min({address})",
            _ => address,
        };
    }

    /// <summary>Whether a row is meant.</summary>
    public bool MatchesRow(string row) => RowIsQuoted ? row == Row : Matches(Row, row);

    /// <summary>Whether a column is meant.</summary>
    public bool MatchesColumn(string column) => Column == Any || Column == column;

    // Greedy matching with one point of return is enough for patterns whose only wildcard is a run of any characters.
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t, star, resume) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }
}
