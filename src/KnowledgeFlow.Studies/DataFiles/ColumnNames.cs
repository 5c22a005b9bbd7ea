using System.Collections.Frozen;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.DataFiles;

/// <summary>The names of a data file's columns, read only when somebody asks.</summary>
public sealed class ColumnNames
{
    private readonly DataSource data;
    private readonly Lazy<FrozenSet<string>> names;

    /// <param name="data">The data file.</param>
    public ColumnNames(DataSource data)
    {
        this.data = data;
        names = new Lazy<FrozenSet<string>>(Names);
    }

    /// <summary>
    /// Whether a column is named so. A file that cannot be read has no columns; what is wrong with it is told when its answers are read. Only
    /// text is opened for its names: no program or survey tool names a variable like a range, and a workbook would be read twice.
    /// </summary>
    public bool Contains(string name) => names.Value.Contains(HeaderText.Seen(name));

    private FrozenSet<string> Names()
    {
        try
        {
            if (SurveyFile.IsText(data.Path) && SurveyFile.Open(data) is DataFileContents.Text(var file))
            {
                using var reader = file.Open(trackLines: false, tolerant: true);
                return reader.Headers.Select(header => HeaderText.Seen(header.ToString()!)).ToFrozenSet();
            }
        }
        catch (Exception unreadable) when (unreadable is BadInputException or IOException or UnauthorizedAccessException or ArgumentException or CsvHelper.CsvFormatException or System.Text.DecoderFallbackException)
        {
        }

        return [];
    }
}
