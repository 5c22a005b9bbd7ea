using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads the screening rules in the order in which the file lists them, which is the order in which they are applied.</summary>
internal static class ScreeningReader
{
    /// <exception cref="BadInputException">A rule is no such rule, looks at items where there are none, or at a construct's score.</exception>
    public static ScreeningRules Read(StudyNode node, ImmutableArray<Construct> constructs)
    {
        var mapping = node.Mapping("screening", "sent", "id", "seconds", "max_missing", "longstring", "attention");
        var rules = ImmutableArray.CreateBuilder<ScreeningRule>();
        foreach (var key in mapping.Keys)
        {
            var value = mapping.Required(key);
            switch (key)
            {
                case "seconds":
                    rules.Add(Seconds(value));
                    break;
                case "max_missing" or "longstring" when constructs.IsEmpty:
                    throw value.Problem($"{key} looks at the items of constructs, and the study has none", "Add constructs: {NAME: {items: […]}} to the study file, or leave the rule out.");
                case "max_missing":
                    rules.Add(new ScreeningRule.MaximumMissing(value.NumberBetween(0, 1)));
                    break;
                case "longstring":
                    rules.Add(new ScreeningRule.LongString(value.Integer(2)));
                    break;
                case "attention":
                    rules.Add(new ScreeningRule.AttentionChecks([.. value.Pairs("attention").Select(pair => (pair.Key.LocatedText(), pair.Value.Number()))]));
                    break;
                default:
                    break;
            }
        }

        if (rules.SelectMany(rule => rule.Columns).FirstOrDefault(column => constructs.Any(construct => construct.Name.Value == column.Value)) is { } score)
        {
            throw score.Problem($"screening looks at columns as answered, and {score.Value} is a construct", "Name a column of the data file.");
        }

        return new ScreeningRules(
            mapping.Optional("sent") is { } sent ? new Located<int>(sent.Integer(1), sent.Place) : null,
            mapping.Optional("id")?.LocatedText(),
            rules.ToImmutable());
    }

    private static ScreeningRule.MinimumSeconds Seconds(StudyNode node)
    {
        var mapping = node.Mapping("seconds", "column", "min");
        return new ScreeningRule.MinimumSeconds(mapping.Required("column").LocatedText(), mapping.Required("min").Number());
    }
}
