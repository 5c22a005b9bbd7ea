namespace KnowledgeFlow.Cli.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kflow-test-").FullName;

    public ExportCommandTests()
    {
        File.WriteAllText(At("study.yaml"), "{data: data.csv, constructs: {A: {items: Q1-Q3}}, analyses: [{type: frequencies, variables: [g]}, {type: cfa, bootstrap: 100}]}");
        File.WriteAllText(At("data.csv"), "g,Q1,Q2,Q3\n0,1,2,4\n1,5,1,4\n0,3,3,3\n1,2,,5\n0,4,2,2\n");
    }

    [Theory]
    [InlineData("lavaan", "data.csv", "study.R")]
    [InlineData("mplus", "cfa.inp", "data.dat")]
    [InlineData("spss", "data.csv", "study.sps")]
    public void WritesAFolderBesideTheStudyAndSaysWhatIsLeftOut(string program, string first, string second)
    {
        var outcome = Run("export", At("study.yaml"), "--to", program);

        outcome.Status.Should().Be(ExitStatus.Done);
        outcome.Output.Should().BeEmpty();
        outcome.Error.Should().Contain("Left out: ").And.EndWith($"Wrote 2 files to {At($"export-{program}")}{Environment.NewLine}");
        Directory.GetFiles(At($"export-{program}")).Select(Path.GetFileName).Order(StringComparer.Ordinal).Should().Equal(new[] { first, second, "kflow-output.json" }.Order(StringComparer.Ordinal));
        Run("export", At("study.yaml"), "--to", program).Status.Should().Be(ExitStatus.Done, "an earlier export is replaced");
    }

    [Fact]
    public void OutAndIdChooseFolderAndAnalysis()
    {
        Run("export", At("study.yaml"), "--to", "spss", "--id", "frequencies", "--out", At("there")).Status.Should().Be(ExitStatus.Done);

        File.ReadAllText(Path.Combine(At("there"), "study.sps")).Should().Contain("FREQUENCIES").And.NotContain("cfa");
    }

    [Theory]
    [InlineData("--to: there is no export for \"amos\"", "--to", "amos")]
    [InlineData("the analysis frequencies cannot be written for mplus", "--to", "mplus", "--id", "frequencies")]
    [InlineData("--id: the study has no analysis with the id \"sem\"", "--to", "mplus", "--id", "sem")]
    [InlineData("kflow export needs --to")]
    public void BadInputWritesNothing(string message, params string[] options)
    {
        var outcome = Run(["export", At("study.yaml"), .. options]);

        outcome.Status.Should().Be(ExitStatus.BadInput);
        outcome.Error.Should().Contain(message);
        Directory.GetDirectories(folder).Should().BeEmpty();
    }

    [Fact]
    public void AFolderOfOtherFilesIsRefused()
    {
        Directory.CreateDirectory(At("export-spss"));
        File.WriteAllText(Path.Combine(At("export-spss"), "mine.txt"), "mine");

        Run("export", At("study.yaml"), "--to", "spss").Status.Should().Be(ExitStatus.BadInput);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static (int Status, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = KflowApplication.Run(arguments, new Terminal(output, error, Terminal.WidthOfPipe, Colours: false), CancellationToken.None);
        return (status, output.ToString(), error.ToString());
    }

    private string At(string name) => Path.Combine(folder, name);
}
