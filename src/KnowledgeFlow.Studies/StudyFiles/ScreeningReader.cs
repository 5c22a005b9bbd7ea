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
        var mapping = node.Mapping(
            InputOwner.Key("screening"), "sent", "id", "seconds", "answered", "duplicates", "max_missing", "longstring", "irv", "even_odd", "mahalanobis", "attention");
        var rules = ImmutableArray.CreateBuilder<ScreeningRule>();
        foreach (var key in mapping.Keys)
        {
            var value = mapping.Required(key);
            if (Rule(key, value) is not { } rule)
            {
                continue;
            }

            if (rule.NeedsItems && constructs.IsEmpty)
            {
                throw value.Problem(StudyFileMessages.RuleNeedsItems(key));
            }

            rules.Add(rule);
        }

        if (rules.SelectMany(rule => rule.Columns).FirstOrDefault(column => constructs.Any(construct => construct.Name.Value == column.Value)) is { } score)
        {
            throw score.Problem(StudyFileMessages.ScreeningOfAScore(score.Value));
        }

        return new ScreeningRules(
            mapping.Optional("sent") is { } sent ? new Located<int>(sent.Integer(1), sent.Place) : null,
            mapping.Optional("id")?.LocatedText(),
            rules.ToImmutable());
    }

    private static ScreeningRule? Rule(string key, StudyNode value) => key switch
    {
        "seconds" => Seconds(value),
        "answered" => new ScreeningRule.Answered(ItemRange.Items(value, InputOwner.Key("answered"))),
        "duplicates" => Duplicates(value),
        "max_missing" => new ScreeningRule.MaximumMissing(value.NumberBetween(0, 1)),
        "longstring" => LongString(value),
        "irv" => new ScreeningRule.Variability(value.Number()),
        "even_odd" => new ScreeningRule.EvenOdd(value.NumberBetween(-1, 1)),
        "mahalanobis" => new ScreeningRule.Distance(value.NumberBetween(0, 1)),
        "attention" => new ScreeningRule.AttentionChecks([.. value.Pairs(InputOwner.Key("attention")).Select(pair => (pair.Key.LocatedText(), pair.Value.LocatedText()))]),
        _ => null,
    };

    private static ScreeningRule.LongString LongString(StudyNode node)
    {
        if (!node.IsMapping)
        {
            return new ScreeningRule.LongString(node.Integer(2), WithinConstruct: false);
        }

        var mapping = node.Mapping(InputOwner.Key("longstring"), "min", "within");
        return new ScreeningRule.LongString(
            mapping.Required("min").Integer(2),
            mapping.Optional("within")?.Choice(("construct", true), ("questionnaire", false)) ?? false);
    }

    private static ScreeningRule.Duplicates Duplicates(StudyNode node)
    {
        if (!node.IsMapping)
        {
            return new ScreeningRule.Duplicates(ItemRange.Items(node, InputOwner.Key("duplicates")), SameAnswers: false);
        }

        var mapping = node.Mapping(InputOwner.Key("duplicates"), "columns", "answers");
        var rule = new ScreeningRule.Duplicates(mapping.Names("columns"), mapping.Optional("answers")?.Boolean() ?? false);
        return rule.Marks.IsEmpty && !rule.SameAnswers
            ? throw node.Problem(StudyFileMessages.DuplicatesOfNothing())
            : rule;
    }

    private static ScreeningRule.MinimumSeconds Seconds(StudyNode node)
    {
        var mapping = node.Mapping(InputOwner.Key("seconds"), "column", "min");
        return new ScreeningRule.MinimumSeconds(mapping.Required("column").LocatedText(), mapping.Required("min").Number());
    }
}
