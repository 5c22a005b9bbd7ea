using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Tests.DataFiles;

namespace KnowledgeFlow.Studies.Tests.Workbooks;

/// <summary>One workbook as openxlsx wrote it and as LibreOffice saved it; what stands in it is written in <c>workbook.R</c> beside it.</summary>
public sealed class WorkbookFilesTests
{
    [Theory]

    // openxlsx gives dates and moments one number format, and none of its formulas a value. ExcelDataReader tells errors from blanks in no .xls file.
    [InlineData("workbook.xlsx", "2024-06-01T00:00:00", "", "", "")]
    [InlineData("workbook.xls", "2024-06-01T00:00:00", "10", "", "")]
    [InlineData("workbook.ods", "2024-06-01", "10", "#N/A", "#DIV/0!")]
    public void EveryKindOfWorkbookHoldsTheSameCells(string file, string day, string product, string absent, string quotient)
    {
        var sheet = ReadData.Sheet(ReadData.Reference(file));

        (sheet.Name, sheet.Format).Should().Be(("数据", "xlsx"));
        sheet.RowNumbers.Should().Equal(2, 4, 5, 6, 7);
        sheet.Row(0)[1].Text.Should().Be("Invented answers, 2024");
        sheet.Merged.Should().Equal(new CellRange(0, 1, 0, 4));
        Texts(sheet, 1)[..8].Should().Equal("", "id", "q1", "share", "city", "ok", "day", "when");
        Texts(sheet, 2)[..5].Should().Equal("", "001", "5", "0.1", "短い");
        sheet[2, 1].Kind.Should().Be(RawCellKind.Text);
        Texts(sheet, 2)[5].Should().BeOneOf("true", "1");
        Texts(sheet, 2)[6..8].Should().Equal(day, "2024-06-01T09:37:16");
        Texts(sheet, 3)[..5].Should().Equal("", "002", "", "0.333333333333333", "a \"quote\"");
        Texts(sheet, 3)[7].Should().Be("1999-12-31T23:59:59");
        Texts(sheet, 4)[..5].Should().Equal("", "003", "3", "-2.5E-07", "  blanks  ");
        Enumerable.Range(2, 3).Select(row => sheet.Columns.Length > 8 ? sheet[row, 8].Text : string.Empty).Should().Equal(product, absent, quotient);
    }

    [Theory]
    [InlineData("workbook.xlsx")]
    [InlineData("workbook.xls")]
    [InlineData("workbook.ods")]
    public void HiddenSheetIsReadWhenItIsNamedOnly(string file)
    {
        ReadData.Sheet(ReadData.Reference(file), "hidden").Rows.Should().Be(0);
        ReadData.Sheet(ReadData.Reference(file), "1").Row(0).Single().Text.Should().Be("The answers are on the second sheet.");
    }

    [Theory]
    [InlineData("workbook.xls")]
    [InlineData("workbook.ods")]
    public void FileThatWasCutOffIsSaid(string file)
    {
        ReadData.Message(ReadData.Reference(file)[..^1000]).Should().MatchRegex("damaged|cut off");
    }

    private static string[] Texts(RawSheet sheet, int row) => [.. sheet.Row(row).Select(cell => cell.Text)];
}
