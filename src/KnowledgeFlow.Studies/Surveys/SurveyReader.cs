using System.Text;
using CsvHelper;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Imports.Delimited;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>
/// Reads the columns that a study asks for. Delimited text that is no survey tool's export is decoded in one pass, column by column; any
/// other file is imported first, and the study then asks for its variables.
/// </summary>
public static class SurveyReader
{
    /// <summary>The answers that a study asks for.</summary>
    /// <exception cref="BadInputException">The file cannot be read as meant.</exception>
    public static SurveyTable Read(SurveyRequest request)
    {
        var contents = SurveyFile.Open(request.Data);
        if (contents is not DataFileContents.Text(var file))
        {
            return ImportedTable.Of(request, SurveyImport.Of(contents, request.Data));
        }

        try
        {
            return SurveyImport.IsRecognised(file)
                ? ImportedTable.Of(request, SurveyImport.Of(contents, request.Data))
                : DelimitedTable.Read(request, file, tolerant: false);
        }
        catch (CsvFormatException)
        {
            // A stray quote in a field that nothing asks for is nobody's concern.
            return DelimitedTable.Read(request, file, tolerant: true);
        }
        catch (DecoderFallbackException)
        {
            throw EncodingDetector.NotIn(file.Encoding, file.Path);
        }
    }
}
