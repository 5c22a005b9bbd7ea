using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>Unfolds ranges of items: <c>KS1-KS5</c>, <c>Q01-Q12</c>, <c>题1-题5</c>; a column that is named so is itself.</summary>
internal static class ItemRange
{
    private const int LongestRange = 10_000;

    /// <summary>The items that a list, a single name or ranges name, each with its place.</summary>
    /// <exception cref="BadInputException">A range runs backwards, or an item stands twice.</exception>
    public static ImmutableArray<Located<string>> Items(StudyNode node, Phrase owner)
    {
        var items = node.ListOrOne().SelectMany(Unfold).ToImmutableArray();
        if (items.IsEmpty)
        {
            throw node.Problem(YamlMessages.NamesNothing(owner, node.Name));
        }

        if (items.GroupBy(item => item.Value).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw twice.Last().Problem(YamlMessages.NamedTwice(owner, twice.Key));
        }

        return items;
    }

    /// <summary>The names that a text stands for where no column is named like a range; the text itself where it is none, or one that cannot be unfolded.</summary>
    public static IEnumerable<string> Names(string text) =>
        Ends(text) is (var prefix, var first, var last, { } digits) && last >= first && last - first < LongestRange
            ? Enumerable.Range(first, last - first + 1).Select(number => prefix + Padded(number, digits))
            : [text];

    private static IEnumerable<Located<string>> Unfold(StudyNode node)
    {
        var text = node.Text();

        // A column may be named like a range, and an exact name wins.
        return Ends(text) is var (prefix, first, last, digits) && !node.IsColumn
            ? Numbers(node, prefix, first, last, digits).Select(name => new Located<string>(name, node.Place))
            : [node.LocatedText()];
    }

    private static IEnumerable<string> Numbers(StudyNode node, string prefix, int first, int last, int? digits)
    {
        if (last < first || last - first >= LongestRange)
        {
            throw node.Problem(last < first ? YamlMessages.RangeBackwards(node.Text()) : YamlMessages.RangeTooLong(node.Text()));
        }

        if (digits is not { } width)
        {
            throw node.Problem(YamlMessages.RangePadding(node.Text()));
        }

        return Enumerable.Range(first, last - first + 1)
            .Select(number => prefix + Padded(number, width));
    }

    // A hyphen within a name is no range: both sides must be one prefix followed by digits.
    private static (string Prefix, int First, int Last, int? Digits)? Ends(string text)
    {
        for (var hyphen = text.IndexOf('-'); hyphen > 0; hyphen = text.IndexOf('-', hyphen + 1))
        {
            var (first, last) = (text[..hyphen].Trim(), text[(hyphen + 1)..].Trim());
            var prefix = first.TrimEnd(Digits);
            if (prefix.Length < first.Length
                && last.Length > prefix.Length
                && last.StartsWith(prefix, StringComparison.Ordinal)
                && last.AsSpan(prefix.Length).TrimEnd(Digits).IsEmpty
                && int.TryParse(first.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var low)
                && int.TryParse(last.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var high))
            {
                var digits = first.Length - prefix.Length;
                return (prefix, low, high, Padded(high, digits) == last[prefix.Length..] ? digits : null);
            }
        }

        return null;
    }

    private static string Padded(int number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
}
