using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads hypotheses: <c>{H1: {label: …, holds: "IB~LCE &gt; 0"}}</c>, or <c>{H1: IB~LCE &gt; 0}</c>.</summary>
internal static partial class HypothesisReader
{
    /// <exception cref="BadInputException">A hypothesis cannot be read.</exception>
    public static ImmutableArray<Hypothesis> Read(StudyNode node) => [.. node.Pairs(InputOwner.Key("hypotheses")).Select(pair => Hypothesis(pair.Key.LocatedText(), pair.Value))];

    private static Hypothesis Hypothesis(Located<string> id, StudyNode node)
    {
        var mapping = node.IsMapping ? node.Mapping(InputOwner.Hypothesis(id.Value), "label", "holds") : null;
        var holds = mapping?.Required("holds") ?? node;
        var text = holds.LocatedText();
        var parts = Claim().Match(text.Value);
        if (!parts.Success)
        {
            throw holds.Problem(StudyFileMessages.NothingHolds(id.Value));
        }

        var bound = double.Parse(parts.Groups["bound"].Value.Replace('−', '-'), CultureInfo.InvariantCulture);
        return new Hypothesis(
            id,
            mapping?.Optional("label")?.Text(),
            text with { Value = parts.Groups["target"].Value.Trim() },
            parts.Groups["sign"].Value switch { ">" or "＞" => HypothesisRelation.Above, "<" or "＜" => HypothesisRelation.Below, _ => HypothesisRelation.Different },
            bound);
    }

    // The sign is the last: ways through mediators are written with one too (indirect:M1>M2 > 0).
    [GeneratedRegex(@"^(?<target>.+)(?<sign>!=|[<>≠＜＞])\s*(?<bound>[-+−]?([0-9]+(\.[0-9]*)?|\.[0-9]+))\s*$")]
    private static partial Regex Claim();
}
