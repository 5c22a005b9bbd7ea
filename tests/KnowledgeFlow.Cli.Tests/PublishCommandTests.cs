using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Cli.Tests;

public sealed class PublishCommandTests : IDisposable
{
    private const string Study = """
        title: Snapshot
        data: data.csv
        variables: {gender: {label: Gender, values: {0: male, 1: female}}}
        analyses:
          - {type: frequencies, variables: [gender]}
          - {type: descriptives, variables: [a, b]}
          - {type: correlations, variables: [a, b]}
          - {type: regression, outcome: b, predictors: [a]}
        """;

    private readonly CommandLine line = new();

    public PublishCommandTests()
    {
        line.Write("study.yaml", Study);
        line.Write("data.csv", "gender,a,b\n0,1,2\n0,2,3.5\n1,3,4\n1,4,6\n0,6,7\n1,5,7.5\n0,2,3\n1,1,1\n");
    }

    [Fact]
    public void WhatIsPublishedHolds()
    {
        var run = line.Run("publish", line.At("study.yaml"), "--cells", "frequencies.gender[*].*", "descriptives.variables[*].*", "correlations.summary[*].*", "regression.coefficients[*].*");
        run.Status.Should().Be(ExitStatus.Done);
        run.Error.Should().Contain("Left out, for it holds nothing that could be printed: correlations.summary[a].b").And.EndWith($"Add this to the study file: published: published.csv{Environment.NewLine}");
        File.ReadAllText(line.At("published.csv")).Should().StartWith("cell,printed,source,status\nfrequencies.gender[male].n,4,\"Gender, male, n\",\n").And.Contain("***");

        line.Write("study.yaml", Study + "\npublished: published.csv\n");
        var verified = line.Run("verify", line.At("study.yaml"));
        verified.Status.Should().Be(ExitStatus.Done, verified.Output);
        verified.Output.Should().NotContain("0 of 0");
    }

    [Fact]
    public void AFileThatIsThereIsNotReplacedUnlessItIsUpdated()
    {
        const string Before = "cell,printed,source,status,tolerance\nfrequencies.gender[male].n,4,p. 1,,\nfrequencies.gender[male].percent,12.3%,p. 1,,\ncorrelations.r[b].a,.123*,p. 2,,\ndescriptives.variables[*].mean,>9,p. 2,,\ndescriptives.variables[a].mean,1.1 ± 2.22,p. 2,,\ndescriptives.variables[a].sd,9,wrong,misprint,\n";
        line.Write("study.yaml", Study + "\npublished: published.csv\n");
        line.Write("published.csv", Before);
        line.Run("publish", line.At("study.yaml"), "--cells", "frequencies.gender[*].n").Status.Should().Be(ExitStatus.BadInput);
        File.ReadAllText(line.At("published.csv")).Should().Be(Before);

        var run = line.Run("publish", line.At("study.yaml"), "--update", "--cells", "frequencies.gender[*].n");
        run.Status.Should().Be(ExitStatus.Done, run.Error);
        run.Error.Should().Contain("Unchanged, and does not hold: descriptives.variables[*].mean >9");
        File.ReadAllText(line.At("published.csv")).Should().Be(
            "cell,printed,source,status\nfrequencies.gender[male].n,4,p. 1,\nfrequencies.gender[male].percent,50.0%,p. 1,\ncorrelations.r[b].a,.964***,p. 2,\ndescriptives.variables[*].mean,>9,p. 2,\ndescriptives.variables[a].mean,3.0 ± 1.85,p. 2,\ndescriptives.variables[a].sd,9,wrong,misprint\nfrequencies.gender[female].n,4,\"Gender, female, n\",\n");
    }

    [Theory]
    [InlineData("no cells are named")]
    [InlineData("no cell has the address frequencies.gender[mael].n", "--cells", "frequencies.gender[mael].n")]
    [InlineData("\"gender\" is no address of a cell", "--cells", "gender")]
    [InlineData("every one of these cells holds nothing", "--cells", "correlations.summary[a].b")]
    public void WhatCannotBePublishedIsSaid(string message, params string[] options)
    {
        var run = line.Run(["publish", line.At("study.yaml"), .. options]);
        (run.Status, run.Output).Should().Be((ExitStatus.BadInput, string.Empty));
        run.Error.Should().Contain(message);
        File.Exists(line.At("published.csv")).Should().BeFalse();
    }

