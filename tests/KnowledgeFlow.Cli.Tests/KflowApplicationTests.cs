using System.Globalization;
using System.Text;
using KnowledgeFlow.Tests.Schemas;

namespace KnowledgeFlow.Cli.Tests;

public sealed class KflowApplicationTests : IDisposable
{
    private const string Study = """
        title: A study of 学习
        synthetic: true
        data: data.csv
        likert: {min: 1, max: 5}
        constructs: {A: {label: 能力, items: Q1-Q3, reverse: [Q2]}}
        variables: {gender: {label: Gender, values: {0: male, 1: female}}}
        screening: {sent: 10, id: id, seconds: {column: seconds, min: 60}, max_missing: 0.4}
        analyses: [{type: frequencies, variables: [gender, A]}]
        published: published.csv
        """;

    private const string Data = "id,seconds,gender,Q1,Q2,Q3\n=a,100,0,1,2,4\nb,99.5,1,5,1,4\nc,10,1,3,3,3\nd,70,1,,,5\ne,71,1,2,2,2\n";

    private const string Published = """
        cell,printed,source
        screening.flow[valid].n,3,p. 1
        frequencies.gender[male].valid_percent,33.3%,p. 1
        max(frequencies.gender[*].percent),66.7,p. 2
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("kflow-test-").FullName;

    public KflowApplicationTests()
    {
        Write("study.yaml", Study);
        Write("data.csv", Data);
        Write("published.csv", Published);
    }

    [Fact]
    public void RunPrintsTablesAndWritesTheFolderBesideTheStudy()
    {
        var outcome = Run("run", At("study.yaml"));
        outcome.Status.Should().Be(ExitStatus.Done);
        outcome.Output.Should().Contain("Sample flow").And.Contain("female").And.Contain("能力");
        outcome.Output.Should().NotContain("\u001B", "there are no colours where there is no terminal");
        outcome.Error.Should().Be($"Wrote {Directory.GetFiles(At("results"), "*", SearchOption.AllDirectories).Length - 1} files to {At("results")}{Environment.NewLine}");
        FilesIn("results").Should().Contain(["excluded.csv", "kflow-output.json", "report.docx", "report.html", "results.json", "tables/frequencies.gender.csv", "tables/screening.flow.csv"]);
        File.ReadAllText(At("results/excluded.csv")).Should().Be("\uFEFFrecord,id,rule,column,value,limit\n3,c,seconds,seconds,10,60\n4,d,max_missing,,0.6666666666666666,0.4\n".TrimStart('\uFEFF'));
    }

    [Fact]
    public void RunTwiceGivesTheSameBytes()
    {
        Run("run", At("study.yaml")).Status.Should().Be(0);
        var first = Bytes("results");
        Run("run", At("study.yaml")).Status.Should().Be(0);
        Bytes("results").Should().Equal(first);
        Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Should().BeEquivalentTo("study.yaml", "data.csv", "published.csv", "results");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void CultureChangesNothing(string language)
    {
        var (invariant, expected) = InCulture(string.Empty, language);
        foreach (var culture in new[] { "fr-FR", "zh-CN", "fa-IR", "tr-TR" })
        {
            var (printed, files) = InCulture(culture, language);
            printed.Should().Be(invariant, $"in {culture}");
            files.Should().Equal(expected, $"in {culture}");
        }
    }

    [Fact]
    public void LanguageIsTheOneAskedFor()
    {
        Run("run", At("study.yaml"), "--lang", "zh").Output.Should().Contain("问卷回收与筛选").And.NotContain("Sample flow");
        File.ReadAllText(At("results/results.json")).Should().Contain("\"language\": \"zh\"").And.Contain("frequencies.gender");
        Run("run", At("study.yaml"), "--lang", "de").Status.Should().Be(ExitStatus.BadInput);
    }

    [Fact]
    public void FormatsAreTheOnesAskedFor()
    {
        Run("run", At("study.yaml"), "--format", "json", "--out", At("out")).Status.Should().Be(0);
        FilesIn("out").Should().Equal("excluded.csv", "kflow-output.json", "results.json");
    }

    [Theory]
    [InlineData("xls", "kflow: --format: there is no format \"xls\"\nDid you mean xlsx? ")]
    [InlineData("jsn", "kflow: --format: there is no format \"jsn\"\nDid you mean json? ")]
    [InlineData("", "kflow: --format: there is no format \"\"\n")]
    public void FormatThatIsNotKnownIsRefusedBeforeAnythingElse(string format, string message)
    {
        var outcome = Run("run", At("study.yaml"), "--format", format);
        outcome.Status.Should().Be(ExitStatus.BadInput);
        outcome.Error.Should().StartWith(message);
        outcome.Output.Should().BeEmpty();
        Directory.Exists(At("results")).Should().BeFalse();
    }

    [Fact]
    public void BadInputIsSaidOnTheOtherStreamAndNothingIsWritten()
    {
        Write("data.csv", Data.Replace("5,1,4", "5,8,4", StringComparison.Ordinal));
        var outcome = Run("run", At("study.yaml"));
        outcome.Should().Be((ExitStatus.BadInput, string.Empty, $"kflow: {At("data.csv")}, line 3, column Q2: 8 is outside the scale, which runs from 1 to 5 in whole steps\nCorrect the answer, widen the item's likert: scale, or list a code for no answer under data: missing:.{Environment.NewLine}"));
        Directory.Exists(At("results")).Should().BeFalse();
    }

    [Theory]
    [InlineData("run")]
    [InlineData("verify")]
    public void MissingStudyFileIsBadInput(string command)
    {
        var outcome = Run(command, At("none.yaml"));
        outcome.Status.Should().Be(ExitStatus.BadInput);
        outcome.Error.Should().Contain("there is no such study file");
        Run(command, string.Empty).Status.Should().Be(ExitStatus.BadInput);
        Directory.CreateDirectory(At("empty"));
        Run(command, At("empty")).Error.Should().ContainAny("this is a folder, not a study file", "there is no study.yaml in this folder");
        Run(command, "@" + At("none.yaml")).Error.Should().Contain("there is no such study file");
    }

    [Theory]
    [InlineData]
    [InlineData("rnu", "study.yaml")]
    [InlineData("run")]
    [InlineData("run", "a.yaml", "b.yaml")]
    [InlineData("run", "a.yaml", "--fromat", "json")]
    [InlineData("run", "a.yaml", "--out")]
    [InlineData("run", "a.yaml", "--format", "json", "--format", "md")]
    [InlineData("verify", "a.yaml", "--output", "x")]
    [InlineData("verify")]
    public void UsageThatIsNoneExitsTwo(params string[] arguments)
    {
        var outcome = Run(arguments);
        outcome.Status.Should().Be(ExitStatus.BadInput);
        outcome.Output.Should().BeEmpty();
        outcome.Error.Should().StartWith("kflow: ").And.Contain("kflow --help and kflow COMMAND --help tell what can be asked.");
    }

    [Theory]
    [InlineData("--help", "run")]
    [InlineData("--help", "verify")]
    [InlineData("run --help", "--format")]
    [InlineData("run --help", "--lang")]
    [InlineData("verify -h", "STUDY")]
    public void HelpGoesToStandardOutput(string arguments, string mentions)
    {
        var outcome = Run(arguments.Split(' '));
        (outcome.Status, outcome.Error).Should().Be((ExitStatus.Done, string.Empty));
        outcome.Output.Should().Contain(mentions);
    }

    [Fact]
    public void CancelledRunWritesNothing()
    {
        var outcome = Run(new CancellationToken(canceled: true), "run", At("study.yaml"));
        outcome.Should().Be((ExitStatus.Interrupted, string.Empty, $"kflow: interrupted; nothing was written{Environment.NewLine}"));
        Directory.Exists(At("results")).Should().BeFalse();
        Run(new CancellationToken(canceled: true), "verify", At("study.yaml")).Status.Should().Be(ExitStatus.Interrupted);
    }

    [Fact]
    public void ForeignFolderIsRefused()
    {
        Write("results/notes.txt", "mine");
        var outcome = Run("run", At("study.yaml"));
        outcome.Status.Should().Be(ExitStatus.BadInput);
        outcome.Error.Should().Contain("it holds files that are no earlier output of kflow");
        FilesIn("results").Should().Equal("notes.txt");
        Run("run", At("study.yaml"), "--out", string.Empty).Status.Should().Be(ExitStatus.BadInput);
    }

    [Fact]
    public void DiskThatRefusesExitsThree()
    {
        Write("file", "mine");
        var outcome = Run("run", At("study.yaml"), "--out", At("file/out"));
        outcome.Status.Should().Be(ExitStatus.Failure);
        outcome.Output.Should().BeEmpty();
        outcome.Error.Should().StartWith("kflow: ");
    }

    [Fact]
    public void VerifyHoldsEveryCellAndWritesNothing()
    {
        var outcome = Run("verify", At("study.yaml"));
        (outcome.Status, outcome.Error).Should().Be((ExitStatus.Done, string.Empty));
        outcome.Output.Should().EndWith($"3 of 3 printed cells hold.{Environment.NewLine}").And.Contain("frequencies.gender[male].valid_percent");
        Directory.Exists(At("results")).Should().BeFalse();
    }

    [Theory]
    [InlineData(",3,", ",4,")]
    [InlineData("33.3%", "33.4%")]
    [InlineData("33.3%", "32.3%")]
    [InlineData("33.3%", "43.3%")]
    [InlineData("66.7", "66.8")]
    [InlineData("66.7", "66.6")]
    public void OneChangedDigitExitsOne(string printed, string changed)
    {
        Write("published.csv", Published.Replace(printed, changed, StringComparison.Ordinal));
        var outcome = Run("verify", At("study.yaml"));
        outcome.Status.Should().Be(ExitStatus.NotReproduced);
        outcome.Output.Should().EndWith($"2 of 3 printed cells hold.{Environment.NewLine}").And.Contain("DOES NOT HOLD");
    }

    [Fact]
    public void ValuesKnownToBeWrongAreCountedApart()
    {
        Write("published.csv", "cell,printed,source,status\nscreening.flow[valid].n,3,p. 1,\nscreening.flow[sent].n,11,p. 1,misprint\n");
        var outcome = Run("verify", At("study.yaml"));
        outcome.Status.Should().Be(ExitStatus.Done);
        outcome.Output.Should().EndWith($"1 of 1 printed cells hold; 1 known to be impossible or misprinted are counted apart.{Environment.NewLine}");
    }

    [Fact]
    public void AddressThatMatchesNothingExitsTwo()
    {
        Write("published.csv", Published.Replace("[male]", "[mael]", StringComparison.Ordinal));
        var outcome = Run("verify", At("study.yaml"));
        outcome.Should().Be((ExitStatus.BadInput, string.Empty, $"kflow: {At("published.csv")}, line 3: no cell has the address frequencies.gender[mael].valid_percent\nDid you mean male? Rows of frequencies.gender: male, female.{Environment.NewLine}"));
    }

    [Fact]
    public void StudyWithoutPublishedValuesCannotBeVerified()
    {
        Write("study.yaml", Study.Replace("published: published.csv", string.Empty, StringComparison.Ordinal));
        Run("verify", At("study.yaml")).Error.Should().Contain("the study names no published values");
    }

    public void Dispose()
    {
        var faults = ResultsFileCheck.FaultsBelow(folder).ToList();
        Directory.Delete(folder, recursive: true);
        faults.Should().BeEmpty("every results.json that a test makes is as data-schemas/results.schema.json says");
    }

    private static (int Status, string Output, string Error) Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    private static (int Status, string Output, string Error) Run(CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = KflowApplication.Run(arguments, new Terminal(output, error, Terminal.WidthOfPipe, Colours: false), cancellation);
        return (status, output.ToString(), error.ToString());
    }

    private (string Printed, Dictionary<string, string> Files) InCulture(string name, string language)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(name), CultureInfo.GetCultureInfo(name));
        try
        {
            var run = Run("run", At("study.yaml"), "--lang", language, "--out", At("out"));
            var verify = Run("verify", At("study.yaml"), "--lang", language);
            var help = Run("run", "--help");
            (run.Status, verify.Status, help.Status).Should().Be((0, 0, 0));
            return (run.Output + run.Error + verify.Output + help.Output, Bytes("out"));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    private Dictionary<string, string> Bytes(string path) => FilesIn(path).ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(Path.Combine(At(path), file))));

    private string[] FilesIn(string path) =>
        [.. Directory.GetFiles(At(path), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(At(path), file)).Order(StringComparer.Ordinal)];

    private string At(string name) => Path.Combine(folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
