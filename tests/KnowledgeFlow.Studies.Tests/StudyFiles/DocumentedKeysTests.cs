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

    private static readonly JsonElement Definitions = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "study.schema.json"))).RootElement.GetProperty("definitions");

    // What a needed key needs to be read; others are names.
    private static readonly Dictionary<string, string> Fitting = new() { ["model"] = "\"y ~ x\"", ["predictors"] = "[x, z]", ["bootstrap"] = "100" };

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

    /// <summary>What a key may hold is told by the program: its choices and its least and greatest number are those of the schema, and its choices stand on the page.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void SchemaHasTheValuesThatTheProgramTakes(string type)
    {
        var page = File.ReadAllText(Path.Combine(Root, "study-file.md"));
        foreach (var property in Branches[type].GetProperty("properties").EnumerateObject().Where(property => property.Name is not ("type" or "id" or "raw" or "title" or "tables" or "figures")))
        {
            var schema = property.Value.TryGetProperty("$ref", out var reference) ? Definitions.GetProperty(reference.GetString()!.Split('/')[^1]) : property.Value;
            if (schema.TryGetProperty("enum", out var choices))
            {
                string[] names = [.. choices.EnumerateArray().Select(choice => choice.GetString()!)];
                Listed(MessageOf(type, property.Name, "no such choice"), "one of ").Should().BeEquivalentTo(names, $"{type} takes them as {property.Name}");
                var own = Section(page, $"### `{type}`");
                names.Where(name => !(own.Contains("as `cfa`", StringComparison.Ordinal) ? own + Section(page, "### `cfa`") : own).Contains($"`{name}`", StringComparison.Ordinal)).Should().BeEmpty($"docs/study-file.md tells the choices of {property.Name} of {type}");
            }
            else if (schema.TryGetProperty("type", out var kind) && kind.ValueKind == JsonValueKind.String && kind.GetString() is "integer" or "boolean")
            {
                var message = kind.GetString() == "boolean" ? MessageOf(type, property.Name, "no such choice") : MessageOf(type, property.Name, "-2000000000");
                var range = !schema.TryGetProperty("minimum", out var minimum) ? null
                    : schema.TryGetProperty("maximum", out var maximum) ? $"a whole number from {minimum} to {maximum}." : $"a whole number of {minimum} or more.";
                message.Should().Contain(kind.GetString() == "boolean" ? "must be true or false" : range ?? property.Name, $"of {property.Name} of {type} the schema says so");
            }
        }
    }

    // The fewest keys that a type takes, and one of them wrong.
    private static string MessageOf(string type, string key, string value)
    {
        var branch = Branches[type];
        var properties = branch.GetProperty("properties");
        if (type == "power")
        {
            return Texts.MessageOf($"data: d.csv\nanalyses:\n  - {{type: power{(key == "test" ? string.Empty : $", test: {PlannedTestOf(key)}")}, {key}: {value}}}\n");
        }

        var needed = branch.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Concat(properties.TryGetProperty("predictors", out _) ? ["predictors"] : []).Concat(key is "interval" or "seed" && properties.TryGetProperty("bootstrap", out _) ? ["bootstrap"] : []).Where(name => name != "type" && name != key).Distinct();
        var given = needed.Select(name => $"{name}: {(Fitting.TryGetValue(name, out var text) ? text : properties.GetProperty(name).TryGetProperty("$ref", out _) ? $"[{name}1, {name}2]" : name)}");
        return Texts.MessageOf($"data: d.csv\nanalyses:\n  - {{type: {type}, {string.Join(", ", given.Append($"{key}: {value}"))}}}\n");
    }

    // The keys of a power analysis go with its tests.
    private static string PlannedTestOf(string key) => key switch
    {
        "groups" => "anova",
        "predictors" => "regression",
        "tested" => "regression, predictors: 3",
        "df" or "hypothesis" => "rmsea",
        _ => "correlation",
    };

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
