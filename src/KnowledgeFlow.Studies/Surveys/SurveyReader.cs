using System.Collections.Frozen;
using System.Text;
using CsvHelper;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Reads a survey's data file: finds its encoding and delimiter, and decodes the columns that a study asks for in one pass.</summary>
public static class SurveyReader
{
    /// <summary>The answers that a study asks for.</summary>
    /// <exception cref="BadInputException">The file cannot be read as meant.</exception>
    public static SurveyTable Read(SurveyRequest request)
    {
        var source = Locate(request);
        try
        {
            using var reader = source.Open(trackLines: false);
            return Read(request, source, reader);
        }
        catch (CsvFormatException)
        {
            throw new InputProblem(
                "a quoted field is not closed, or a quote stands inside a field that is not quoted",
                InputPlace.Line(source.Path, source.LineOfMalformedRecord()),
                "Close every quoted field; put a field that contains quotes in quotes, and double those inside (\"\").").ToException();
        }
        catch (DecoderFallbackException)
        {
            throw EncodingDetector.NotIn(source.Encoding, source.Path);
        }
    }

    private static SurveySource Locate(SurveyRequest request)
    {
        var data = request.Data;
        if (data.File.Value.Length == 0 || data.File.Value.Contains('\0'))
        {
            throw data.File.Problem("the data file has no name", "Give the path of the data file relative to the study file.");
        }

        try
        {
            using var stream = new FileStream(data.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
            if (stream.Length == 0)
            {
                throw Empty(data.Path);
            }

            return new SurveySource(data.Path, EncodingDetector.Of(data, stream), data.Delimiter);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw data.File.Problem($"there is no file {data.Path}", "Give the path of the data file relative to the study file.");
        }
        catch (UnauthorizedAccessException)
        {
            throw data.File.Problem($"{data.Path} cannot be opened as a file", "Name a file that this account may read.");
        }
    }

    private static SurveyTable Read(SurveyRequest request, SurveySource source, CsvReader reader)
    {
        var header = new SurveyHeader(source, reader.Headers.Select(name => name.ToString()!));
        if (header.Names.All(name => name.Length == 0))
        {
            throw Empty(source.Path);
        }

        var separator = reader.Separator;
        var builders = request.Columns.Select(column => (Builder: new SurveyColumnBuilder(), Field: header.IndexOf(column.Name, column.Alternatives))).ToArray();
        var identifiers = request.Identifier is null ? null : new SurveyColumnBuilder();
        var block = new SurveyBlock(identifiers is null ? builders : [.. builders, (identifiers, header.IndexOf(request.Identifier!))]);
        var rows = 0;
        while (reader.Read())
        {
            if (BlankRecord.Is(reader))
            {
                continue;
            }

            rows++;
            if (reader.FieldCount != header.Names.Length)
            {
                throw Ragged(source, rows, reader.FieldCount, header.Names.Length);
            }

            block.Add(reader, rows);
        }

        block.Flush();

        if (rows == 0)
        {
            throw new InputProblem("there is a header line but no questionnaire below it", InputPlace.File(source.Path), "Export the answers again: a header line of names and one line a questionnaire.").ToException();
        }

        var interpreter = new AnswerInterpreter(source, new MissingCodes(request.Data.Missing), decimalComma: separator != ',');
        return new SurveyTable(
            source,
            rows,
            header.Names,
            request.Columns.Select((column, i) => interpreter.Interpret(column, builders[i].Builder)).ToFrozenDictionary(column => column.Name),
            identifiers?.ToTexts() ?? []);
    }

    private static BadInputException Empty(string path) =>
        new InputProblem("the file is empty", InputPlace.File(path), "Export the answers again: a header line of names and one line a questionnaire.").ToException();

    private static BadInputException Ragged(SurveySource source, int record, int fields, int columns) =>
        new InputProblem(
            FormattableString.Invariant($"this record has {fields} fields where the header has {columns}"),
            source.Record(record),
            fields > columns
                ? "Put fields that contain the delimiter in double quotes."
                : "Complete the record: a blank answer still needs its delimiter.").ToException();
}
