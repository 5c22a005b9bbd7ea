using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>One key of a one-off analysis with what it was given.</summary>
/// <param name="Key">The key of the study file.</param>
/// <param name="Form">How its value is written.</param>
/// <param name="Given">What was given, each time it was; at least one.</param>
public sealed record OneOffOption(string Key, OneOffForm Form, ImmutableArray<string> Given)
{
    /// <summary>Every name given, of all times.</summary>
    internal ImmutableArray<string> Names => [.. Given.SelectMany(NameList.Split)];

    /// <summary>The lines of the study file, without their indent.</summary>
    internal IEnumerable<string> Lines() => Form switch
    {
        OneOffForm.Flag => [$"{Key}: true"],
        OneOffForm.Names => [$"{Key}: {YamlWords.List(Names)}"],
        OneOffForm.Blocks when Given.Length > 1 => [$"blocks: [{string.Join(", ", Given.Select(block => YamlWords.List(NameList.Split(block))))}]"],
        OneOffForm.Blocks => [$"{Key}: {YamlWords.List(Names)}"],
        OneOffForm.Passage => [$"{Key}: |", .. Given.SelectMany(text => text.ReplaceLineEndings("\n").Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => $"  {line}")],
        OneOffForm.ValueOrList when Given[^1].Contains(',') => [$"{Key}: [{string.Join(", ", NameList.Split(Given[^1]).Select(YamlWords.Value))}]"],
        _ => [$"{Key}: {YamlWords.Value(NameList.Split(Given[^1]) is [var only] ? only : Given[^1])}"],
    };
}
