using System.Text;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Recognises files of another kind that were given the name of a text file.</summary>
internal static class FileKind
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> CompoundDocument => [0xD0, 0xCF, 0x11, 0xE0];

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    /// <summary>Throws where the first bytes of a file are those of something else than delimited text.</summary>
    /// <exception cref="BadInputException">The file is of another kind.</exception>
    public static void RequireText(string path, ReadOnlySpan<byte> start)
    {
        if (Recognise(start) is { } kind)
        {
            throw new InputProblem(
                $"this is {kind.Name}, not a text file of answers",
                InputPlace.File(path),
                $"{kind.Remedy} as CSV (UTF-8) and name that file under data:.").ToException();
        }
    }

    private static (string Name, string Remedy)? Recognise(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(Zip))
        {
            return start.IndexOf("word/"u8) >= 0 ? ("a Word document", "Save its table")
                : start.IndexOf("mimetypeapplication/vnd.oasis"u8) >= 0 ? ("an OpenDocument file", "Open it in LibreOffice and save it")
                : ("a zip archive, most likely an Excel workbook (.xlsx)", "Open it in Excel and save the sheet");
        }

        return start.StartsWith(CompoundDocument) ? ("an old Excel workbook or Word document (.xls, .doc)", "Open it in Excel and save the sheet")
            : start.StartsWith("$FL2"u8) || start.StartsWith("$FL3"u8) ? ("an SPSS data file (.sav)", "Open it in SPSS or PSPP and export it")
            : start.StartsWith("<stata_dta>"u8) ? ("a Stata data file (.dta)", "Open it in Stata and export it")
            : start.StartsWith("%PDF"u8) ? ("a PDF document", "Get the answers from their source")
            : start.StartsWith(Gzip) ? ("a gzip archive", "Unpack it, and where it is not text yet, export the answers")
            : LooksLikeMarkup(start) ? ("an HTML or XML page, most likely a login page saved in place of the data, or a web page named .xls", "Download the answers again, or open the page in Excel and save the sheet")
            : null;
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<head", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<meta", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase);
    }
}
