using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BinaryFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;
namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>
/// Reads Excel workbooks since 2007 (.xlsx, .xlsm; ECMA-376). Cells are their stored values, never their display: dates of either epoch by
/// their number format, formulas by their stored result, hidden rows and columns as all others.
/// </summary>
internal sealed class XlsxReader : IDataFileReader
{
    /// <inheritdoc/>
    public DataFileContents Read(DataSource data, Stream stream)
    {
        var damaged = new DamagedFile(data.Path, new Phrase("an Excel workbook", "Excel 工作簿"));
        return OfficePackage.Read(stream, damaged, package => new DataFileContents.Sheet(Read(data, package, damaged)));
    }

    private static RawSheet Read(DataSource data, OfficePackage package, DamagedFile damaged)
    {
        var workbook = XlsxWorkbook.Read(package);
        var styles = XlsxStyles.Read(package, workbook.StylesPart);
        var strings = XlsxSharedStrings.Read(package, workbook.SharedStringsPart);
        ImmutableArray<WorkbookSheet> sheets = [.. workbook.Sheets.Select(sheet => sheet.Sheet)];
        return SheetChoice.Read(data, sheets, index =>
        {
            var part = workbook.Sheets[index].Part;
            var cells = new SheetCells(damaged, package.LengthOf(part));
            using var reader = package.Open(part);
            new XlsxSheetReader(reader, strings, styles, workbook.Is1904, cells).Read();
            return cells;
        });
    }
}
