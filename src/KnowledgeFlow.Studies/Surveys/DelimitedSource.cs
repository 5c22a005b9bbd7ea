using CsvHelper;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports.Delimited;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>
/// A delimited text file read record by record. Lines are counted only when a message needs one, by reading the file again, so that
/// reading a good file does not pay for it.
/// </summary>
/// <param name="Text">The file.</param>
internal sealed record DelimitedSource(DelimitedText Text) : SurveySource(Text.Path)
{
    /// <inheritdoc/>
    public override InputPlace Cell(int record, string column) => InputPlace.Cell(Path, LineOf(record), column);

    /// <inheritdoc/>
    public override InputPlace Record(int record) => InputPlace.Line(Path, LineOf(record));

    /// <inheritdoc/>
    public override InputPlace Header()
    {
        // The header stands below empty lines and a hint like sep=;.
        using var reader = Text.Open(trackLines: true, tolerant: true);
        reader.ReadHeader();
        return InputPlace.Line(Path, reader.LineNumber + Text.SkippedLines);
    }

    /// <summary>The line (from 1) on which the first record starts that has a quoted field which is not well-formed.</summary>
    /// <exception cref="InvalidOperationException">Every record is well-formed.</exception>
    public long LineOfMalformedRecord()
    {
        using var reader = Text.Open(trackLines: true);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (CsvFormatException malformed)
        {
            return malformed.LineNumber + Text.SkippedLines;
        }

        throw new InvalidOperationException($"Every record of {Path} is well-formed.");
    }

    private long LineOf(int record)
    {
        using var reader = Text.Open(trackLines: true, tolerant: true);
        for (var row = 1; row < Text.HeaderRows; row++)
        {
            reader.Read();
        }

        for (var found = 0; found < record && reader.Read();)
        {
            found += BlankRecord.Is(reader) ? 0 : 1;
        }

        return reader.LineNumber + Text.SkippedLines;
    }
}
