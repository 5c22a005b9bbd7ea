using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Labels that carry their own numbers: <c>5 - Strongly agree</c>, <c>1=非常不同意</c>, <c>非常同意（5分）</c>, and the bare numbers between them.</summary>
internal static partial class NumberedLabels
{
    /// <summary>The labels by their numbers, or null where one has none or two have the same.</summary>
    public static ImmutableArray<ImportedValue>? Of(IReadOnlyCollection<string> labels)
    {
        var values = new SortedDictionary<int, string>();
        var worded = false;
        foreach (var label in labels)
        {
            if (Number(label, out var word) is not { } number || !values.TryAdd(number, label))
            {
                return null;
            }

            worded |= word;
        }

        return worded ? [.. values.Select(pair => new ImportedValue(pair.Key.ToString(CultureInfo.InvariantCulture), pair.Value))] : null;
    }

    private static int? Number(string label, out bool worded)
    {
        var match = Leading().Match(label);
        match = match.Success ? match : Trailing().Match(label);
        match = match.Success ? match : Bare().Match(label);
        worded = match.Groups["word"].Success;
        return match.Success && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // A dash between two numbers is a band, not a numbered label: the word must not begin with a digit.
    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,3})\s*[-–—=.:：、)）]\s*(?<word>[^0-9\s].*)$", RegexOptions.Singleline)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^\s*(?<word>\D+?)\s*[(（](?<number>[0-9]{1,3})\s*分?[)）]\s*$", RegexOptions.Singleline)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,3})\s*分?\s*$")]
    private static partial Regex Bare();
}
