using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.DataFiles;

/// <summary>Says of a file that is none of answers, or of a kind that is not read, what it is and what to do.</summary>
internal static class UnreadableFile
{
    /// <summary>Throws where files of this kind are not read.</summary>
    /// <exception cref="BadInputException">The file is of such a kind.</exception>
    public static void Refuse(string path, FileKind kind)
    {
        if (Description(kind) is var (name, remedy))
        {
            throw new InputProblem($"this is {name}, not a file of answers", InputPlace.File(path), remedy).ToException();
        }
    }

    private static (string Name, string Remedy)? Description(FileKind kind) => kind switch
    {
        FileKind.SpssPortable => ("an SPSS portable file (.por)", "Open it in SPSS or PSPP and save it as .sav."),
        FileKind.SpssEncrypted => ("an SPSS data file under a password", "Open it in SPSS and save it without a password."),
        FileKind.SasData => ("a SAS data set", "Open it in SAS, SPSS or R and save it as CSV, .sav or .dta."),
        FileKind.EncryptedWorkbook => ("a workbook under a password", "Open it in Excel and save it without a password."),
        FileKind.TextDocument => ("a text document (Word, LibreOffice)", "Save its table as a workbook or as CSV (UTF-8)."),
        FileKind.Pdf => ("a PDF document", "Get the answers from their source, as a workbook or as CSV."),
        FileKind.ZipArchive => ("a zip archive, or a workbook that was cut off", "Unpack it and name the file inside under data:, or download the workbook again."),
        FileKind.GzipArchive => ("a gzip archive, as R's own files are", "Unpack it, or save the answers from R as CSV (UTF-8)."),
        FileKind.Markup => ("an HTML or XML page, most likely a login page saved in place of the data, or a web page named .xls", "Download the answers again, or open the page in Excel and save it as a workbook."),
        _ => null,
    };
}
