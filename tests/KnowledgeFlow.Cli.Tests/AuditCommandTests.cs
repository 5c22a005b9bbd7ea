using System.Globalization;
using KnowledgeFlow.Cli.Tests.Architecture;

namespace KnowledgeFlow.Cli.Tests;

public sealed class AuditCommandTests : IDisposable
{
    private const string Paper = """
        variables: {gender: {values: {0: male, 1: female}}}
        sample: {valid: 338}
        analyses: [{type: frequencies, variables: [gender]}]
        printed: [{table: frequencies.gender, source: p. 3, rows: {male: {valid_percent: 62.4%}, female: {valid_percent: 73.6%}}}]
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("kflow-test-").FullName;

    [Fact]
    public void ImpossibleNumberEndsWithStatusOne()
    {
        var (status, output, error) = Audit(Write(Paper));
        (status, error).Should().Be((ExitStatus.NotReproduced, string.Empty));
        output.Should().Contain("frequencies.gender[male].valid_percent").And.Contain("100 in all; printed 136.0").And.Contain("In the paper: p. 3.")
            .And.EndWith($"3 of 3 printed values checked by 3 rules, 6 times. Findings: 2 impossible, 0 implausible, 0 likely misprints.{Environment.NewLine}");
    }

    [Fact]
    public void MarkedNumberEndsWithStatusZero() =>
        Audit(Write(Paper.Replace("73.6%", "{printed: 73.6%, status: misprint}", StringComparison.Ordinal))).Status.Should().Be(ExitStatus.Done);

    [Fact]
    public void NothingFoundIsSaidInALine()
    {
        var (status, output, _) = Audit(Write(Paper.Replace("73.6%", "37.6%", StringComparison.Ordinal)));
        (status, output).Should().Be((ExitStatus.Done, $"3 of 3 printed values checked by 3 rules, 6 times. Nothing printed is impossible.{Environment.NewLine}"));
    }

    [Fact]
    public void SyntheticStudyIsSaidSoInTheFirstLine()
    {
        Audit(Path.Combine(RepositoryRoot.Path, "samples", "knowledge-flow", "study.yaml")).Output.Should().StartWith("Synthetic data: ");
        Audit(Write($"synthetic: true\n{Paper}"), "--lang", "zh").Output.Should().StartWith("合成数据：").And.Contain("不可能").And.Contain("发现：不可能 2 项");
    }

    [Fact]
    public void BadInputEndsWithStatusTwo()
    {
        Audit(Path.Combine(folder, "nowhere.yaml")).Should().Be((ExitStatus.BadInput, string.Empty, $"kflow: {Path.Combine(folder, "nowhere.yaml")}: there is no such published study\nCheck the path, or the folder that you are in.{Environment.NewLine}"));
        Audit(Write("printed: []\n")).Error.Should().Contain("the published study has no analyses");
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("zh-CN")]
    [InlineData("fa-IR")]
    public void CultureChangesNothing(string culture)
    {
        var expected = Audit(Write(Paper)).Output;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Audit(Write(Paper)).Output.Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string yaml)
    {
        var path = Path.Combine(folder, "paper.yaml");
        File.WriteAllText(path, yaml);
        return path;
    }

    private static (int Status, string Output, string Error) Audit(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = KflowApplication.Run(["audit", .. arguments], new Terminal(output, error, Terminal.WidthOfPipe, Colours: false), CancellationToken.None);
        return (status, output.ToString(), error.ToString());
    }
}
