using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Parquet;
using KnowledgeFlow.Studies.Spss;
using KnowledgeFlow.Studies.Stata;
using KnowledgeFlow.Studies.Workbooks;

namespace KnowledgeFlow.Studies.DataFiles;

/// <summary>The kinds of file that are read beside delimited text.</summary>
internal static class DataFileReaders
{
    /// <summary>The reader for a file, or null where it is to be read as text; the stream is left at its beginning.</summary>
    /// <param name="path">The file, as messages call it.</param>
    /// <param name="stream">The file; it can seek.</param>
    /// <exception cref="BadInputException">The file is of a kind that is not read.</exception>
    public static IDataFileReader? For(string path, Stream stream)
    {
        var kind = FileKindDetector.Of(stream);
        stream.Position = 0;
        UnreadableFile.Refuse(path, kind);
        return kind switch
        {
            FileKind.SpssData => new SpssReader(),
            FileKind.StataData => new StataReader(),
            FileKind.Workbook => new XlsxReader(),
            FileKind.OldWorkbook or FileKind.BinaryWorkbook => new OldWorkbookReader(),
            FileKind.OpenDocumentSheet => new OpenDocumentReader(),
            FileKind.Parquet => new ParquetFileReader(),
            _ => null,
        };
    }
}
