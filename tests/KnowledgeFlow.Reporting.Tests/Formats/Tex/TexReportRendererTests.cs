using System.Text;
using KnowledgeFlow.Reporting.Formats.Tex;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tests.Samples;

namespace KnowledgeFlow.Reporting.Tests.Formats.Tex;

public sealed class TexReportRendererTests
{
    [Fact]
    public void TheChapterReadsItsTablesAndFiguresFromFilesOfTheirOwn()
    {
        var files = Files(SampleReport.Report, ReportLanguage.English);

        files.Keys.Should().BeEquivalentTo("report.tex", "tex/chapter.tex", "tex/tables/reliability.constructs.tex", "tex/tables/regression.coefficients.tex", "tex/figures/efa.scree.pdf");
        files["tex/chapter.tex"].Should().Contain(@"\input{\kflowpath tables/reliability.constructs.tex}").And.Contain(@"\includegraphics[width=85mm]{\kflowpath figures/efa.scree.pdf}");
        files["report.tex"].Should().Contain(@"\input{tex/chapter}");
    }

    [Fact]
    public void ReferencesFollowTheNumbersOfLatex()
    {
        var section = SampleReport.Report.Sections[0];
        var referring = section with { Printed = [section.Printed[0] with { Prose = [Sentence.Of($"See {new PrintedPart.Reference(section.Printed[0].Id)}.", $"见{new PrintedPart.Reference(section.Printed[0].Id)}。")] }] };
        var report = SampleReport.Report with { Sections = [referring] };

        Files(report, ReportLanguage.English)["tex/chapter.tex"].Should().Contain(@"See Table~\ref{tab:reliability.constructs}.");
        Files(report, ReportLanguage.Chinese)["tex/chapter.tex"].Should().Contain(@"见表\ref{tab:reliability.constructs}。");
        Files(report, ReportLanguage.English)["tex/tables/reliability.constructs.tex"].Should().Contain(@"\label{tab:reliability.constructs}");
    }

    [Fact]
    public void StarsLeaveTheirRoomWhereANumberHasNone() =>
        Files(SampleReport.Report, ReportLanguage.English)["tex/tables/regression.coefficients.tex"].Should()
            .Contain(@".378{*}{*}{*} &").And.Contain(@".168{*}{*}\phantom{{*}} &");

    [Fact]
    public void AChapterNumberStandsBeforeThoseOfTablesAndFigures() =>
        Files(SampleReport.Report with { Options = ChapterOptions.Usual with { Number = 4 } }, ReportLanguage.Chinese)["report.tex"].Should().Contain(@"\renewcommand{\thetable}{4-\arabic{table}}");

    [Fact]
    public void OnlyChineseAsksForChinesePackages()
    {
        Files(SampleReport.Report, ReportLanguage.English)["report.tex"].Should().NotContain("ctex");
        Files(SampleReport.Report, ReportLanguage.Chinese)["report.tex"].Should().Contain(@"\documentclass[UTF8,a4paper,zihao=-4]{ctexart}");
        Files(SampleReport.Hostile, ReportLanguage.English)["report.tex"].Should().Contain(@"\usepackage[UTF8,scheme=plain]{ctex}", "an answer is in Chinese");
    }

