using System.Text.Json;
using System.Xml.Linq;

namespace KnowledgeFlow.Cli.Tests;

public sealed class VerifyCommandTests : IDisposable
{
    private const string Study = """
        title: TITLE
        data: data.csv
        variables: {gender: {values: {0: male, 1: female}}}
        analyses:
          - {type: frequencies, variables: [gender]}
          - {type: descriptives, variables: [a, b]}
          - {type: regression, id: broken, outcome: a, predictors: [words]}
        published: published.csv
        """;

    private readonly CommandLine line = new();

    public VerifyCommandTests()
    {
        Make("one", "frequencies.gender[male].n,2,Table 1\ndescriptives.variables[a].mean,2.50,Table 2\n");
        Make("two", "frequencies.gender[male].n,3,Table 1\nfrequencies.gender[female].n,2,Table 1\n");
    }

    [Fact]
    public void OnlyWhatPrintedCellsNeedIsComputed()
    {
        line.Run("verify", line.At("one")).Should().Match<(int Status, string Output, string Error)>(run => run.Status == ExitStatus.Done && run.Error.Length == 0, "the regression on words is not made");
        line.Run("run", line.At("one/study.yaml")).Status.Should().Be(ExitStatus.BadInput);

        line.Write("one/published.csv", "cell,printed,source\nbroken.coefficients[1:words].b,1,Table 3\n");
        line.Run("verify", line.At("one")).Status.Should().Be(ExitStatus.BadInput);
    }

    [Fact]
    public void HypothesesAreTestedWhereTheyAreClaimed()
    {
        // The hypothesis is about the regression, which a claim about the hypothesis makes and no other claim does.
        line.Write("one/study.yaml", File.ReadAllText(line.At("one/study.yaml")).Replace("predictors: [words]", "predictors: [b]", StringComparison.Ordinal) + "\nhypotheses: {H1: {holds: a~b > 0}}\n");
        line.Run("verify", line.At("one")).Output.Should().EndWith("2 of 2 printed cells hold.\n");

        line.Write("one/published.csv", "cell,printed,source\nhypotheses[H1].verdict,supported,Table 4\ndescriptives.variables[a].mean,2.50,Table 2\n");
        line.Run("verify", line.At("one")).Output.Should().EndWith("2 of 2 printed cells hold.\n");
    }

    [Fact]
    public void SeveralStudiesAreToldInTheirOrder()
    {
        foreach (var order in (string[][])[["one", "two"], ["two", "one"]])
        {
            var run = line.Run("verify", line.At(order[0]), line.At(order[1]));
            run.Status.Should().Be(ExitStatus.NotReproduced);
            run.Output.IndexOf($"{order[0]}/study.yaml", StringComparison.Ordinal).Should().BeLessThan(run.Output.IndexOf($"{order[1]}/study.yaml", StringComparison.Ordinal));
            run.Output.Should().Contain("published.csv:2: frequencies.gender[male].n: printed 3, computed 2: computed 2\n").And.EndWith("2 studies: 3 of 4 printed cells hold.\n");
        }
    }

    [Fact]
    public void PatternsThatTheShellLeavesAreExpanded()
    {
        line.Run("verify", line.At("*/study.yaml")).Output.Should().EndWith("2 studies: 3 of 4 printed cells hold.\n");
        line.Run("verify", line.At("o*")).Output.Should().EndWith("2 of 2 printed cells hold.\n");
        line.Run("verify", line.At("x*/study.yaml")).Should().Match<(int Status, string Output, string Error)>(run => run.Status == ExitStatus.BadInput && run.Error.Contains("no file has a name like this"));
    }

    [Fact]
    public void AStudyThatCannotBeReadKeepsNoOtherFromBeingHeld()
    {
        var run = line.Run("verify", line.At("one"), line.At("none.yaml"), "--format", "junit");
        run.Status.Should().Be(ExitStatus.BadInput);
        run.Error.Should().StartWith($"kflow: {line.At("none.yaml")}: there is no such study file");
        XDocument.Parse(run.Output).Descendants("error").Should().ContainSingle();
        XDocument.Parse(run.Output).Descendants("testcase").Should().HaveCount(3);
    }

    [Fact]
    public void EachFormatGoesWhereItIsTold()
    {
        var run = line.Run("verify", line.At("two"), "--format", "github", "--format", $"junit={line.At("v.xml")}", "--format", $"md={line.At("v.md")}");
        run.Output.Should().StartWith("::error file=").And.EndWith("1 of 2 printed cells hold.\n");
        XDocument.Load(line.At("v.xml")).Descendants("failure").Should().ContainSingle();
        File.ReadAllText(line.At("v.md")).Should().Contain("❌");

        var silent = line.Run("verify", line.At("two"), "--format", "json", "--out", line.At("v.json"), "--only-failures");
        silent.Output.Should().Contain("Does not hold:").And.EndWith("1 of 2 printed cells hold.\n");
        using var json = JsonDocument.Parse(File.ReadAllText(line.At("v.json")));
        json.RootElement.GetProperty("studies")[0].GetProperty("cells").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public void IdKeepsToOneAnalysis()
    {
        line.Run("verify", line.At("one"), "--id", "descriptives").Output.Should().EndWith("1 of 1 printed cells hold.\n");
        line.Run("verify", line.At("one"), "--id", "descriptive").Should().Match<(int Status, string Output, string Error)>(run => run.Status == ExitStatus.BadInput && run.Error.Contains("Did you mean descriptives?"));
    }

    [Theory]
    [InlineData("there is no format \"xml\"\nFormats: text, json, junit, md, github.", "--format", "xml")]
    [InlineData("there is no format \"junit=\"", "--format", "junit=")]
    [InlineData("two formats are to be printed", "--format", "md", "--format", "github")]
    public void FormatsThatCannotBeAreRefused(string message, params string[] options)
    {
        var run = line.Run(["verify", line.At("one"), .. options]);
        run.Status.Should().Be(ExitStatus.BadInput);
        run.Error.Should().StartWith($"kflow: --format: {message}");
    }

    [Theory]
    [InlineData("one/study.yaml")]
    [InlineData("one/data.csv")]
    [InlineData("one/published.csv")]
    public void NoInputIsReplaced(string file)
    {
        var before = File.ReadAllText(line.At(file));
        line.Run("verify", line.At("one"), "--out", line.At(file)).Status.Should().Be(ExitStatus.BadInput);
        File.ReadAllText(line.At(file)).Should().Be(before);
    }

    /// <summary>A study that fails while it is computed would be told first.</summary>
    [Fact]
    public void AnInputInThePlaceOfAnOutputIsRefusedBeforeAnythingIsComputed()
    {
        line.Write("one/data.csv", "other\n1\n");

        var run = line.Run("verify", line.At("one"), "--format", $"md={line.At("one/data.csv")}");

        run.Status.Should().Be(ExitStatus.BadInput);
        run.Error.Should().StartWith($"kflow: {line.At("one/data.csv")}").And.NotContain("gender");
    }

    public void Dispose() => line.Dispose();

    private void Make(string name, string published)
    {
        Directory.CreateDirectory(line.At(name));
        line.Write($"{name}/study.yaml", Study.Replace("TITLE", name, StringComparison.Ordinal));
        line.Write($"{name}/data.csv", "gender,a,b,words\n0,1,2,x\n0,2,3,y\n1,3,4,x\n1,4,6,z\n");
        line.Write($"{name}/published.csv", $"cell,printed,source\n{published}");
    }
}
