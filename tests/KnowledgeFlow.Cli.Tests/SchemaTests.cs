using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeFlow.Cli.Tests.Architecture;
using KnowledgeFlow.Studies.StudyFiles;
using KnowledgeFlow.Tests.Schemas;

namespace KnowledgeFlow.Cli.Tests;

/// <summary>What stands in <c>data-schemas/</c> is what the program writes and reads.</summary>
public sealed partial class SchemaTests
{
    private static readonly string Published = Path.Combine(RepositoryRoot.Path, "data-schemas", "published.schema.json");

    /// <summary>Every study file of the repository: samples, references, and the whole ones of the documents.</summary>
    public static TheoryData<string> Studies =>
    [
        .. new[] { "samples", "tests/reference" }.SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryRoot.Path, folder), "study.yaml", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md")).Concat(Directory.GetFiles(RepositoryRoot.Path, "README*.md"))
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void ResultsAreAsTheirSchemaSays(string language)
    {
        using var line = new CommandLine();
        line.Run("run", Path.Combine(RepositoryRoot.Path, "samples", "knowledge-flow", "study.yaml"), "--out", line.At("out"), "--format", "json", "--lang", language).Status.Should().Be(ExitStatus.Done);
        var text = File.ReadAllText(line.At("out/results.json"));
        ResultsFileCheck.Faults(text).Should().BeEmpty();

        // The check can fail.
        ResultsFileCheck.Faults(text.Replace("\"kflow-results/1\"", "\"kflow-results/2\"", StringComparison.Ordinal)).Should().NotBeEmpty();
        ResultsFileCheck.Faults(text.Replace("\"alpha\": 0", "\"alpha\": true, \"beta\": 0", StringComparison.Ordinal)).Should().NotBeEmpty();
        ResultsFileCheck.Faults(text.Replace("\"notes\"", "\"remarks\"", StringComparison.Ordinal)).Should().NotBeEmpty();
        ResultsFileCheck.Faults(text.Replace("\"mean\": 3", "\"average\": 3", StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void AnEditorFlagsNothingInAStudyThatRuns(string file)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));
        foreach (var study in file.EndsWith(".md", StringComparison.Ordinal) ? Block().Matches(text).Select(match => match.Groups[1].Value).Where(IsWhole) : [text])
        {
            StudyFileReader.Parse(Path.Combine(RepositoryRoot.Path, file), study);
            SchemaFile.Study.Faults(YamlAsJson.Of(study)).Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("samples/innovation/paper.yaml")]
    [InlineData("samples/knowledge-flow/paper.yaml")]
    [InlineData("tests/reference/held-back/paper.yaml")]
    [InlineData("tests/reference/held-back/full-paper.yaml")]
    public void AnEditorFlagsNothingInAPublishedStudy(string file) =>
        SchemaFile.PublishedStudy.Faults(YamlAsJson.Of(File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)))).Should().BeEmpty();

    [Fact]
    public void AnEditorFlagsNothingInADraft()
    {
        using var line = new CommandLine();
        line.Run("init", Path.Combine(RepositoryRoot.Path, "samples", "knowledge-flow", "synthetic-answers.csv"), "--out", line.At("study.yaml")).Status.Should().Be(ExitStatus.Done);
        SchemaFile.Study.Faults(YamlAsJson.Of(File.ReadAllText(line.At("study.yaml")))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("data: d.csv\nanalyses: [{type: efa, items: [a], rotation: oblique}]\n")]
    [InlineData("data: d.csv\nanalyses: [{type: efa, item: [a]}]\n")]
    [InlineData("analyses: [{type: reliability}]\n")]
    public void AnEditorFlagsWhatTheProgramRefuses(string study) => SchemaFile.Study.Faults(YamlAsJson.Of(study)).Should().NotBeEmpty();

    /// <summary>Table Schema's own words: each field's name, constraints that hold for every committed file, and the program's choices.</summary>
    [Theory]
    [InlineData("samples/innovation/published.csv", 0)]
    [InlineData("samples/knowledge-flow/published.csv", 0)]
    [InlineData("cell,printed,source,status,tolerance\nt.t[a].x,.5,,,0.001\n\"max(t.t[\"\"a.b\"\"].*)\",<.5,p. 1,misprint,last digit\nt.t[a].x,.5,,,1e-6 rel\nt.t[a].x,.5,,,2.5E+3rel\n", 0)]
    [InlineData("cell,printed,source,status,tolerance\ntable,.5,,,\nt.t[a].x,,,,\nt.t[a].x,1,,wrong,\nt.t[a].x,1,,,much\n", 4)]
    public void PublishedValuesAreAsTheirSchemaSays(string file, int faults)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Published));
        var fields = schema.RootElement.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);
        fields.Keys.Should().Equal("cell", "printed", "source", "status", "tolerance");

        var text = file.Contains('\n', StringComparison.Ordinal) ? file : File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));
        var lines = text.TrimEnd('\n').Split('\n').Select(Fields).ToList();
        var found = lines.Skip(1).SelectMany(line => line.Zip(lines[0])).Count(pair => !IsAllowed(fields[pair.Second].GetProperty("constraints"), pair.First));
        found.Should().Be(faults);
    }

    private static bool IsAllowed(JsonElement constraints, string value)
    {
        if (value.Length == 0)
        {
            return !constraints.GetProperty("required").GetBoolean();
        }

        return (!constraints.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(value, $"^(?:{pattern.GetString()})$", RegexOptions.None, TimeSpan.FromSeconds(5)))
            && (!constraints.TryGetProperty("enum", out var choices) || choices.EnumerateArray().Any(choice => choice.GetString() == value));
    }

    private static List<string> Fields(string line)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        var quoted = false;
        foreach (var letter in line.Replace("\"\"", "\u0001", StringComparison.Ordinal))
        {
            quoted ^= letter == '"';
            if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (letter != '"')
            {
                field.Append(letter == '\u0001' ? '"' : letter);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }

    private static bool IsWhole(string yaml) => Regex.IsMatch(yaml, "^data:", RegexOptions.Multiline) && Regex.IsMatch(yaml, "^analyses:", RegexOptions.Multiline) && !yaml.Contains('…', StringComparison.Ordinal);

    [GeneratedRegex("^```yaml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
