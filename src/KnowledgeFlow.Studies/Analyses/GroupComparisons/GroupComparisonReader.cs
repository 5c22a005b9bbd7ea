using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Reads <c>{type: compare_groups, outcomes: […], groups: […] | mu: …, paired: [[…, …]], ranks: …, post_hoc: […], alternative: …, level: …}</c>.</summary>
internal sealed class GroupComparisonReader : IAnalysisReader
{
    private const int MostReplicates = 1_000_000;

    public string Type => "compare_groups";

    public IReadOnlyList<string> Keys => ["outcomes", "groups", "paired", "mu", "ranks", "post_hoc", "alternative", "bootstrap", "seed"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var (options, pairs, expected) = (Options(mapping), mapping.Optional("paired") is { } paired ? Pairs(paired) : [], mapping.Optional("mu")?.Number());
        if (!mapping.Has("paired") || mapping.Has("outcomes") || mapping.Has("groups") || mapping.Has("mu"))
        {
            _ = mapping.Required("outcomes");
            _ = mapping.Has("mu") ? mapping.Optional("mu") : mapping.Required("groups");
        }

        return new GroupComparisonAnalysis(id, mapping.Names("outcomes"), mapping.Names("groups"))
        {
            Pairs = pairs,
            Expected = expected,
            Options = options,
        };
    }

    private static ComparisonOptions Options(StudyMapping mapping)
    {
        var usual = ComparisonOptions.Usual;
        return new ComparisonOptions(
            mapping.Optional("ranks")?.Boolean() ?? usual.HasRanks,
            mapping.Optional("post_hoc") is { } methods ? [.. methods.ListOrOne().Select(Method).Distinct()] : [],
            mapping.Optional("alternative")?.Choice(("two_sided", Alternative.TwoSided), ("greater", Alternative.Greater), ("less", Alternative.Less)) ?? usual.Alternative,
            usual.Level,
            mapping.Optional("bootstrap")?.Integer(100, MostReplicates) ?? usual.Replicates,
            (ulong)(mapping.Optional("seed")?.Integer(0) ?? (int)usual.Seed));
    }

    private static PostHocMethod Method(StudyNode node) => node.Choice<PostHocMethod>([.. PostHocMethod.All.Select(method => (method.Id, method))]);

    // A pair by itself, or a list of pairs.
    private static ImmutableArray<(Located<string> First, Located<string> Second)> Pairs(StudyNode node)
    {
        ImmutableArray<(Located<string> First, Located<string> Second)> pairs = node.List() is [{ IsList: false }, ..] ? [Pair(node)] : [.. node.List().Select(Pair)];
        return pairs.GroupBy(pair => (pair.First.Value, pair.Second.Value)).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw twice.Last().First.Problem(AnalysisMessages.PairTwice(twice.Key.Item1, twice.Key.Item2))
            : pairs;
    }

    private static (Located<string> First, Located<string> Second) Pair(StudyNode node)
    {
        var names = ItemRange.Items(node, InputOwner.Key("paired"));
        return names.Length == 2 ? (names[0], names[1]) : throw node.Problem(AnalysisMessages.NoPair(names.Length));
    }
}
