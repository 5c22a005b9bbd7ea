using System.Globalization;
using System.Text;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Studies.Tests.StudyFiles;

public sealed class StudyFileReaderTests
{
    private const string Whole = """
        title: 知识流动: 效率
        language: zh
        convention: mplus
        synthetic: true
        data: {file: answers/data.csv, encoding: gb18030, delimiter: tab, missing: [-99, "N/A"]}
        likert: {min: 1, max: 5, labels: {完全同意: 5, 完全不同意: 1}}
        constructs:
          发送能力: {label: Sending, items: 题1-题3, reverse: [题3], score: sum, min_items: 2, likert: {min: 0, max: 6}}
          KA: {items: [KA1, KA2]}
        variables:
          gender: {label: Gender, values: {0: male, 1: female}}
          year: {}
        screening:
          longstring: 5
          sent: 500
          attention: {Q7: 3, Q9: -1}
          id: id
          max_missing: 0.1
          seconds: {column: t, min: 60.5}
        analyses:
          - {type: frequencies, id: who, variables: [gender]}
          - type: frequencies
        published: published.csv
        """;

    private static readonly Study Study = Parse(Whole.Replace("知识流动: 效率", "\"知识流动: 效率\"", StringComparison.Ordinal));

    [Fact]
    public void EveryKeyIsRead()
    {
        Study.Title.Should().Be("知识流动: 效率");
        Study.Language.Should().Be(ReportLanguage.Chinese);
        Study.Convention.Should().Be(Convention.Mplus);
        Study.Synthetic.Should().BeTrue();
        Study.Published!.Value.Should().Be("published.csv");
        Study.Likert!.Labels.Should().BeEquivalentTo(new Dictionary<string, double> { ["完全同意"] = 5, ["完全不同意"] = 1 });
        Study.Data!.Path.Should().Be(Path.Combine("folder", "answers/data.csv"));
        Study.Data!.Encoding!.Value.Should().Be("gb18030");
        Study.Data!.Delimiter.Should().Be('\t');
        Study.Data!.Missing.Should().Equal("-99", "N/A");
        Study.Variables.Select(variable => (variable.Name.Value, variable.Label)).Should().Equal(("gender", "Gender"), ("year", "year"));
        Study.Variables[0].Values.Should().Equal(("0", "male"), ("1", "female"));
    }

    [Fact]
    public void ConstructsAreReadWithTheirDefaults()
    {
        var (own, plain) = (Study.Constructs[0], Study.Constructs[1]);
        (own.Name.Value, own.Label, own.Score, own.MinimumItems).Should().Be(("发送能力", "Sending", ScoreKind.Sum, 2));
        own.ItemNames.Should().Equal("题1", "题2", "题3");
        own.Reversed.Should().Equal("题3");
        (own.Likert!.Minimum, own.Likert.Maximum).Should().Be((0, 6));
        (plain.Name.Value, plain.Label, plain.Score, plain.MinimumItems).Should().Be(("KA", "KA", ScoreKind.Mean, 2));
        plain.Likert.Should().BeSameAs(Study.Likert);
        plain.Reversed.Should().BeEmpty();
    }

    [Fact]
    public void ScreeningRulesKeepTheOrderOfTheFile()
    {
        var screening = Study.Screening;
        screening.Rules.Select(rule => rule.Id).Should().Equal("longstring", "attention", "max_missing", "seconds");
        (screening.Sent!.Value, screening.Identifier!.Value).Should().Be((500, "id"));
        ((ScreeningRule.MinimumSeconds)screening.Rules[3]).Minimum.Should().Be(60.5);
        ((ScreeningRule.AttentionChecks)screening.Rules[1]).Answers.Select(answer => (answer.Column.Value, answer.Answer.Value)).Should().Equal(("Q7", "3"), ("Q9", "-1"));
    }

    [Fact]
    public void AnalysisHasItsTypeForAnIdUnlessItHasItsOwn() =>
        StudyFileReader.Parse("s.yaml", Whole.Replace("知识流动: 效率", "T", StringComparison.Ordinal)).Analyses.Select(analysis => analysis.Id.Value).Should().Equal("who", "frequencies");

    [Fact]
    public void FiguresAreReadWithTheirDefaults()
    {
        Parse("data: d.csv\nanalyses: [{type: frequencies, variables: v}]").Figures.Should().Be(FigureStyle.Default);
        Parse("data: d.csv\nfigures: {width: 175mm, grey: true}\nanalyses: [{type: frequencies, variables: v}]").Figures.Should().Be(new FigureStyle(175, null, Grey: true));
        Texts.MessageOf("data: d.csv\nfigures: {width: 100mm}").Should().Contain("85mm").And.Contain("175mm");
        Texts.MessageOf("data: d.csv\nfigures: {font: Arial}").Should().Contain("there is no font file Arial").And.Contain(".ttf");
        Texts.MessageOf("data: d.csv\nfigures: {colour: true}").Should().Contain("Known keys: width, font, grey");
    }

