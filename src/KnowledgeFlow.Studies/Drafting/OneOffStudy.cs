using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>
/// A study of one analysis, composed from what a command line says. It exists as the text of a study file alone, which is read like any other: what
/// a one-off command computes is what <c>kflow run</c> computes from the text that it saves.
/// </summary>
public sealed record OneOffStudy
{
    /// <summary>The type of the analysis.</summary>
    public required string Type { get; init; }

    /// <summary>The title of the report.</summary>
    public required string Title { get; init; }

    /// <summary>The data file's path from the study file; null where there is none.</summary>
    public required string? DataPath { get; init; }

    /// <summary>The language of the report.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>Keys of <c>data:</c> beside its file: a sheet, codes for no answer.</summary>
    public ImmutableArray<OneOffOption> DataOptions { get; init; } = [];

    /// <summary>Keys at the top of the file, such as the convention.</summary>
    public ImmutableArray<OneOffOption> StudyOptions { get; init; } = [];

    /// <summary>The constructs: name and items, ranges as they were given.</summary>
    public ImmutableArray<(string Name, ImmutableArray<string> Items)> Constructs { get; init; } = [];

    /// <summary>Items that are scored from the other end of their scale.</summary>
    public ImmutableArray<string> Reversed { get; init; } = [];

    /// <summary>The scale of the constructs' items; null where nothing is said of it.</summary>
    public (double Minimum, double Maximum)? Scale { get; init; }

    /// <summary>The keys of the analysis.</summary>
    public ImmutableArray<OneOffOption> Options { get; init; } = [];

    /// <summary>The text of the study file.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        Line(text, $"title: {YamlWords.Quoted(Title)}");
        Line(text, $"language: {Language.Tag()}");
        Lines(text, 0, StudyOptions.SelectMany(option => option.Lines()));
        if (DataPath is not null && DataOptions.IsEmpty)
        {
            Line(text, $"data: {YamlWords.Quoted(DataPath)}");
        }
        else if (DataPath is not null)
        {
            Line(text, "data:");
            Lines(text, 2, DataOptions.SelectMany(option => option.Lines()).Prepend($"file: {YamlWords.Quoted(DataPath)}"));
        }

        if (Scale is var (minimum, maximum))
        {
            Line(text, string.Create(CultureInfo.InvariantCulture, $"likert: {{min: {minimum}, max: {maximum}}}"));
        }

        if (!Constructs.IsEmpty)
        {
            Line(text, "constructs:");
            foreach (var (name, items) in Constructs)
            {
                var reversed = ReversedOf(name);
                Line(text, $"  {YamlWords.Name(name)}: {{items: {YamlWords.List(items)}{(reversed.IsEmpty ? string.Empty : $", reverse: {YamlWords.List(reversed)}")}}}");
            }
        }

        Line(text, "analyses:");
        Line(text, $"  - type: {Type}");
        Lines(text, 4, Options.SelectMany(option => option.Lines()));
        return text.ToString();
    }

    // A reversed item that is in no construct goes to the first, whose reader names the items that there are.
    private ImmutableArray<string> ReversedOf(string construct) =>
        [.. Reversed.Where(item => (Constructs.FirstOrDefault(each => ItemRange.Names(item).All(name => each.Items.SelectMany(ItemRange.Names).Contains(name))).Name ?? Constructs[0].Name) == construct)];

    private static void Lines(StringBuilder text, int indent, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(' ', indent).Append(line).Append('\n');
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