    [Fact]
    public void AddressesListsWhatAReportPrints()
    {
        var run = line.Run("addresses", line.At("study.yaml"), "--grep", "GENDER[male]");
        (run.Status, run.Error).Should().Be((ExitStatus.Done, string.Empty));
        run.Output.Split('\n').Should().Contain(text => System.Text.RegularExpressions.Regex.IsMatch(text, @"^frequencies\.gender\[male\]\.percent +50 +50\.0 +Gender, male, "));
        run.Output.TrimEnd('\n').Split('\n').Should().HaveCount(3);
        line.Run("addresses", line.At("study.yaml"), "--grep", "nothing of the kind").Output.Should().BeEmpty();

        var csv = line.Run("addresses", line.At("study.yaml"), "--format", "csv", "--lang", "zh").Output;
        csv.Should().StartWith("cell,value,printed,label\n").And.Contain("correlations.r[b].a,0.96423");
    }

    [Fact]
    public void DiffComparesCellByCell()
    {
        line.Run("run", line.At("study.yaml"), "--out", line.At("one"), "--format", "json");
        line.Write("data.csv", File.ReadAllText(line.At("data.csv")).Replace("1,1,1\n", "1,1,1.000001\n", StringComparison.Ordinal));
        line.Run("run", line.At("study.yaml"), "--out", line.At("two"), "--format", "json");
        var (one, two) = (line.At("one/results.json"), line.At("two/results.json"));

        line.Run("diff", one, one).Should().Match<(int Status, string Output, string Error)>(run => run.Status == ExitStatus.Done && run.Output.StartsWith("0 of "));
        var differs = line.Run("diff", one, two);
        differs.Status.Should().Be(ExitStatus.NotReproduced);
        differs.Output.Should().Contain("descriptives.variables[b].mean: 4.25 → 4.250000125 (+1.25e-7)\n").And.NotContain("frequencies");
        line.Run("diff", one, two, "--tolerance", "1e-9").Status.Should().Be(ExitStatus.NotReproduced);
        line.Run("diff", one, two, "--tolerance", "1e-5 rel").Status.Should().Be(ExitStatus.Done);

        line.Write("two/results.json", File.ReadAllText(two).Replace("\"mean\"", "\"average\"", StringComparison.Ordinal));
        line.Run("diff", one, two, "--tolerance", "1e-5 rel").Output.Should().Contain("descriptives.variables[a].mean: 3 → no such cell\n").And.Contain("descriptives.variables[a].average: no such cell → 3\n");
    }

    [Fact]
    public void TextsOfTwoLanguagesAreNotCompared()
    {
        line.Run("run", line.At("study.yaml"), "--out", line.At("one"), "--format", "json");
        line.Run("run", line.At("study.yaml"), "--out", line.At("two"), "--format", "json", "--lang", "zh");
        var run = line.Run("diff", line.At("one/results.json"), line.At("two/results.json"));
        run.Status.Should().Be(ExitStatus.Done, run.Output);
        run.Error.Should().Contain("two languages");
    }

    [Theory]
    [InlineData("{", "the file is not JSON")]
    [InlineData("[]", "the file's format is \"\", not kflow-results/1")]
    [InlineData("{\"format\": \"kflow-results/2\"}", "the file's format is \"kflow-results/2\"")]
    [InlineData("{\"format\": \"kflow-results/1\", \"tables\": 1}", "the file has no tables with rows and cells")]
    [InlineData("{\"format\": \"kflow-results/1\", \"tables\": [{\"id\": \"t\", \"rows\": [{\"id\": \"r\", \"cells\": {\"x\": [1]}}]}]}", "the cell t[r].x is no number, text or null")]
    [InlineData("{\"format\": \"kflow-results/1\", \"tables\": [{\"id\": \"t\", \"rows\": [{\"id\": \"r\", \"cells\": {\"x\": 1e999}}]}]}", "the cell t[r].x is no number, text or null")]
    [InlineData("{\"format\": \"kflow-results/1\", \"tables\": [{\"id\": \"t\", \"rows\": [{\"id\": \"r\", \"cells\": {\"x\": 1, \"x\": 2}}]}]}", "the cell t[r].x stands twice")]
    public void WhatIsNoResultsFileIsBadInput(string text, string finding)
    {
        var path = line.Write("r.json", text);
        var run = line.Run("diff", path, path);
        (run.Status, run.Output).Should().Be((ExitStatus.BadInput, string.Empty));
        run.Error.Should().Contain(finding);
        new CommandLine { System = ReportLanguage.Chinese }.Run("diff", line.At("none"), path).Error.Should().Contain("没有这个结果文件");
    }

    [Theory]
    [InlineData("last digit")]
    [InlineData("much")]
    public void ToleranceOfADifferenceIsADistance(string tolerance) =>
        line.Run("diff", "a", "b", "--tolerance", tolerance).Error.Should().StartWith($"kflow: --tolerance: \"{tolerance}\" is no tolerance");

    public void Dispose() => line.Dispose();
}
