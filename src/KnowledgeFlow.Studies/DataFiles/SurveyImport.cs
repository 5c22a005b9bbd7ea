using System.Text;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Imports.Delimited;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.DataFiles;

/// <summary>Reads a data file as the survey that it is: a tool's export, a statistical program's file, or a plain table.</summary>
public static class SurveyImport
{
    // Enough rows to tell a tool's header from answers.
    private const int HeadRows = 40;

    /// <summary>The whole survey.</summary>
    /// <exception cref="BadInputException">The file cannot be read as meant.</exception>
    public static ImportedSurvey Read(DataSource data) => Of(SurveyFile.Open(data), data);

    /// <summary>The survey of a file's contents.</summary>
    /// <exception cref="BadInputException">The file cannot be read as meant.</exception>
    public static ImportedSurvey Of(DataFileContents contents, DataSource data)
    {
        switch (contents)
        {
            case DataFileContents.Described(var variables):
                return variables;
            case DataFileContents.Sheet(var cells):
                return OfSheet(cells, data);
            case DataFileContents.Text(var file):
                var survey = OfSheet(Read(file), data);
                return survey with { Notes = survey.Notes.AddRange(file.Notes) };
            default:
                throw new ArgumentException("A data file is text, a sheet, or described by itself.", nameof(contents));
        }
    }

    /// <summary>Whether a text file has the shape of a survey tool's export.</summary>
    internal static bool IsRecognised(DelimitedText file) => SurveyRecognisers.Recognise(DelimitedSheet.Read(file, HeadRows)) is not null;

    private static RawSheet Read(DelimitedText file)
    {
        try
        {
            return DelimitedSheet.Read(file);
        }
        catch (DecoderFallbackException)
        {
            throw EncodingDetector.NotIn(file.Encoding, file.Path);
        }
    }

    private static ImportedSurvey OfSheet(RawSheet sheet, DataSource data) =>
        sheet.Rows == 0 || sheet.Columns.IsEmpty ? throw SurveyFile.Empty(sheet.Path)
            : SurveyRecognisers.Recognise(sheet) ?? UnderTitles(sheet, data) ?? PlainTable.Of(sheet, data.HeaderRows);

    // Somebody wrote a title over a tool's export. In text, titles are passed over before.
    private static ImportedSurvey? UnderTitles(RawSheet sheet, DataSource data) =>
        data.HeaderRows is null && TitleRows.Certain(sheet) is > 0 and var titles && SurveyRecognisers.Recognise(sheet.Skip(titles)) is { } survey
            ? survey with { HeaderRows = survey.HeaderRows + titles, Notes = survey.Notes.Add(PlainTable.TitlesAbove(titles)) }
            : null;
}
