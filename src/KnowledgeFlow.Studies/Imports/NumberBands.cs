using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Labels that are bands of numbers, ordered by their lower ends: <c>25岁及以下</c>, <c>26-35岁</c>, <c>65+</c>, <c>Under 18</c>, <c>3000元以下</c>, <c>$25,000-$49,999</c>.</summary>
internal static partial class NumberBands
{
    /// <summary>The bands in order with the codes 1, 2, …, or null where a label is none or two begin alike.</summary>
    public static ImmutableArray<ImportedValue>? Of(IReadOnlyCollection<string> labels)
    {
        if (labels.Count < 2)
        {
            return null;
        }

        var bands = new SortedDictionary<(double Low, double High), string>();
        foreach (var label in labels)
        {
            if (Ends(FullWidth.ToAscii(label)) is not { } ends || !bands.TryAdd(ends, label))
            {
                return null;
            }
        }

        return CategoryOrder.Numbered(bands.Values);
    }

    private static (double Low, double High)? Ends(string label)
    {
        if (None().IsMatch(label))
        {
            return (double.NegativeInfinity, double.NegativeInfinity);
        }

        var numbers = Number().Matches(label).Select(Value).ToArray();
        return numbers.Length switch
        {
            1 when Below().IsMatch(label) => (double.NegativeInfinity, numbers[0]),
            1 when Above().IsMatch(label) => (numbers[0], double.PositiveInfinity),
            1 => (numbers[0], numbers[0]),
            2 when numbers[0] <= numbers[1] => (numbers[0], numbers[1]),
            _ => null,
        };
    }

    private static double Value(Match match)
    {
        var number = double.Parse(match.Groups["number"].Value.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "万" => number * 10_000,
            "千" => number * 1_000,
            "k" or "K" => number * 1_000,
            _ => number,
        };
    }

    [GeneratedRegex(@"(?<number>[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?|[0-9]+(\.[0-9]+)?)\s*(?<unit>万|千|[kK]\b)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"以下|以内|不足|少于|低于|小于|未满|不到|及以下|under|less|below|fewer|up to|younger|or less|at most|unter|bis|moins|<|≤", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Below();

    [GeneratedRegex(@"以上|超过|多于|高于|大于|及以上|over|more|above|older|at least|or more|über|mehr|plus|\+|>|≥", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Above();

    [GeneratedRegex(@"^\s*(无|没有|none|no children)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex None();
}