    [Fact]
    public void ATableLongerThanAPageGoesOnOverPages()
    {
        var column = new PrintedColumn(Phrase.Verbatim("n"));
        var rows = Enumerable.Range(0, 60).Select(row => new PrintedRow(Phrase.Format($"{row}", $"{row}"), [PrintedCell.Of(Phrase.Verbatim("1"))]));
        var section = new ReportSection("x", Phrase.Verbatim("X"), [], []) { Printed = [new PrintedTable("x.long", Phrase.Verbatim("Long"), Phrase.Empty, [column], [.. rows], [])] };

        Files(SampleReport.Report with { Sections = [section] }, ReportLanguage.English)["tex/tables/x.long.tex"].Should().Contain(@"\begin{longtable}").And.Contain(@"\endhead");
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void ATableIsSetAsCommitted(ReportLanguage language) =>
        Snapshot.ShouldMatch($"report.{language.Tag()}.tex.tables.regression.coefficients.tex", Files(SampleReport.Report, language)["tex/tables/regression.coefficients.tex"]);

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void EveryFileIsOfTheGrammarOfLatex(ReportLanguage language)
    {
        foreach (var report in new[] { SampleReport.Report, SampleReport.Hostile, Wide() })
        {
            foreach (var (path, text) in Files(report, language).Where(file => file.Key.EndsWith(".tex", StringComparison.Ordinal)))
            {
                TexGrammar.FaultsOf(text).Should().BeEmpty(path);
            }
        }

        // Hostile words everywhere, spanners, a table across, one over pages.
        static Report Wide()
        {
            const string Hostile = @"a&b\\c{d}%e#f_g^h$i~j [k] *l \input{m} | ""n"" 100% <o> – 变量";
            PrintedTable Table(string id, int columns, int rows) => new(
                id,
                Phrase.Verbatim(Hostile),
                Phrase.Verbatim(Hostile),
                [.. Enumerable.Range(0, columns).Select(column => new PrintedColumn(Phrase.Verbatim(Hostile)) { Spanner = column is 1 or 2 ? Phrase.Verbatim(Hostile) : null, IsText = column == 3 })],
                [
                    PrintedRow.Heading(Phrase.Verbatim(Hostile), columns),
                    .. Enumerable.Range(0, rows).Select(row => new PrintedRow(Phrase.Verbatim(Hostile), [.. Enumerable.Repeat(PrintedCell.Of(Phrase.Verbatim(Hostile)), columns)])
                    {
                        Indent = row % 2,
                        Kind = row == rows - 1 ? PrintedRowKind.Summary : PrintedRowKind.Entry,
                    }),
                ],
                [Sentence.Of($"{Hostile}", $"{Hostile}")])
            {
                Prose = [Sentence.Of($"{Hostile}", $"{Hostile}")],
            };

            return SampleReport.Report with { Sections = [new ReportSection("h", Phrase.Verbatim(Hostile), [], []) { Printed = [Table("h.one", 4, 3), Table("h.wide", 14, 5), Table("h.long", 4, 60), Table("h.both", 14, 60)] }] };
        }
    }

    [Theory]
    [InlineData(@"\textbf{a", "open at the end: {")]
    [InlineData("a}", "line 1: a brace that closes nothing")]
    [InlineData("50% of all", "line 1: a comment inside a line")]
    [InlineData("a_b", "line 1: _ as a command")]
    [InlineData("x & y", "line 1: & as a command")]
    [InlineData("\\caption{a\nb}", "line 1: an argument over lines")]
    [InlineData("\\begin{tabular}{ll}a & b & c \\\\\n\\end{tabular}", "line 1: a row of 3 cells in a table of 2 columns")]
    [InlineData("\\begin{tabular}{@{}lp{2pt}@{}}a & b \\\\*\n\\end{tabular}", "line 1: a row's end with an argument")]
    [InlineData("\\begin{tabular}{l}\\multicolumn{2}{c}{a} \\\\\n\\end{tabular}", "line 1: a row of 2 cells in a table of 1 columns")]
    [InlineData("\\begin{table}\\begin{tabular}{l}\\end{table}\\end{tabular}", "line 1: \\end{table} out of order")]
    public void FaultsOfTheGrammarAreFound(string text, string fault) => TexGrammar.FaultsOf(text).Should().Contain(fault);

    [Fact]
    public void HostileTextIsSetAsCommitted()
    {
        var files = Files(SampleReport.Hostile, ReportLanguage.English);

        files.Keys.Should().OnlyContain(path => path.All(letter => char.IsAsciiLetterOrDigit(letter) || ".-/".Contains(letter, StringComparison.Ordinal)));
        Snapshot.ShouldMatch("hostile.tex", string.Concat(files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"%%% {file.Key}\n{file.Value}")));
    }

    private static Dictionary<string, string> Files(Report report, ReportLanguage language) =>
        new TexReportRenderer(new WordFigureRenderer()).Render(report, language).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span));
}
