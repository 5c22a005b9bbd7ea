using System.Collections.Immutable;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads the screening rules in the order in which the file lists them, which is the order in which they are applied.</summary>
internal static class ScreeningReader
{
    public static ScreeningRules Read(StudyNode node)
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

        return new ScreeningRules(mapping.Optional("sent")?.Integer(1), mapping.Optional("id")?.LocatedText(), rules.ToImmutable());
    }

    private static ScreeningRule.MinimumSeconds Seconds(StudyNode node)
    {
        var mapping = node.Mapping("seconds", "column", "min");
        return new ScreeningRule.MinimumSeconds(mapping.Required("column").LocatedText(), mapping.Required("min").Number());
    }
}
