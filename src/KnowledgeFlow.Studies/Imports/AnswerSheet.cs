using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>A sheet whose header rows are known: what stands above the answers, and the answers column by column.</summary>
internal sealed class AnswerSheet
{
    private readonly RawSheet sheet;
    private readonly ImmutableArray<int> rows;

    /// <param name="sheet">The sheet.</param>
    /// <param name="headerRows">How many of its first rows belong to the header.</param>
    public AnswerSheet(RawSheet sheet, int headerRows)
    {
        this.sheet = sheet;
        HeaderRows = headerRows;

        // Rows of nothing but blanks are what spreadsheets leave below a table, and no questionnaires.
        rows = [.. Enumerable.Range(headerRows, Math.Max(0, sheet.Rows - headerRows)).Where(row => sheet.Columns.Any(column => !column[row].IsEmpty))];
    }

    public RawSheet Sheet => sheet;

    public int HeaderRows { get; }

    public int Columns => sheet.Columns.Length;

    public int Rows => rows.Length;

    /// <summary>A header cell as it is seen; nothing where the sheet has no such row.</summary>
    public string Header(int row, int column) => row < sheet.Rows ? HeaderText.Seen(sheet[row, column].Text) : string.Empty;

    /// <summary>A column's cells below the header.</summary>
    public CodedList<RawCell> Cells(int column) => sheet.Columns[column].Take(rows);

    /// <summary>A column's answers: cells as text without the white space around them; an error is no answer.</summary>
    public CodedList<string> Answers(int column) =>
        Cells(column).Select(cell => cell.Kind == RawCellKind.Error ? string.Empty : cell.Text.Trim());

    /// <summary>The survey that variables of this sheet make.</summary>
    public ImportedSurvey ToSurvey(string format, IEnumerable<ImportedVariable> variables) => new(format, [.. variables], [.. rows.Select(row => sheet.RowNumbers[row])])
    {
        Encoding = sheet.Encoding,
        HeaderRows = HeaderRows,
        Sheet = sheet.Name,
        Notes = sheet.Notes,
    };
}
