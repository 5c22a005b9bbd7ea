using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeFlow.Cli.Tests.Architecture;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Cli.Tests;

public sealed partial class OneOffCommandTests : IDisposable
{
    // What a list cannot say on a command line, or says in another way: blocks by --predictors given again, values by --probe 2,5,8, a rotation's target by --construct.
    private static readonly string[] WrittenOtherwise = ["blocks", "values", "target"];

    // What every analysis in a study file may have, for the sake of a report of several.
    private static readonly string[] OfEveryAnalysis = ["type", "id", "raw", "title", "tables", "figures", "level"];

    private readonly CommandLine line = new();

    /// <summary>The table of docs/command-line.md, where users look, has every command with its analysis and its options, and no others.</summary>
    [Fact]
    public void EveryCommandStandsInTheDocumentsWithItsOptions()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "command-line.md"));
        var section = page[page.IndexOf("## One-off commands", StringComparison.Ordinal)..];
        var rows = DocumentedCommand().Matches(section).ToDictionary(row => row.Groups["command"].Value, row => (Type: row.Groups["type"].Value, Options: row.Groups["options"].Value));
        rows.Keys.Should().BeEquivalentTo(OneOffCatalogue.All.Select(command => command.Name));
        foreach (var command in OneOffCatalogue.All)
        {
            rows[command.Name].Type.Should().Be(command.Type);
            DocumentedOption().Matches(rows[command.Name].Options).Select(option => option.Value).Distinct().Should().BeEquivalentTo(command.Keys.Select(key => key.OptionName), command.Name);
        }
    }

    public OneOffCommandTests() => line.Write("data.csv", Answers());

    public static TheoryData<string, string[]> Commands => new()
    {
        { "frequencies", ["--variables", "gender,year"] },
        { "describe", ["--variables", "A1-A4"] },
        { "alpha", ["--items", "A1-A4", "--items", "B1-B3", "--reverse", "A4", "--likert", "1-5"] },
        { "items", ["--construct", "A=A1-A4", "--share", "0.3"] },
        { "agree", ["--raters", "A1-A3"] },
        { "correlate", ["--construct", "A=A1-A3", "--variables", "A,B1-B3,\"年龄\"", "--method", "spearman"] },
        { "compare", ["--outcomes", "B1", "--groups", "gender,year", "--ranks"] },
        { "compare", ["--paired", "A1,A2"] },
        { "crosstab", ["--rows", "gender", "--columns", "year"] },
        { "anova", ["--outcome", "B1", "--factors", "gender,year", "--adjust", "tukey"] },
        { "logistic", ["--outcome", "gender", "--predictors", "A1,B1"] },
        { "surface", ["--outcome", "B1", "--predictors", "A1,A2", "--midpoint", "3"] },
        { "power", ["--test", "t_independent", "--n", "valid,40", "--ratio", "1.5"] },
        { "efa", ["--items", "A1-A4,B1-B3", "--rotation", "varimax", "--factors", "2"] },
        { "regress", ["--outcome", "B1", "--predictors", "gender", "--predictors", "A1,factor(year),A1:A2,`年龄`", "--se", "hc3"] },
        { "regress", ["--outcome", "B1", "--predictors", "A1,A2", "--bootstrap", "100", "--interval", "bca", "--also", "importance"] },
        { "regress", ["--outcome", "B1", "--predictors", "gender", "--predictors", "A1,A2,A3,factor(year)", "--selection", "stepwise", "--weights", "年龄"] },
        { "moderate", ["--construct", "A=A1-A3", "--outcome", "B1", "--predictor", "A", "--moderator", "年龄", "--probe", "20,30"] },
        { "mediate", ["--outcome", "B1", "--predictor", "A1", "--mediators", "A2,A3", "--serial", "--bootstrap", "100", "--covariates", "gender"] },
        { "mediate", ["--outcome", "B1", "--predictor", "A1", "--mediators", "A2", "--model", "7", "--moderators", "gender", "--bootstrap", "100"] },
        { "cfa", ["--construct", "A=A1-A3", "--construct", "B=B1-B3", "--convention", "amos"] },
        { "cfa", ["--model", "A =~ A1 + A2 + A3; B =~ B1 + B2 + B3", "--missing-codes", "-99"] },
        { "sem", ["--model", "A =~ A1 + A2 + A3\nB1 ~ A + gender"] },
        { "lms", ["--construct", "A=A1-A3", "--construct", "B=B1-B3", "--model", "年龄 ~ A + B + A:B", "--method", "product_indicator"] },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void TheSavedStudyGivesTheSameReport(string command, string[] options)
    {
        var asked = line.Run([command, line.At("data.csv"), .. options, "--save", line.At("saved.yaml"), "--out", line.At("one"), "--format", "json,csv"]);
        asked.Status.Should().Be(ExitStatus.Done, asked.Error);
        var run = line.Run("run", line.At("saved.yaml"), "--out", line.At("two"), "--format", "json,csv");
        run.Status.Should().Be(ExitStatus.Done, run.Error);

        run.Output.Should().Be(asked.Output);
        Contents("two").Should().Equal(Contents("one"));
        File.ReadAllText(line.At("saved.yaml")).Should().MatchRegex("(data|file): \"data.csv\"").And.NotContain(line.Folder, "the study can be moved with its data");
    }

    [Fact]
    public void PowerNeedsNoDataFile()
    {
        var asked = line.Run("power", "--test", "correlation", "--effect", "small,.3", "--lang", "en", "--save", line.At("planned.yaml"), "--out", line.At("one"), "--format", "json,svg");
        asked.Status.Should().Be(ExitStatus.Done, asked.Error);
        asked.Output.Should().Contain("Planned study").And.Contain("782").And.Contain("84");
        File.ReadAllText(line.At("planned.yaml")).Should().NotContain("data:");
        line.Run("run", line.At("planned.yaml"), "--out", line.At("two"), "--format", "json,svg").Output.Should().Be(asked.Output);
        Contents("two").Should().Equal(Contents("one"));

        var missed = line.Run("power", "--test", "correlation", "--n", "valid");
        missed.Status.Should().Be(ExitStatus.BadInput);
        missed.Error.Should().Contain("has no data");
        line.Run("alpha", "--items", "A1-A4").Status.Should().NotBe(ExitStatus.Done, "every other command asks for its file");
    }

    [Fact]
    public void NothingIsWrittenUnasked()
    {
        var asked = line.Run("alpha", line.At("data.csv"), "--items", "A1-A4");
        asked.Status.Should().Be(ExitStatus.Done, asked.Error);
        asked.Output.Should().Contain("reliability.constructs").And.Contain("A4");
        asked.Error.Should().BeEmpty();
        Directory.GetFileSystemEntries(line.Folder).Should().ContainSingle();
    }

    [Fact]
    public void TheScaleOfReversedItemsIsThatOfTheAnswers()
    {
        var found = line.Run("alpha", line.At("data.csv"), "--items", "A1-A4", "--reverse", "A4");
        found.Output.Should().Be(line.Run("alpha", line.At("data.csv"), "--items", "A1-A4", "--reverse", "A4", "--likert", "1-5").Output);
        found.Output.Should().Contain("A4 (R)");
    }

    [Fact]
    public void FullAndLanguageAreThoseOfRun()
    {
        var chinese = line.Run("alpha", line.At("data.csv"), "--items", "A1-A4", "--lang", "zh", "--full");
        chinese.Output.Should().Contain("各变量信度分析").And.Contain("[reliability.items]");
        line.Run("alpha", line.At("data.csv"), "--items", "A1-A4").Output.Should().NotContain("[reliability.items]");
    }

    [Theory]
    [InlineData("there is no column A5", "alpha", "--items", "A1-A9")]
    [InlineData("A9 is reversed but is no item", "alpha", "--items", "A1-A3", "--reverse", "A9", "--likert", "1-5")]
    [InlineData("the items to reverse belong to no construct", "describe", "--variables", "A1", "--reverse", "A1")]
    [InlineData("\"A1-A3\" is not a construct with its items", "describe", "--construct", "A1-A3")]
    [InlineData("\"seven\" does not name the ends of a scale", "alpha", "--items", "A1-A3", "--likert", "seven")]
    [InlineData("--outcome", "regress", "--predictors", "A1")]
    [InlineData("\"robust\", which is not", "regress", "--outcome", "A1", "--predictors", "A2", "--se", "robust")]
    public void WhatIsWrongIsSaidOnce(string message, string command, params string[] options)
    {
        var asked = line.Run([command, line.At("data.csv"), .. options]);
        asked.Status.Should().Be(ExitStatus.BadInput);
        asked.Error.Should().Contain(message);
        asked.Output.Should().BeEmpty();
    }

    [Fact]
    public void ASavedStudyReplacesNothing()
    {
        var mine = line.Write("mine.yaml", "mine");
        line.Run("alpha", line.At("data.csv"), "--items", "A1-A4", "--save", mine).Status.Should().Be(ExitStatus.BadInput);
        File.ReadAllText(mine).Should().Be("mine");
    }

    // The program says itself which keys an analysis has.
    [Fact]
    public void EveryKeyOfAnAnalysisIsAnOptionAndNoOther()
    {
        foreach (var analysis in OneOffCatalogue.All)
        {
            var read = () => StudyFileReader.Parse("study.yaml", $"data: data.csv\nanalyses: [{{type: {analysis.Type}, unknown: 1}}]");
            var known = KnownKeys().Match(read.Should().Throw<BadInputException>().Which.Message).Groups["keys"].Value.Split(", ").Except(OfEveryAnalysis).Except(WrittenOtherwise);
            var asItems = analysis.Type == "reliability" ? new[] { "items" } : [];
            analysis.Keys.Select(key => key.Key).Except(asItems).Except(OfEveryAnalysis).Should().BeEquivalentTo(known, analysis.Name);
        }
    }

    [Fact]
    public void EveryTypeOfAnalysisButCommonMethodIsACommand()
    {
        var read = () => StudyFileReader.Parse("study.yaml", "data: data.csv\nanalyses: [{type: unknown}]");
        var types = read.Should().Throw<BadInputException>().Which.Message.Split("Types: ")[1].TrimEnd('.').Split(", ");
        OneOffCatalogue.All.Select(analysis => analysis.Type).Should().BeEquivalentTo(types.Where(type => type != "common_method"));
    }

    public void Dispose() => line.Dispose();

    // Answers with some structure, the same every time.
    private static string Answers()
    {
        var text = new StringBuilder("id,gender,year,年龄,A1,A2,A3,A4,B1,B2,B3\n");
        for (var k = 0; k < 120; k++)
        {
            var (a, b) = (k * 37 % 101 / 25, k * 53 % 89 / 22);
            int Item(int level, int salt) => Math.Clamp(1 + level + (((k * salt) + salt) % 7 / 3) - 1, 1, 5);
            text.Append(CultureInfo.InvariantCulture, $"{k},{k % 2},{1 + (k % 3)},{18 + (k * 29 % 31)},{Item(a, 11)},{Item(a, 13)},{Item(a, 17)},{6 - Item(a, 19)},{Item((a + b) / 2, 23)},{Item((a + b) / 2, 29)},{Item((a + b) / 2, 31)}\n");
        }

        return text.ToString();
    }

    private Dictionary<string, string> Contents(string folder) =>
        Directory.GetFiles(line.At(folder), "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(line.At(folder), path), File.ReadAllText);

    [GeneratedRegex(@"^\| `(?<command>[a-z]+)` \| \[`(?<type>\w+)`\]\(study-file\.md#\w+\) \| (?<options>.*) \|$", RegexOptions.Multiline)]
    private static partial Regex DocumentedCommand();

    [GeneratedRegex("--[a-z0-9-]+")]
    private static partial Regex DocumentedOption();

    [GeneratedRegex(@"Known keys: (?<keys>[^.]*)\.")]
    private static partial Regex KnownKeys();
}
