using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads the constructs and their items.</summary>
internal static class ConstructReader
{
    /// <exception cref="BadInputException">A construct cannot be read, or an item is on another scale in another construct.</exception>
    public static ImmutableArray<Construct> Read(StudyNode node, LikertScale? defaultScale)
    {
        ImmutableArray<Construct> constructs = [.. node.Pairs(InputOwner.Key("constructs")).Select(pair => Construct(pair.Key.LocatedText(), pair.Value, defaultScale))];
        var first = new Dictionary<string, Construct>();
        foreach (var construct in constructs)
        {
            foreach (var item in construct.Items)
            {
                if (!first.TryAdd(item.Value, construct) && !SameEnds(first[item.Value].Likert, construct.Likert))
                {
                    throw item.Problem(StudyFileMessages.OtherScale(item.Value, first[item.Value].Name.Value));
                }
            }
        }

        return constructs;
    }

    private static bool SameEnds(LikertScale? one, LikertScale? other) => one?.Minimum == other?.Minimum && one?.Maximum == other?.Maximum;

    private static Construct Construct(Located<string> name, StudyNode node, LikertScale? defaultScale)
    {
        var mapping = node.Mapping(InputOwner.Construct(name.Value), "label", "items", "reverse", "score", "min_items", "likert");
        var items = ItemRange.Items(mapping.Required("items"), InputOwner.Construct(name.Value));
        var scale = mapping.Optional("likert") is { } own ? LikertReader.Read(own) : defaultScale;
        return new Construct(
            name,
            mapping.Optional("label")?.Text() ?? name.Value,
            items,
            mapping.Optional("reverse") is { } reverse ? Reversed(name.Value, reverse, items, scale) : [],
            mapping.Optional("score")?.Choice(("mean", ScoreKind.Mean), ("sum", ScoreKind.Sum)) ?? ScoreKind.Mean,
            mapping.Optional("min_items")?.Integer(1, items.Length) ?? items.Length,
            scale);
    }

    private static ImmutableHashSet<string> Reversed(string construct, StudyNode node, ImmutableArray<Located<string>> items, LikertScale? scale)
    {
        if (scale is null)
        {
            throw node.Problem(StudyFileMessages.ReversedWithoutScale(construct));
        }

        var names = items.Select(item => item.Value).ToArray();
        var reversed = node.ListOrOne().Length == 0 ? [] : ItemRange.Items(node, InputOwner.ReversedOf(construct));
        if (reversed.FirstOrDefault(item => !names.Contains(item.Value)) is { } stranger)
        {
            throw stranger.Problem(StudyFileMessages.ReversedStranger(stranger.Value, construct, names));
        }

        return [.. reversed.Select(item => item.Value)];
    }
}
