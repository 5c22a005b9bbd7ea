using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Tests.DataFiles;

namespace KnowledgeFlow.Studies.Tests.Workbooks;

public sealed class XlsxReaderTests
{
    [Fact]
    public void CellsAreTheirStoredValues()
    {
        var sheet = ReadData.Sheet(new XlsxFile
        {
            SharedStrings = ["<si><t>id</t></si>", "<si><r><t>Q</t></r><r><t xml:space=\"preserve\">1 </t></r></si>", "<si><t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>カンジ</t></rPh></si>", "<si><t/></si>", "<si><t>a_x000D_&#10;b &amp; c</t></si>"],
            BuiltInStyles = [0, 14, 22, 46, 9],
            Formats = ["yyyy\\-mm\\-dd\\ hh:mm:ss", "[Red]0.00&quot; days&quot;", "h:mm:ss", "0.00E+00"],
            Sheets = [("Answers", "visible", """
                <sheetData>
                  <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
                  <row r="2"><c r="A2"><v>1.0000000000000002</v></c><c r="C2" t="inlineStr"><is><t>inline</t></is></c><c r="D2" t="s"><v>4</v></c><c r="E2" s="1"><v>45413</v></c><c r="F2" t="b"><v>1</v></c><c r="G2"><f>A2*2</f><v>10</v></c></row>
                  <row r="4"><c r="A4" s="2"><v>45413.5</v></c><c r="B4" t="s"><v>3</v></c><c r="C4" t="e"><v>#N/A</v></c><c r="D4" t="d"><v>2024-05-01T00:00:00</v></c><c r="E4"><f>B9</f></c><c r="F4" t="str"><f>"a"</f><v>ab</v></c></row>
                  <row r="5"><c s="4"><v>0.45</v></c><c><v>1E+2</v></c><c s="6"><v>3</v></c><c s="3"><v>1.5</v></c><c s="7"><v>0.25</v></c><c s="8"><v>12</v></c><c s="5"><v>45413</v></c></row>
                  <row><c t="s"><v>0</v></c><c/><c t="s"><v>99</v></c></row>
                </sheetData><mergeCells><mergeCell ref="A1:B4"/></mergeCells>
                """)],
        }.ToArray());

        (sheet.Name, sheet.Format).Should().Be(("Answers", "xlsx"));
        sheet.RowNumbers.Should().Equal(1, 2, 4, 5, 6);
        Row(sheet, 0).Should().Be("Text:id|Text:Q1 |Text:漢字|Blank:|Blank:|Blank:|Blank:");
        Row(sheet, 1).Should().Be("Number:1.0000000000000002|Blank:|Text:inline|Text:a\r\nb & c|Date:2024-05-01|Boolean:true|Number:10");
        Row(sheet, 2).Should().Be("Date:2024-05-01T12:00:00|Blank:|Error:#N/A|Date:2024-05-01T00:00:00|Blank:|Text:ab|Blank:");
        Row(sheet, 3).Should().Be("Number:0.45|Number:100|Number:3|Time:36:00:00|Time:06:00:00|Number:12|Date:2024-05-01T00:00:00");
        Row(sheet, 4).Should().Be("Text:id|Blank:|Blank:|Blank:|Blank:|Blank:|Blank:");
        sheet.Merged.Should().Equal(new CellRange(0, 0, 2, 1));
        sheet.Notes.Select(note => note.English).Should().Equal(
            "Cells that hold an error are read as no answer: #N/A × 1.",
            "1 formulas have no stored value and are read as no answer; open the workbook in Excel and save it to have them computed.");
    }

    [Theory]
    [InlineData("", 1, "1900-01-01")]
    [InlineData("", 59, "1900-02-28")]
    [InlineData("", 61, "1900-03-01")]
    [InlineData("", 45413.400879629627, "2024-05-01T09:37:16")]
    [InlineData("<workbookPr date1904=\"1\"/>", 0, "1904-01-01")]
    [InlineData("<workbookPr date1904=\"true\"/>", 43951, "2024-05-01")]
    public void DatesCountFromEitherEpoch(string properties, double serial, string date)
    {
        var content = FormattableString.Invariant($"<sheetData><row><c s=\"1\"><v>{serial:R}</v></c></row></sheetData>");

        ReadData.Sheet(new XlsxFile { WorkbookProperties = properties, BuiltInStyles = [0, 14], Sheets = [("A", "visible", content)] }.ToArray())[0, 0].Text.Should().Be(date);
    }

    [Fact]
    public void FullestVisibleSheetIsReadUnlessAnotherIsNamed()
    {
        var file = new XlsxFile
        {
            Sheets =
            [
                ("Notes", "visible", Cells(1)),
                ("数据", "visible", Cells(3)),
                ("old", "hidden", Cells(9)),
            ],
        }.ToArray();

        var sheet = ReadData.Sheet(file);
        sheet.Name.Should().Be("数据");
        sheet.Notes.Single().English.Should().Be("Of the workbook's 3 sheets, 数据 was read, the fullest one; sheet: names another.");
        ReadData.Sheet(file, "notes").Name.Should().Be("Notes");
        ReadData.Sheet(file, "3").Name.Should().Be("old");
        ReadData.Message(file, "Note").Should().Contain("there is no sheet \"Note\"").And.Contain("Did you mean Notes? The sheets are Notes, 数据, old");
    }

    [Fact]
    public void NearlyEmptySheetOfGiantSizeIsRefused()
    {
        var rows = string.Concat(Enumerable.Range(1, 1100).Select(row => FormattableString.Invariant($"<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>")));

        ReadData.Message(new XlsxFile { Sheets = [("A", "visible", $"<sheetData>{rows}</sheetData>")] }.ToArray()).Should().Contain("nearly empty");
    }

    [Fact]
    public void ArchiveThatExpandsBeyondMeasureIsRefused()
    {
        var file = new XlsxFile { Sheets = [("A", "visible", new string(' ', 90_000_000))] }.ToArray();

        ReadData.Message(file).Should().Contain("far more than answers do");
    }

    [Fact]
    public void BrokenXmlIsSaid()
    {
        ReadData.Message(new XlsxFile { Sheets = [("A", "visible", "<sheetData><row>")] }.ToArray()).Should().Contain("its XML is not well-formed");
    }

    private static string Cells(int count) => $"<sheetData>{string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", count))}</sheetData>";

    private static string Row(RawSheet sheet, int row) => string.Join('|', sheet.Row(row).Select(cell => $"{cell.Kind}:{cell.Text}"));
}
