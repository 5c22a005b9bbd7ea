using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KnowledgeFlow.Reporting.Formats.Workbooks;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tests.Samples;
using NamesOfSheets = KnowledgeFlow.Reporting.Formats.Workbooks.SheetNames;

namespace KnowledgeFlow.Reporting.Tests.Formats.Workbooks;

public sealed class XlsxReportRendererTests
{
    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void TheWorkbookIsValid(ReportLanguage language)
    {
        using var workbook = Open(SampleReport.Report, language);

        Faults(workbook).Should().BeEmpty();
    }

    [Fact]
    public void EachTableHasASheetThatTheFirstLeadsTo()
    {
        using var workbook = Open(SampleReport.Report, ReportLanguage.English);

        Names(workbook).Should().Equal("Contents", "reliability.constructs", "regression.coefficients");
        SheetOf(workbook, "Contents").Descendants<Hyperlink>().Select(link => link.Location!.Value).Should().Equal("'reliability.constructs'!A1", "'regression.coefficients'!A1");
        SheetOf(workbook, "reliability.constructs").Descendants<Hyperlink>().Single().Location!.Value.Should().Be("'Contents'!A1");
    }

    [Fact]
    public void NumbersAreUnroundedAndLookAsPrinted()
    {
        using var workbook = Open(SampleReport.Report, ReportLanguage.English);

        var (alpha, format) = CellAt(workbook, "reliability.constructs", "E5");
        double.Parse(alpha.CellValue!.Text, CultureInfo.InvariantCulture).Should().Be(0.82413);
        format.Should().Be(".000");
        CellAt(workbook, "regression.coefficients", "C5").Should().Match<(Cell Cell, string Format)>(cell => cell.Cell.CellValue!.Text == "-0.081" && cell.Format == "0.000");
        CellAt(workbook, "regression.coefficients", "D6").Format.Should().Be(".000\"***\"", "stars are shown, and the number stays one");
        CellAt(workbook, "regression.coefficients", "E5").Format.Should().Be("[<0.001]\"< .001\";.000");
    }

    [Fact]
    public void HeadingsAndLabelsStayInSight()
    {
        using var workbook = Open(SampleReport.Report, ReportLanguage.English);

        var pane = SheetOf(workbook, "reliability.constructs").Descendants<Pane>().Single();

        pane.State!.Value.Should().Be(PaneStateValues.Frozen);
        pane.TopLeftCell!.Value.Should().Be("C5");
    }

    [Fact]
    public void WhatDoesNotExistIsAnEmptyCellWhoseReasonStandsBelow()
    {
        using var workbook = Open(SampleReport.Report, ReportLanguage.English);

        CellAt(workbook, "reliability.constructs", "F6").Cell.CellValue.Should().BeNull();
        SheetOf(workbook, "reliability.constructs").InnerText.Should().Contain("Note. Alpha from covariances.").And.Contain("KA: two items do not identify a one-factor model.");
    }

    [Fact]
    public void HostileTextIsTextAndStaysText()
    {
        using var workbook = Open(SampleReport.Hostile, ReportLanguage.English);

        Faults(workbook).Should().BeEmpty();
        var sheets = workbook.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!).ToList();
        sheets.SelectMany(sheet => sheet.Descendants<CellFormula>()).Should().BeEmpty();
        workbook.WorkbookPart.WorksheetParts.SelectMany(part => part.HyperlinkRelationships).Should().BeEmpty("no cell leads out of the workbook");
        var styles = workbook.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var formulas = sheets.SelectMany(sheet => sheet.Descendants<Cell>()).Where(cell => cell.InnerText.Length > 0 && cell.DataType?.Value == CellValues.InlineString && "=+-@＝".Contains(cell.InnerText[0], StringComparison.Ordinal)).ToList();
        formulas.Should().HaveCountGreaterThan(4).And.OnlyContain(cell => styles[(int)cell.StyleIndex!.Value].QuotePrefix!.Value, "a cell that is edited must not become a formula");
    }

    [Fact]
    public void NamesOfSheetsAreWhatExcelAllowsAndStayApart()
    {
        var names = new NamesOfSheets(["a[b]:c*d?e/f\\g", "'quoted'", "history", new string('x', 40), new string('x', 50), "X" + new string('x', 60), "频率.问题", "", "contents"], "Contents");

        string[] all = [names["a[b]:c*d?e/f\\g"], names["'quoted'"], names["history"], names[new string('x', 40)], names[new string('x', 50)], names["X" + new string('x', 60)], names["频率.问题"], names[""], names["contents"]];
        all.Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.Length > 0 && name.Length <= 31 && !name.Any(letter => "[]:*?/\\".Contains(letter)) && name[0] != '\'');
        all[2].Should().Be("history~2");
        all[8].Should().Be("contents~2");
    }

    [Fact]
    public void TheSameReportGivesTheSameBytes() =>
        Bytes(SampleReport.Report, ReportLanguage.Chinese).Should().Equal(Bytes(SampleReport.Report, ReportLanguage.Chinese));

    private static byte[] Bytes(Report report, ReportLanguage language) => new XlsxReportRenderer().Render(report, language).Single().Content.ToArray();

    private static SpreadsheetDocument Open(Report report, ReportLanguage language) => SpreadsheetDocument.Open(new MemoryStream(Bytes(report, language)), isEditable: false);

    private static IEnumerable<string> Names(SpreadsheetDocument workbook) => workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!);

    private static Worksheet SheetOf(SpreadsheetDocument workbook, string name) =>
        ((WorksheetPart)workbook.WorkbookPart!.GetPartById(workbook.WorkbookPart.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!)).Worksheet!;

    private static (Cell Cell, string Format) CellAt(SpreadsheetDocument workbook, string sheet, string reference)
    {
        var cell = SheetOf(workbook, sheet).Descendants<Cell>().Single(candidate => candidate.CellReference == reference);
        var styles = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return (cell, styles.NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(candidate => candidate.NumberFormatId! == format)?.FormatCode?.Value ?? string.Empty);
    }

    private static IEnumerable<string> Faults(SpreadsheetDocument workbook) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(workbook).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");
}
