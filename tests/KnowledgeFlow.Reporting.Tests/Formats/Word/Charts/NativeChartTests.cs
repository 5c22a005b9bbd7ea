using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Formats.Word;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tests.Samples;

namespace KnowledgeFlow.Reporting.Tests.Formats.Word.Charts;

/// <summary>Charts that Word draws: valid, the same bytes, with their data to the last digit in the chart and in its workbook.</summary>
public sealed class NativeChartTests
{
    private static readonly Phrase Name = new("Effect & <more>", "效应");
    private static readonly FigureAxis Axis = new(Name);

    private static readonly LineSeries Line = new(new Phrase("Low", "低"), [1, 2, 3], [0.1 + 0.2, double.NaN, 1 / 3.0], [0.1, 0.2, 0.3], [0.5, 0.6, 0.7]);

    public static TheoryData<string> Kinds() => [.. Figures.Keys];

    private static Dictionary<string, Figure> Figures => new()
    {
        ["lines"] = new LineFigure("a.lines", Name, Axis, Axis, [Line, Line with { Label = new Phrase("High", "高"), Markers = true }], [])
        {
            HorizontalLines = [new ReferenceLine(0, Name)],
            VerticalLines = [new ReferenceLine(2.5, Phrase.Empty)],
        },
        ["panels"] = new LinePanelFigure("a.panels", Name, [Lines("one"), Lines("two")], []),
        ["points"] = new ScatterFigure("a.points", Name, [new ScatterPanel(Name, Axis, Axis, [1, 2, 3], [3, 1, 2], [Line])], []),
        ["profile"] = new ProfileFigure("a.profile", Name, [new ProfilePanel(Phrase.Empty, Name, [Name, Phrase.Verbatim("b"), Phrase.Verbatim("c")], Axis, [Line])], []),
        ["histogram"] = new HistogramFigure("a.histogram", Name, [new HistogramPanel(Axis, Axis, [0.5, 1.5, 2.5], [3, 7], new LineSeries(Name, [0.5, 1, 1.5, 2, 2.5], [1, 2.25, 4, 6.5, 2], [], []))], []),
        ["forest"] = new ForestFigure("a.forest", Name, Axis, Name, [new ForestRow(Name, 0.4, 0.1, 0.7), new ForestRow(Name, double.NaN, double.NaN, double.NaN)], []),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AChartIsValidInBothLanguagesAndHasItsWordsForThoseWhoCannotSeeIt(string kind)
    {
        foreach (var language in new[] { ReportLanguage.English, ReportLanguage.Chinese })
        {
            using var document = Open(Render(Figures[kind], language));
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").Should().BeEmpty();
            var drawings = document.MainDocumentPart!.Document!.Descendants<Inline>().ToList();
            drawings.Should().HaveCount(kind == "panels" ? 2 : 1);
            drawings.Select(drawing => drawing.DocProperties!.Id!.Value).Should().OnlyHaveUniqueItems();
            drawings.Should().OnlyContain(drawing => drawing.DocProperties!.Description!.Value!.Length > 0 && drawing.Descendants<ChartReference>().Any());
            document.MainDocumentPart.ImageParts.Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TheSameFigureGivesTheSameBytesInEveryCulture(string kind)
    {
        var usual = Render(Figures[kind], ReportLanguage.English);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Render(Figures[kind], ReportLanguage.English).Should().Equal(usual);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>What a chart shows before it is edited is what its workbook holds where its formulas point.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void TheWorkbookHoldsWhatTheChartShows(string kind)
    {
        using var document = Open(Render(Figures[kind], ReportLanguage.English));
        foreach (var part in document.MainDocumentPart!.ChartParts)
        {
            using var book = SpreadsheetDocument.Open(part.EmbeddedPackagePart!.GetStream(), isEditable: false);
            new OpenXmlValidator().Validate(book).Should().BeEmpty();
            var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.InlineString?.InnerText ?? cell.CellValue!.Text);
            foreach (var (formula, points) in References(part))
            {
                var (column, first, last) = Range(formula);
                foreach (var row in Enumerable.Range(first, last - first + 1))
                {
                    cells.GetValueOrDefault($"{column}{row}").Should().Be(points.GetValueOrDefault((uint)(row - first)), $"{column}{row} of {kind}");
                }
            }
        }
    }

    [Fact]
    public void NumbersAreExactAndWhatIsMissingIsBlank()
    {
        using var document = Open(Render(Figures["lines"], ReportLanguage.English));
        var series = document.MainDocumentPart!.ChartParts.Single().ChartSpace!.Descendants<ScatterChartSeries>().First();
        series.Descendants<YValues>().Single().Descendants<NumericPoint>().Select(point => (point.Index!.Value, point.InnerText)).Should().Equal((0u, "0.30000000000000004"), (2u, "0.3333333333333333"));
    }

    [Fact]
    public void IntervalsAreFormulasOfTheirLimits()
    {
        using var document = Open(Render(Figures["profile"], ReportLanguage.English));
        var part = document.MainDocumentPart!.ChartParts.Single();
        using var book = SpreadsheetDocument.Open(part.EmbeddedPackagePart!.GetStream(), isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToList();
        cells.Where(cell => cell.CellFormula is not null).Select(cell => cell.CellFormula!.Text).Should().Equal("B2-C2", "D2-B2", "B4-C4", "D4-B4");
        part.ChartSpace!.Descendants<ErrorBars>().Should().ContainSingle();
    }

    [Fact]
    public void SyntheticChartsSaySoThemselves()
    {
        using var document = Open(Render(Figures["lines"], ReportLanguage.Chinese, synthetic: true));
        document.MainDocumentPart!.ChartParts.Single().ChartSpace!.InnerText.Should().Contain(SyntheticNotice.Caption.Chinese);
        using var real = Open(Render(Figures["lines"], ReportLanguage.Chinese));
        real.MainDocumentPart!.ChartParts.Single().ChartSpace!.InnerText.Should().NotContain(SyntheticNotice.Caption.Chinese);
    }

    /// <summary>Word has no chart of these: they stay pictures.</summary>
    [Fact]
    public void WhatWordCannotDrawStaysAPicture()
    {
        Figure[] figures =
        [
            new HeatMapFigure("a.map", Name, [Name], [1], []),
            new LineFigure("a.regions", Name, Axis, Axis, [Line], []) { Regions = [new ShadedRegion(1, 2, Name)] },
            new LineFigure("a.marks", Name, Axis, Axis, [Line], []) { Marks = [new MarkedPoint(1, 2, Name)] },
            new LineFigure("a.empty", Name, Axis, Axis, [], []),
            new ForestFigure("a.forest", Name, Axis, Name, [], []),
        ];
        foreach (var figure in figures)
        {
            using var document = Open(Render(figure, ReportLanguage.English));
            document.MainDocumentPart!.ChartParts.Should().BeEmpty(figure.Id);
            document.MainDocumentPart.ImageParts.Should().ContainSingle(figure.Id);
        }
    }

    [Fact]
    public void WithoutTheWishThereAreNoCharts()
    {
        using var document = Open(new DocxReportRenderer(new WordFigureRenderer()).Render(Report(Figures["lines"], synthetic: false), ReportLanguage.English).Single().Content.ToArray());
        document.MainDocumentPart!.ChartParts.Should().BeEmpty();
    }

    private static LineFigure Lines(string title) => new("a.line", Phrase.Verbatim(title), Axis, Axis, [Line], []);

    private static Report Report(Figure figure, bool synthetic) =>
        SampleReport.Report with { Synthetic = synthetic, Sections = [new ReportSection("a", Name, [], [figure])] };

    private static byte[] Render(Figure figure, ReportLanguage language, bool synthetic = false) =>
        new DocxReportRenderer(new WordFigureRenderer(new FigureStyle(Native: true))).Render(Report(figure, synthetic), language).Single().Content.ToArray();

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static IEnumerable<(string Formula, Dictionary<uint, string> Points)> References(ChartPart part) =>
    [
        .. part.ChartSpace!.Descendants<NumberReference>().Select(reference => (reference.Formula!.Text, reference.Descendants<NumericPoint>().ToDictionary(point => point.Index!.Value, point => point.InnerText))),
        .. part.ChartSpace.Descendants<StringReference>().Select(reference => (reference.Formula!.Text, reference.Descendants<StringPoint>().ToDictionary(point => point.Index!.Value, point => point.InnerText))),
    ];

    /// <summary>The column and the rows of <c>Sheet1!$B$2:$B$4</c> or <c>Sheet1!$B$1</c>.</summary>
    private static (string Column, int First, int Last) Range(string formula)
    {
        var parts = formula["Sheet1!$".Length..].Split('$', ':');
        return (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[^1], CultureInfo.InvariantCulture));
    }
}
