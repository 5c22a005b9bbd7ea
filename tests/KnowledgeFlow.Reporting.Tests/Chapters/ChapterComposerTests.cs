using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Tests.Chapters;

public sealed class ChapterComposerTests
{
    private static readonly ResultTable Results = new(
        "regression.coefficients",
        Phrase.Verbatim("Coefficients"),
        [
            new ResultColumn("b", Phrase.Verbatim("B"), NumberStyle.Estimate),
            new ResultColumn("p", Phrase.Verbatim("p"), NumberStyle.Probability),
            new ResultColumn("df", Phrase.Verbatim("df"), NumberStyle.Score),
            new ResultColumn("vif", Phrase.Verbatim("VIF"), NumberStyle.Estimate),
            new ResultColumn("lower", Phrase.Verbatim("Lower"), NumberStyle.Estimate),
        ],
        [
            new ResultRow("1:a.b", Phrase.Verbatim("A"), [Cell.Of(.5, .004), Cell.Of(.004), Cell.Of(336.0), Cell.Null, Cell.Of(0.0)]),
            new ResultRow("1:c", Phrase.Verbatim("C"), [Cell.Of(-.25, .2), Cell.Of(.2), Cell.Of(3.0), Cell.Null, Cell.Of(0.0)]),
        ],
        [Phrase.Verbatim("n = 338.")]);

