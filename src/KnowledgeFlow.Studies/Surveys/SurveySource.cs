using System.Text;
using CsvHelper;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>A delimited text file whose encoding and delimiter are known, and which can be opened again to find the line of a record.</summary>
/// <param name="Path">The file, as messages call it.</param>
/// <param name="Encoding">Its encoding.</param>
/// <param name="Delimiter">Its delimiter, or null where the reader is to find it.</param>
public sealed record SurveySource(string Path, Encoding Encoding, char? Delimiter)
{
    /// <summary>The place of a cell.</summary>
    /// <param name="record">The record, from 1, the header not counted.</param>
    /// <param name="column">The column's name.</param>
    public InputPlace Cell(int record, string column) => InputPlace.Cell(Path, LineOf(record), column);

    /// <summary>The place of a record.</summary>
    /// <param name="record">The record, from 1, the header not counted.</param>
    public InputPlace Record(int record) => InputPlace.Line(Path, LineOf(record));

    /// <summary>
    /// The line (from 1) on which a record starts. Lines are counted only when a message needs one, by reading the file again,
    /// so that reading a good file does not pay for it.
    /// </summary>
    public long LineOf(int record)
    {
        using var reader = Open(trackLines: true);
        for (var found = 0; found < record && reader.Read();)
        {
            found += BlankRecord.Is(reader) ? 0 : 1;
        }

        return reader.LineNumber;
    }

    /// <summary>The line (from 1) on which the header stands: below empty lines and a hint like <c>sep=;</c>.</summary>
    internal long LineOfHeader()
    {
        using var reader = Open(trackLines: true);
        reader.ReadHeader();
        return reader.LineNumber;
    }

    /// <summary>The line (from 1) on which the first record with a quoted field that is not well-formed starts.</summary>
    /// <exception cref="InvalidOperationException">Every record is well-formed.</exception>
    internal long LineOfMalformedRecord()
    {
        using var reader = Open(trackLines: true);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (CsvFormatException malformed)
        {
            return malformed.LineNumber;
        }

        throw new InvalidOperationException($"Every record of {Path} is well-formed.");
    }

    internal CsvReader Open(bool trackLines) => CsvReader.Create(
        new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.SequentialScan),
        new CsvReaderOptions
        {
            Separator = Delimiter,
            Encoding = Encoding,
            TrackLineNumbers = trackLines,
            MalformedData = CsvMalformedDataHandling.Throw,
        },
        leaveOpen: false);
}
