using System.Collections.Frozen;
using System.Collections.Immutable;
using CsvHelper;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Imports.Delimited;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Decodes the columns of a delimited text file that a study asks for, in one pass.</summary>
internal static class DelimitedTable
{
    /// <summary>The answers.</summary>
    /// <param name="request">What the study asks for.</param>
    /// <param name="file">The file.</param>
    /// <param name="tolerant">Whether quotes that break the rules are read as text in fields that nothing asks for.</param>
    /// <exception cref="BadInputException">The file cannot be read as meant.</exception>
    /// <exception cref="CsvFormatException">Quotes break the rules, and <paramref name="tolerant"/> is false.</exception>
    public static SurveyTable Read(SurveyRequest request, DelimitedText file, bool tolerant)
    {
        using var reader = file.Open(trackLines: false, tolerant);
        var source = new DelimitedSource(file);
        var header = new SurveyHeader(source, reader.Headers.Select(name => name.ToString()!), [], request.Data.Columns);
        if (header.Names.All(name => name.Length == 0))
        {
            throw SurveyFile.Empty(source.Path);
        }

        for (var row = 1; row < file.HeaderRows; row++)
        {
            reader.Read();
        }

        var separator = reader.Separator;
        var builders = request.Columns.Select(column => (Builder: new SurveyColumnBuilder(), Field: header.IndexOf(column.Name, column.Alternatives))).ToArray();
        var identifiers = request.Identifier is null ? null : new SurveyColumnBuilder();
        var block = new SurveyBlock(identifiers is null ? builders : [.. builders, (identifiers, header.IndexOf(request.Identifier!))]);
        var stray = 0;
        var rows = 0;
        while (reader.Read())
        {
            if (BlankRecord.Is(reader))
            {
                continue;
            }

            rows++;
            stray += tolerant && HasStrayQuote(source, reader, [.. builders.Select(builder => builder.Field)]) ? 1 : 0;
            if (reader.FieldCount != header.Names.Length && !IsComplete(reader, header.Names.Length))
            {
                throw Ragged(source, rows, reader.FieldCount, header.Names.Length);
            }

            block.Add(reader, rows);
        }

        block.Flush();
        if (rows == 0)
        {
            throw NoQuestionnaire(source.Path);
        }

        var mark = request.Data.DecimalMark;
        var decimalComma = mark is { } given ? given == ',' : separator != ',';
        var noted = source with { Notes = Notes(file, stray) };
        var interpreter = new AnswerInterpreter(noted, new MissingCodes(request.Data.Missing), decimalComma, mark);
        var columns = request.Columns.Select((column, i) =>
        {
            if (mark is null)
            {
                ThousandsMarks.Refuse(noted, column, builders[i].Builder, decimalComma);
            }

            return interpreter.Interpret(column, builders[i].Builder);
        }).ToFrozenDictionary(column => column.Name);
        return new SurveyTable(noted, rows, header.Names, columns, identifiers?.ToTexts() ?? [])
        {
            Descriptions = request.Data.Columns
                .Where(name => columns.ContainsKey(name.Name.Value))
                .ToFrozenDictionary(name => name.Name.Value, name => new ColumnDescription(header.Title(header.IndexOf(name.Name)), [])),
        };
    }

    /// <summary>The problem of a file with a header and nothing below.</summary>
    internal static BadInputException NoQuestionnaire(string path) =>
        SurveyMessages.NoQuestionnaire().At(InputPlace.File(path));

    private static ImmutableArray<Phrase> Notes(DelimitedText file, int stray)
    {
        var notes = ImmutableArray.CreateBuilder<Phrase>();
        notes.AddRange(file.Notes);

        if (stray > 0)
        {
            notes.Add(Phrase.Format(
                $"Records with a stray quote in a field that nothing asks for: {stray}.", $"有 {stray} 条记录在未使用的字段中含有多余的引号。"));
        }

        return notes.ToImmutable();
    }

    // Where a field that is asked for is concerned, or one that may have swallowed others, nobody can tell what was meant.
    private static bool HasStrayQuote(DelimitedSource source, CsvReader reader, ImmutableArray<int> asked)
    {
        var found = false;
        for (var field = 0; field < reader.FieldCount; field++)
        {
            if (!QuoteFault.In(reader, field))
            {
                continue;
            }

            if (asked.Contains(field) || QuoteFault.MaySwallow(reader, field))
            {
                throw MalformedRecord.At(source.Path, source.LineOfMalformedRecord());
            }

            found = true;
        }

        return found;
    }

    // Spreadsheets write a delimiter too many behind every record but the header, and leave none behind trailing blanks.
    private static bool IsComplete(CsvReader reader, int columns)
    {
        for (var field = columns; field < reader.FieldCount; field++)
        {
            if (!reader.IsEmpty(field))
            {
                return false;
            }
        }

        return reader.FieldCount > columns;
    }

    private static BadInputException Ragged(DelimitedSource source, int record, int fields, int columns) =>
        (fields < columns ? SurveyMessages.TooFewFields(fields, columns)
            : record == 1 && columns * 2 <= fields ? SurveyMessages.TitleAboveHeader(fields, columns)
            : SurveyMessages.TooManyFields(fields, columns)).At(source.Record(record));
}
