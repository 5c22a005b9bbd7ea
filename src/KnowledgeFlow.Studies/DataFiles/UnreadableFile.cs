using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.DataFiles;

/// <summary>Says of a file that is none of answers, or of a kind that is not read, what it is and what to do.</summary>
internal static class UnreadableFile
{
    /// <summary>Throws where files of this kind are not read.</summary>
    /// <exception cref="BadInputException">The file is of such a kind.</exception>
    public static void Refuse(string path, FileKind kind)
    {
        if (Description(path, kind) is var (name, remedy))
        {
            throw DataFileMessages.NotAnswers(name, remedy).At(InputPlace.File(path));
        }
    }

    private static (Phrase Name, Phrase Remedy)? Description(string path, FileKind kind) => kind switch
    {
        FileKind.Text when Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML" => (
            new Phrase("a study file by its name (.yaml)", "研究文件（.yaml）"),
            new Phrase("Name the file of answers itself; a study file is for kflow run.", "请直接给出数据文件；研究文件请用 kflow run 运行。")),
        FileKind.SpssPortable => (new Phrase("an SPSS portable file (.por)", "SPSS 便携文件（.por）"), new Phrase("Open it in SPSS or PSPP and save it as .sav.", "请用 SPSS 或 PSPP 打开，另存为 .sav。")),
        FileKind.SpssEncrypted => (new Phrase("an SPSS data file under a password", "加了密码的 SPSS 数据文件"), new Phrase("Open it in SPSS and save it without a password.", "请用 SPSS 打开，另存为不加密码的文件。")),
        FileKind.SasData => (new Phrase("a SAS data set", "SAS 数据集"), new Phrase("Open it in SAS, SPSS or R and save it as CSV, .sav or .dta.", "请用 SAS、SPSS 或 R 打开，另存为 CSV、.sav 或 .dta。")),
        FileKind.EncryptedWorkbook => (new Phrase("a workbook under a password", "加了密码的工作簿"), new Phrase("Open it in Excel and save it without a password.", "请用 Excel 打开，另存为不加密码的文件。")),
        FileKind.TextDocument => (new Phrase("a text document (Word, LibreOffice)", "文字处理文档（Word、LibreOffice）"), new Phrase("Save its table as a workbook or as CSV (UTF-8).", "请将其中的表格存为工作簿或 CSV（UTF-8）。")),
        FileKind.Pdf => (new Phrase("a PDF document", "PDF 文档"), new Phrase("Get the answers from their source, as a workbook or as CSV.", "请从来源处取得工作簿或 CSV 格式的数据。")),
        FileKind.ZipArchive => (new Phrase("a zip archive, or a workbook that was cut off", "zip 压缩包，或不完整的工作簿"), new Phrase("Unpack it and name the file inside under data:, or download the workbook again.", "请解压后在 data: 下指明其中的文件，或重新下载工作簿。")),
        FileKind.GzipArchive => (new Phrase("a gzip archive, as R's own files are", "gzip 压缩文件（R 自身的文件即是）"), new Phrase("Unpack it, or save the answers from R as CSV (UTF-8).", "请解压，或在 R 中将数据存为 CSV（UTF-8）。")),
        FileKind.Markup => (new Phrase("an HTML or XML page, most likely a login page saved in place of the data, or a web page named .xls", "HTML 或 XML 网页，很可能是误存的登录页，或以 .xls 命名的网页"), new Phrase("Download the answers again, or open the page in Excel and save it as a workbook.", "请重新下载数据，或用 Excel 打开该网页后另存为工作簿。")),
        _ => null,
    };
}
