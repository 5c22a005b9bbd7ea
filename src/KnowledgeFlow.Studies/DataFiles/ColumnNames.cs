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
    private readonly Lazy<FrozenSet<string>> whole;

    /// <param name="data">The data file.</param>
    public ColumnNames(DataSource data)
    {
        this.data = data;
        names = new Lazy<FrozenSet<string>>(Names);
        whole = new Lazy<FrozenSet<string>>(NamesOfWhole);
    }

    /// <summary>
    /// Whether a column is named so. A file that cannot be read has no columns; what is wrong with it is told when its answers are read. Text is opened for its
    /// names; any other file, which has to be read whole for them, only where the name begins with a digit: <c>1-3</c> is what people call a question's part, and no
    /// program, tool or person names a variable like <c>TL1-TL3</c>.
    /// </summary>
    public bool Contains(string name)
    {
        var seen = HeaderText.Seen(name);
        return names.Value.Contains(seen) || (char.IsAsciiDigit(seen.FirstOrDefault()) && whole.Value.Contains(seen));
    }

    private FrozenSet<string> Names() => Tolerantly(() =>
    {
        if (SurveyFile.IsText(data.Path) && SurveyFile.Open(data) is DataFileContents.Text(var file))
        {
            using var reader = file.Open(trackLines: false, tolerant: true);
            return reader.Headers.Select(header => HeaderText.Seen(header.ToString()!)).ToFrozenSet();
        }

        return [];
    });

    private FrozenSet<string> NamesOfWhole() => Tolerantly(() => SurveyFile.IsText(data.Path)
        ? []
        : SurveyImport.Read(data).Variables.Select(variable => HeaderText.Seen(variable.Name)).ToFrozenSet());

    private static FrozenSet<string> Tolerantly(Func<FrozenSet<string>> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is BadInputException or IOException or UnauthorizedAccessException or ArgumentException or CsvHelper.CsvFormatException or System.Text.DecoderFallbackException)
        {
            return [];
        }
    }
}
