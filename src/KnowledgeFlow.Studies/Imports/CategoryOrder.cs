using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>
/// Puts the labels of a question into order and gives them codes, where their words tell the order: numbers written in the labels, a
/// known scale (codes are places on the whole scale, those that nobody ticked included), a known ladder such as degrees, or bands of numbers.
/// </summary>
internal static class CategoryOrder
{
    /// <summary>Codes and labels in order, or null where nothing tells the order.</summary>
    /// <param name="labels">The distinct labels.</param>
    public static ImmutableArray<ImportedValue>? Of(IReadOnlyCollection<string> labels)
    {
        if (labels.Count == 0)
        {
            return null;
        }

        return NumberedLabels.Of(labels) ?? KnownScales.Of(labels) ?? KnownLadders.Of(labels) ?? NumberBands.Of(labels);
    }

    /// <summary>Whether something tells the order of the labels.</summary>
    public static bool IsKnown(IReadOnlyCollection<string> labels) => Of(labels) is not null;

    /// <summary>Codes and labels in order; in order of first appearance, "other" last, where nothing tells it.</summary>
    public static ImmutableArray<ImportedValue> OrAsGiven(IReadOnlyCollection<string> labels) =>
        Of(labels) ?? Numbered(labels.Where(label => !OtherChoice.Is(label)).Concat(labels.Where(OtherChoice.Is)));

    /// <summary>Labels with the codes 1, 2, ….</summary>
    internal static ImmutableArray<ImportedValue> Numbered(IEnumerable<string> labels) =>
        [.. labels.Select((label, place) => new ImportedValue((place + 1).ToString(CultureInfo.InvariantCulture), label))];

    /// <summary>What two spellings of one label share: case, white space and full stops do not tell them apart.</summary>
    internal static string Key(string label)
    {
        var seen = HeaderText.Seen(label).ToLowerInvariant().Trim('.', '。', ':', '：', ' ');
        return seen.Any(character => character >= '\u2E80') ? seen.Replace(" ", string.Empty, StringComparison.Ordinal) : seen.Replace('’', '\'');
    }
}
