using System.Collections.Immutable;
using System.Text.Unicode;
using CsvHelper;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Reads a file of published values: CSV with the columns <c>cell,printed,source</c> and perhaps <c>status</c> and <c>tolerance</c>.</summary>
public static class PublishedValuesReader
{
    private static readonly string[] Required = ["cell", "printed", "source"];

    /// <summary>The published values, in the order of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Where the study file names it, for a file that does not exist.</param>
    /// <exception cref="BadInputException">The file cannot be read as published values.</exception>
    public static ImmutableArray<PublishedValue> Read(string path, Located<string> name)
    {
        if (name.Value.Length == 0 || name.Value.Contains('\0'))
        {
            throw name.Problem(VerificationMessages.NoName());
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            if (!Utf8.IsValid(bytes))
            {
                throw VerificationMessages.NotUtf8().At(InputPlace.File(path));
            }

            using var reader = CsvReader.Create(
                new MemoryStream(bytes),
                new CsvReaderOptions
                {
                    Separator = ',',
                    TrackLineNumbers = true,
                    MalformedData = CsvMalformedDataHandling.Throw,
                },
                leaveOpen: false);
            return Read(path, reader);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or PathTooLongException or UnauthorizedAccessException)
        {
            throw name.Problem(VerificationMessages.NoSuchFile(path));
        }
        catch (CsvFormatException malformed)
        {
            throw VerificationMessages.MalformedQuotes().At(InputPlace.Line(path, malformed.LineNumber));
        }
    }

    private static ImmutableArray<PublishedValue> Read(string path, CsvReader reader)
    {
        var header = reader.Headers.Select(column => column.ToString()!.Trim()).ToList();
        if (Required.FirstOrDefault(column => !header.Contains(column)) is { } absent)
        {
            throw VerificationMessages.NoColumn(absent).At(InputPlace.Line(path, 1));
        }

        var (cell, printed, source, status) = (header.IndexOf("cell"), header.IndexOf("printed"), header.IndexOf("source"), header.IndexOf("status"));
        var tolerance = header.IndexOf("tolerance");
        var values = ImmutableArray.CreateBuilder<PublishedValue>();
        while (reader.Read())
        {
            if (BlankLine(reader))
            {
                continue;
            }

            var place = InputPlace.Line(path, reader.LineNumber);
            if (reader.FieldCount != header.Count)
            {
                throw VerificationMessages.FieldCount(reader.FieldCount, header.Count).At(place);
            }

            values.Add(PublishedValueParser.Parse(
                new Located<string>(reader.GetString(cell), place),
                new Located<string>(reader.GetString(printed), place),
                reader.GetString(source),
                Status(Optional(reader, status), place),
                new Located<string>(Optional(reader, tolerance), place)));
        }

        return values.Count > 0
            ? values.ToImmutable()
            : throw VerificationMessages.NoValues().At(InputPlace.File(path));
    }

    private static bool BlankLine(CsvReader reader) => Enumerable.Range(0, reader.FieldCount).All(reader.IsEmpty);

    private static string Optional(CsvReader reader, int column) => column < 0 ? string.Empty : reader.GetString(column).Trim();

    private static PublishedStatus Status(string status, InputPlace place) => status switch
    {
        "" => PublishedStatus.Expected,
        "impossible" => PublishedStatus.Impossible,
        "misprint" => PublishedStatus.Misprint,
        _ => throw VerificationMessages.NoStatus(status).At(place),
    };
}
