using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Tests.StudyFiles;

/// <summary>What an analysis may be told stands in the program, in the schema and in docs/study-file.md alike. What the program knows is taken from its own messages.</summary>
public sealed partial class DocumentedKeysTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "documents");

    private static readonly Dictionary<string, JsonElement> Branches = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "study.schema.json"))).RootElement
        .GetProperty("definitions").GetProperty("analysis").GetProperty("oneOf").EnumerateArray()
        .ToDictionary(branch => branch.GetProperty("properties").GetProperty("type").GetProperty("const").GetString()!);

    public static TheoryData<string> Types => [.. Listed(Texts.MessageOf("data: d.csv\nanalyses:\n  - {type: nothing of the kind}\n"), "Types: ")];

    [Fact]
    public void SchemaHasEveryTypeAndNoOther() => Branches.Keys.Should().BeEquivalentTo(Types.Select(type => type.Data));

    [Theory]
    [MemberData(nameof(Types))]
    public void SchemaHasEveryKeyAndNoOther(string type) => Branches[type].GetProperty("properties").EnumerateObject().Select(property => property.Name).Should().BeEquivalentTo(KeysOf(type));

    [Theory]
    [MemberData(nameof(Types))]
    public void StudyFilePageHasEveryKey(string type)
    {
        var page = File.ReadAllText(Path.Combine(Root, "study-file.md"));
        var own = Section(page, $"### `{type}`");
        var shared = Section(page, "## `analyses`");
        shared = shared[..shared.IndexOf("\n### ", StringComparison.Ordinal)];

        KeysOf(type).Where(key => !own.Contains($"`{key}`", StringComparison.Ordinal) && !shared.Contains($"`{key}`", StringComparison.Ordinal)
            && !(own.Contains("as `cfa`", StringComparison.Ordinal) && Section(page, "### `cfa`").Contains($"`{key}`", StringComparison.Ordinal))).Should().BeEmpty();
    }

    private static string[] KeysOf(string type) => Listed(Texts.MessageOf($"data: d.csv\nanalyses:\n  - {{type: {type}, no such key: 1}}\n"), "Known keys: ");

    private static string[] Listed(string message, string before) => message[(message.IndexOf(before, StringComparison.Ordinal) + before.Length)..].Split('\n')[0].TrimEnd('.').Split(", ");

    private static string Section(string page, string heading)
    {
        var start = page.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        start.Should().BeGreaterThanOrEqualTo(0, $"docs/study-file.md has a section {heading}");
        var level = heading[..heading.IndexOf(' ')];
        var end = Heading().Matches(page[(start + heading.Length + 2)..]).FirstOrDefault(match => match.Groups[1].Length <= level.Length);
        return end is null ? page[start..] : page.Substring(start, end.Index + heading.Length + 2);
    }

    [GeneratedRegex(@"^(#+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