    [Fact]
    public void AFontMustBeAFont()
    {
        using var folder = new TemporaryFolder();
        folder.Write("no.ttf", "text"u8.ToArray());
        folder.Write("short.ttf", "t"u8.ToArray());
        folder.Write("yes.otf", [.. "OTTO"u8, 0, 1]);
        Read("yes.otf").Figures.FontFile.Should().Be(folder["yes.otf"]);
        FluentActions.Invoking(() => Read("no.ttf")).Should().Throw<BadInputException>().Which.Message.Should().Contain("no.ttf is no TrueType or OpenType font");
        FluentActions.Invoking(() => Read("short.ttf")).Should().Throw<BadInputException>();

        Study Read(string font) => StudyFileReader.Parse(folder["study.yaml"], $"data: d.csv\nfigures: {{font: {font}}}\nanalyses: [{{type: frequencies, variables: v}}]").Study;
    }

    [Theory]
    [InlineData("", false, null)]
    [InlineData(", figures: true", true, null)]
    [InlineData(", figures: false", false, "")]
    [InlineData(", figures: [forest, residuals]", false, "forest residuals")]
    public void AnAnalysisSaysWhichFigures(string key, bool all, string? names)
    {
        var request = StudyFileReader.Parse("s.yaml", $"data: d.csv\nanalyses: [{{type: frequencies, variables: v{key}}}]").Analyses[0].Request.Figures;
        request.All.Should().Be(all);
        (request.Names is { } some ? string.Join(' ', some.Select(name => name.Value)) : null).Should().Be(names);
    }

    [Fact]
    public void DefaultsAreThoseOfTheContract()
    {
        var study = Parse("data: d.csv\nanalyses: [{type: frequencies, variables: v}]");
        (study.Title, study.Language, study.Convention, study.Synthetic).Should().Be(("study", ReportLanguage.English, Convention.Lavaan, false));
        study.Screening.Should().Be(ScreeningRules.None);
        study.Published.Should().BeNull();
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("zh-CN")]
    [InlineData("fa-IR")]
    public void NumbersAreReadAlikeInEveryCulture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var study = Parse("data: d.csv\nlikert: {min: -1.5, max: 2.5}\nconstructs: {A: {items: [a]}}\nscreening: {max_missing: 0.25}\nanalyses: [{type: frequencies, variables: v}]");
            (study.Likert!.Minimum, study.Likert.Maximum).Should().Be((-1.5, 2.5));
            ((ScreeningRule.MaximumMissing)study.Screening.Rules[0]).Share.Should().Be(0.25);
            Texts.MessageOf("data: d.csv\nconstructs: {A: {items: [a]}}\nscreening: {max_missing: -1.5}").Should().Contain("must lie between 0 and 1, not \"-1.5\"");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ByteOrderMarksAndUtf16AreRead()
    {
        using var folder = new TemporaryFolder();
        const string Text = "title: 研究\ndata: d.csv\nanalyses: [{type: frequencies, variables: v}]\n";
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var path = folder.Write("study.yaml", [.. encoding.Preamble, .. encoding.GetBytes(Text)]);
            StudyFileReader.Read(path).Study.Title.Should().Be("研究");
        }
    }

    [Fact]
    public void FilesThatAreNoStudyFilesAreSaid()
    {
        using var folder = new TemporaryFolder();
        MessageOf(folder.Path).Should().Be($"{folder.Path}: this is a folder, not a study file\nName the study file inside it, such as study.yaml.");
        MessageOf(folder["none.yaml"]).Should().Be($"{folder["none.yaml"]}: there is no such study file\nCheck the path, or the folder that you are in.");
        MessageOf(folder["none/none.yaml"]).Should().Contain("there is no such study file");
        MessageOf(folder.Write("latin.yaml", [.. "title: caf"u8, 0xE9, (byte)'\n'])).Should()
            .EndWith("the study file cannot be read as UTF-8 text\nSave it as UTF-8 text; the data file is named inside it, under data:.");
        MessageOf(string.Empty).Should().Be("STUDY: a study file has no name\nName the study file, such as study.yaml.");
        MessageOf("a\0b").Should().Contain("has no name");
    }

    private static Study Parse(string yaml) => StudyFileReader.Parse(Path.Combine("folder", "study.yaml"), yaml).Study;

    private static string MessageOf(string path)
    {
        var read = () => StudyFileReader.Read(path);
        return read.Should().Throw<BadInputException>().Which.Message;
    }
}
