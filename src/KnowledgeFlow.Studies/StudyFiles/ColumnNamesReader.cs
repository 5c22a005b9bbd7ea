using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads short names for columns: <c>{TL1: "7、…—…", TL2: 14, TL3-TL6: 15-18}</c>.</summary>
internal static class ColumnNamesReader
{
    /// <exception cref="BadInputException">A range of names does not match its range of positions, or a name stands twice.</exception>
    public static ImmutableArray<ColumnName> Read(StudyNode node)
    {
        ImmutableArray<ColumnName> names = [.. node.Pairs(InputOwner.Key("columns")).SelectMany(pair => Names(pair.Key, pair.Value))];
        return names.GroupBy(name => name.Name.Value).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw twice.Last().Name.Problem(StudyFileMessages.ColumnNamedTwice(twice.Key))
            : names;
    }

    private static IEnumerable<ColumnName> Names(StudyNode key, StudyNode value)
    {
        var names = ItemRange.Items(key, InputOwner.Key("columns"));
        if (names.Length == 1)
        {
            return [new ColumnName(names[0], value.LocatedText())];
        }

        // A range of names takes a range of positions, or a list of as many headers.
        var headers = value.IsList ? [.. value.List().Select(header => header.LocatedText())] : Positions(value);
        return headers.Length == names.Length
            ? names.Zip(headers, (name, header) => new ColumnName(name, header))
            : throw value.Problem(StudyFileMessages.NamesAndColumnsDiffer(key.Text(), names.Length, headers.Length));
    }

    private static ImmutableArray<Located<string>> Positions(StudyNode node)
    {
        var ends = node.Text().Split('-', StringSplitOptions.TrimEntries);
        return ends.Length == 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first >= 1 && first <= last && last <= MostColumns
            ? [.. Enumerable.Range(first, last - first + 1).Select(position => new Located<string>(position.ToString(CultureInfo.InvariantCulture), node.Place))]
            : throw node.Problem(StudyFileMessages.NoPositions(node.Text()));
    }

    private const int MostColumns = 100_000;
}