    /// <summary>One row of ten columns is printed as ten rows; what stood above headings heads their rows; numbers keep their addresses.</summary>
    [Fact]
    public void AnOverlyBroadTableIsTurned()
    {
        var table = Broad("a", rows: 1, "Fit");
        var turned = Tables([Section("a", "A", table)]).Single();
        turned.Columns.Select(column => column.Heading).Should().Equal("Row 0");
        turned.RowHeading.Should().Be("Statistic");
        turned.Rows.Select(row => row.Label).Should().Equal("C0", "C1", "Above", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9");
        turned.Rows.Select(row => row.Indent).Should().Equal(0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0);
        turned.Rows.Should().OnlyContain(row => row.Cells.Length == 1);
        turned.Rows[4].Cells[0].Text.Should().Be("0/3");
        Tables([Section("a", "A", Broad("a", rows: 4, "Fit"))]).Single().Columns.Should().HaveCount(10, "of more rows there is a table to read across");
    }

    /// <summary>Two sections of one heading say what they are about, if they know; tables of one title say the heading of their section.</summary>
    [Fact]
    public void TitlesThatRepeatAreToldApart()
    {
        ReportSection[] sections =
        [
            Section("one", "Moderation", Broad("one", 4, "Fit")) with { Subject = Phrase.Verbatim("X × Z") },
            Section("two", "Moderation", Broad("two", 4, "Fit")),
            Section("three", "Paths", Broad("three", 4, "Fit"), Broad("three", 4, "Only here", "other")),
        ];
        var chapter = ChapterComposer.Compose(Report(sections), ReportLanguage.English);
        chapter.Blocks.OfType<ChapterBlock.Heading>().Select(heading => heading.Text).Should().Equal("Moderation: X × Z", "Moderation", "Paths");
        chapter.Blocks.OfType<ChapterBlock.Table>().Select(table => table.Title).Should().Equal("Fit (X × Z)", "Fit", "Fit (Paths)", "Only here");
        ChapterComposer.Compose(Report(sections), ReportLanguage.Chinese).Blocks.OfType<ChapterBlock.Table>().First().Title.Should().Be("Fit（X × Z）");
    }

    /// <summary>A title that names what its section is about is not made longer.</summary>
    [Fact]
    public void WhatATitleSaysIsNotSaidTwice()
    {
        ReportSection[] sections =
        [
            Section("one", "Moderation", Broad("one", 4, "How Z moderates X")) with { Subject = Phrase.Verbatim("X × Z") },
            Section("two", "Moderation", Broad("two", 4, "How Z moderates X")) with { Subject = Phrase.Verbatim("8 products") },
        ];
        Tables(sections).Select(table => table.Title).Should().Equal("How Z moderates X", "How Z moderates X (8 products)");
    }

    /// <summary>Sections that say nothing of themselves are told apart by the first of their distinctions in which all differ, else by their place; a title that others of another heading have says the heading too.</summary>
    [Fact]
    public void SectionsAreToldApartByWhatDiffers()
    {
        ReportSection Fit(string id, params string?[] distinctions) =>
            Section(id, "Factors", Broad(id, 4, "Fit"), Broad(id, 4, "Loadings", "loadings")) with { Distinctions = [.. distinctions.Select(words => words is null ? null : Phrase.Verbatim(words))] };

        Tables([Fit("one", "7 factors", "ML"), Fit("two", "7 factors", "WLSMV"), Section("three", "Paths", Broad("three", 4, "Fit"))]).Select(table => table.Title)
            .Should().Equal("Fit (Factors, ML)", "Loadings (ML)", "Fit (Factors, WLSMV)", "Loadings (WLSMV)", "Fit (Paths)");
        Tables([Fit("one", "ML"), Fit("two", (string?)null)]).Select(table => table.Title).Should().Equal("Fit (ML)", "Loadings (ML)", "Fit", "Loadings");
        Tables([Fit("one", "ML"), Fit("two", "ML")]).Select(table => table.Title).Should().Equal("Fit (analysis 1)", "Loadings (analysis 1)", "Fit (analysis 2)", "Loadings (analysis 2)");
    }

    /// <summary>Limits stand under the interval that they are of.</summary>
    [Fact]
    public void LimitsStandUnderTheirInterval()
    {
        var table = new PrintedTable(
            "a.b", Phrase.Verbatim("T"), Phrase.Empty,
            [.. new[] { new Phrase("B", "B"), new Phrase("95% CI lower", "95% CI 下限"), new Phrase("95% CI upper", "95% CI 上限"), new Phrase("Lower", "下限") }.Select(heading => new PrintedColumn(heading))],
            [new PrintedRow(Phrase.Verbatim("x"), [.. Enumerable.Repeat(PrintedCell.Of(Phrase.Verbatim("1")), 4)])],
            []);
        var english = Tables([Section("a", "A", table)]).Single();
        english.Columns.Select(column => column.Heading).Should().Equal("B", "Lower", "Upper", "Lower");
        english.Columns.Select(column => column.Spanner).Should().Equal(string.Empty, "95% CI", "95% CI", string.Empty);
        ChapterComposer.Compose(Report([Section("a", "A", table)]), ReportLanguage.Chinese).Blocks.OfType<ChapterBlock.Table>().Single().Columns.Select(column => column.Heading).Should().Equal("B", "下限", "上限", "下限");
    }

    private static PrintedTable Broad(string section, int rows, string title, string name = "fit") => new(
        $"{section}.{name}",
        Phrase.Verbatim(title),
        Phrase.Verbatim("Model"),
        [.. Enumerable.Range(0, 10).Select(column => new PrintedColumn(Phrase.Verbatim($"C{column}")) { Spanner = column is 2 or 3 ? Phrase.Verbatim("Above") : null })],
        [.. Enumerable.Range(0, rows).Select(row => new PrintedRow(Phrase.Verbatim($"Row {row}"), [.. Enumerable.Range(0, 10).Select(column => PrintedCell.Of(Phrase.Verbatim($"{row}/{column}")))]))],
        []);

    private static ReportSection Section(string id, string heading, params PrintedTable[] tables) => new(id, Phrase.Verbatim(heading), [], []) { Printed = [.. tables] };

    private static IEnumerable<ChapterBlock.Table> Tables(ReportSection[] sections) => ChapterComposer.Compose(Report(sections), ReportLanguage.English).Blocks.OfType<ChapterBlock.Table>();

    private static Report Report(ReportSection[] sections) => Samples.SampleReport.Report with { Sections = [.. sections] };

    [Fact]
    public void AColumnThatHoldsNothingIsDropped() => Table(ReportLanguage.English).Columns.Select(column => column.Heading).Should().Equal("B", "p", "df", "Lower");

    [Fact]
    public void AColumnOfWholeNumbersPrintsNoDecimals() => Column(Table(ReportLanguage.English), 2).Should().Equal("336", "3");

    [Fact]
    public void EstimatesThatAreAllZeroKeepTheirDecimals() => Column(Table(ReportLanguage.English), 3).Should().Equal("0.000", "0.000");

    [Fact]
    public void StarsAreExplainedWhereTheyStand() => Notes(Table(ReportLanguage.English)).Should().Equal("n = 338.", "* p < .05, ** p < .01, *** p < .001.");

    [Fact]
    public void EveryPrintedNumberKnowsItsAddress() =>
        Table(ReportLanguage.English).Rows[0].Cells[0].Runs.Should().Equal(
            new ChapterRun("0.500**") { Address = "regression.coefficients[\"1:a.b\"].b", Exact = Cell.Of(.5, .004) });

    [Fact]
    public void TablesAreNumberedWithTheChapter()
    {
        Table(ReportLanguage.Chinese, ChapterOptions.Usual with { Number = 4 }).Label.Should().Be("表4-1");
        Table(ReportLanguage.English, ChapterOptions.Usual with { Number = 4 }).Label.Should().Be("Table 4.1");
        Table(ReportLanguage.English).Label.Should().Be("Table 1");
    }

    [Fact]
    public void AThemeDecidesDecimalsZerosAndStars()
    {
        var theme = ChapterTheme.Apa with { LeadingZero = true, StarLevels = [.3, .1], Decimals = ThemeDecimals.Usual with { Estimate = 1, Probability = 2 } };

        var table = Table(ReportLanguage.English, ChapterOptions.Usual with { Theme = theme });

        Column(table, 0).Should().Equal("0.5**", "−0.3*");
        Column(table, 1).Should().Equal("< 0.01", "0.20");
        Notes(table).Should().EndWith("* p < 0.3, ** p < 0.1.");
    }

    [Fact]
    public void AReferenceNamesTheNumberOfItsTable()
    {
        var view = new ResultTableView(Results);
        var printed = view.ToPrintedTable() with { Prose = [Sentence.Of($"{new PrintedPart.Reference(Results.Id)} shows B = {view.Value("1:a.b", "b")!}.", $"")] };

        var paragraph = Compose(printed, ReportLanguage.English, ChapterOptions.Usual).OfType<ChapterBlock.Paragraph>().Single();

        string.Concat(paragraph.Runs.Select(run => run.Text)).Should().Be("Table 1 shows B = 0.500.", "sentences name p themselves and carry no stars");
    }

    [Fact]
    public void ATableAndAFigureOfOneIdKeepTheirOwnNumbersAndAnchors()
    {
        var figure = new HeatMapFigure(Results.Id, Phrase.Verbatim("Map"), [], [], []);
        var section = new ReportSection("regression", Phrase.Verbatim("Regression"), [Results], [figure]);

        var blocks = ChapterComposer.Compose(new Report(Phrase.Verbatim("Study"), "kflow", "1", false, [section]), ReportLanguage.English).Blocks;

        blocks.OfType<ChapterBlock.Table>().Single().Label.Should().Be("Table 1");
        var picture = blocks.OfType<ChapterBlock.Picture>().Single();
        (picture.Label, picture.Anchor).Should().Be(("Figure 1", "figure.regression.coefficients"));
    }

    [Fact]
    public void ProseIsLeftOutWhereItIsNotWanted()
    {
        var printed = new ResultTableView(Results).ToPrintedTable() with { Prose = [Sentence.Of($"Words.", $"话。")] };

        Compose(printed, ReportLanguage.English, ChapterOptions.Usual with { Prose = false }).OfType<ChapterBlock.Paragraph>().Should().BeEmpty();
    }

    private static ChapterBlock.Table Table(ReportLanguage language, ChapterOptions? options = null) =>
        Compose(new ResultTableView(Results).ToPrintedTable(), language, options ?? ChapterOptions.Usual).OfType<ChapterBlock.Table>().Single();

    private static ImmutableArray<ChapterBlock> Compose(PrintedTable table, ReportLanguage language, ChapterOptions options)
    {
        var section = new ReportSection("regression", Phrase.Verbatim("Regression"), [Results], []) { Printed = [table] };
        return ChapterComposer.Compose(new Report(Phrase.Verbatim("Study"), "kflow", "1", false, [section]) { Options = options }, language).Blocks;
    }

    private static IEnumerable<string> Column(ChapterBlock.Table table, int column) => table.Rows.Select(row => row.Cells[column].Text);

    private static IEnumerable<string> Notes(ChapterBlock.Table table) => table.Notes.Select(note => string.Concat(note.Select(run => run.Text)));
}
