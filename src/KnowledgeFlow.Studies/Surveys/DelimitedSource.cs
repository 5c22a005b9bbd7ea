using System.Text;
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
    public override InputPlace Cell(int record, string column) => LineOf(record) is { } line ? InputPlace.Cell(Path, line, column) : InputPlace.File(Path);

    /// <inheritdoc/>
    public override InputPlace Record(int record) => LineOf(record) is { } line ? InputPlace.Line(Path, line) : InputPlace.File(Path);

    /// <inheritdoc/>
    public override InputPlace Header() =>
        // The header stands below empty lines and a hint like sep=;.
        Line(tolerant: true, reader => reader.ReadHeader()) is { } line ? InputPlace.Line(Path, line) : InputPlace.File(Path);

    /// <summary>The line (from 1) on which the first record starts that has a quoted field which is not well-formed; null where the file has none any more.</summary>
    public long? LineOfMalformedRecord()
    {
        var isMalformed = false;
        var line = Line(tolerant: false, reader =>
        {
            try
            {
                while (reader.Read())
                {
                }
            }
            catch (CsvFormatException)
            {
                isMalformed = true;
                throw;
            }
        });
        return isMalformed ? line : null;
    }

    private long? LineOf(int record) => Line(tolerant: true, reader =>
    {
        for (var row = 1; row < Text.HeaderRows; row++)
        {
            reader.Read();
        }

        for (var found = 0; found < record && reader.Read();)
        {
            found += BlankRecord.Is(reader) ? 0 : 1;
        }
    });

    // The file may have been rewritten since it was read, and then nothing in it has a line that could be told.
    private long? Line(bool tolerant, Action<CsvReader> read)
    {
        try
        {
            using var reader = Text.Open(trackLines: true, tolerant);
            try
            {
                read(reader);
            }
            catch (CsvFormatException malformed)
            {
                return malformed.LineNumber + Text.SkippedLines;
            }

            return reader.LineNumber + Text.SkippedLines;
        }
        catch (Exception rewritten) when (rewritten is IOException or UnauthorizedAccessException or DecoderFallbackException or InvalidOperationException)
        {
            return null;
        }
    }
}
