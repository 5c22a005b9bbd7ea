using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeFlow.Cli.Tests.Architecture;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Cli.Tests;

/// <summary>What the library's README shows is what the compiler was given (<see cref="ReadmeExamples"/>), and prints what the README says that it prints.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Text("src", "KnowledgeFlow.Core", "README.md");

    private static readonly Lazy<SurveyData> Answers = new(ReadmeExamples.Data);

    public static TheoryData<string> Examples => [.. Runs.Keys];

    private static Dictionary<string, Action<TextWriter>> Runs { get; } = new()
    {
        ["screening"] = console => ReadmeExamples.Screening(Answers.Value, console),
        ["reliability"] = console => ReadmeExamples.Reliability(Answers.Value, console),
        ["regression"] = console => ReadmeExamples.Regression(Answers.Value, console),
        ["moderation"] = console => ReadmeExamples.Moderation(Answers.Value, console),
        ["mediation"] = console => ReadmeExamples.Mediation(Answers.Value, console),
        ["efa"] = console => ReadmeExamples.Factors(Answers.Value, console),
        ["cfa"] = console => ReadmeExamples.Confirmatory(Answers.Value, console),
        ["sem"] = console => ReadmeExamples.Structural(Answers.Value, console),
        ["lms"] = console => ReadmeExamples.Latent(Answers.Value, console),
        ["bootstrap"] = console => ReadmeExamples.Bootstrap(Answers.Value, console),
        ["verify"] = ReadmeExamples.Verification,
    };

    [Fact]
    public void EveryBlockOfCodeIsAnExampleToTheLetter()
    {
        var compiled = Regions().Select(region => region.Code).ToList();

        Blocks("csharp").Should().Equal(compiled);
        Regions().Select(region => region.Name).Should().Equal(["usings", "data", .. Runs.Keys]);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void AnExamplePrintsWhatTheReadmeSays(string name)
    {
        using var console = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Runs[name](console);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        var printed = console.ToString();
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, $"readme.{name}.txt"), printed);
        printed.Should().NotBeEmpty();
        Blocks("text")[Runs.Keys.ToList().IndexOf(name)].Should().Be(printed.TrimEnd('\n'));
    }

    private static List<string> Blocks(string language) =>
        [.. Block().Matches(Readme).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["text"].Value.TrimEnd('\n'))];

    private static IEnumerable<(string Name, string Code)> Regions() =>
        Region().Matches(Text("tests", "KnowledgeFlow.Cli.Tests", "ReadmeExamples.cs")).Select(region =>
        {
            var indent = region.Groups["indent"].Length;
            var lines = region.Groups["code"].Value.TrimEnd('\n').Split('\n').Select(line => line.Length >= indent ? line[indent..] : line);
            return (region.Groups["name"].Value, string.Join('\n', lines));
        });

    private static string Text(params string[] path) => File.ReadAllText(Path.Combine([RepositoryRoot.Path, .. path])).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?<indent> *)// readme: (?<name>\w+)\n(?<code>.*?)^ *// end$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();
}
