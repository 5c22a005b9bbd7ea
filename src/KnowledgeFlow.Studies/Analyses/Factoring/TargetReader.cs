using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Reads <c>target: {FACTOR: [items whose loadings are free], FACTOR: {item: 0.8, item: free}}</c>.</summary>
internal static class TargetReader
{
    /// <summary>The factors, in order; empty where the key is absent.</summary>
    public static ImmutableArray<TargetFactor> Read(StudyMapping mapping, RotationMethod rotation)
    {
        if (mapping.Optional("target") is not { } node)
        {
            return [];
        }

        if (!rotation.TakesTarget())
        {
            throw node.Problem(FactoringMessages.TargetWithoutRotation());
        }

        return [.. node.Pairs(InputOwner.Key("target")).Select(pair => new TargetFactor(pair.Key.LocatedText(), Loadings(pair.Key.Text(), pair.Value)))];
    }

    /// <summary>The number of factors that the target has, where none is told.</summary>
    /// <exception cref="BadInputException">Another number is told, or is left to the data.</exception>
    public static FactorCountRule Rule(ImmutableArray<TargetFactor> target, StudyNode? told, FactorCountRule rule) =>
        target.IsEmpty ? rule
        : told is null ? new FactorCountRule.Fixed(target.Length)
        : rule is FactorCountRule.Fixed { Factors: var factors } && factors == target.Length ? rule
        : throw told.Problem(FactoringMessages.TargetOfOtherFactors(target.Length));

    private static ImmutableArray<(Located<string> Item, double Loading)> Loadings(string factor, StudyNode node)
    {
        if (!node.IsMapping)
        {
            return [.. ItemRange.Items(node, InputOwner.Key(factor)).Select(item => (item, double.NaN))];
        }

        return
        [
            .. node.Pairs(InputOwner.Key(factor)).SelectMany(pair =>
            {
                var loading = pair.Value.Text() == "free" ? double.NaN : pair.Value.NumberBetween(-1, 1);
                return ItemRange.Items(pair.Key, InputOwner.Key(factor)).Select(item => (item, loading));
            }),
        ];
    }
}
