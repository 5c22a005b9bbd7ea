using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Screening;

/// <summary>Applies screening rules to the answers as they were given, before any reversal.</summary>
public static class Screener
{
    /// <summary>The ledger of a survey under a study's rules.</summary>
    /// <exception cref="BadInputException">More questionnaires came back than were sent, or a column that a rule looks at holds text.</exception>
    public static ScreeningLedger Screen(Study study, SurveyTable survey)
    {
        var rules = study.Screening;
        if (rules.Sent is { } sent && sent.Value < survey.Rows)
        {
            throw sent.Problem(ScreeningMessages.MoreThanSent(sent.Value, survey.Rows, survey.Source.Path));
        }

        if (rules.Rules.IsEmpty)
        {
            return new ScreeningLedger(rules, survey.Rows, [.. Enumerable.Range(0, survey.Rows)], []);
        }

        var excluded = new Exclusion?[survey.Rows];
        var notes = ImmutableArray.CreateBuilder<Phrase>();
        foreach (var rule in rules.Rules)
        {
            foreach (var hit in Hits(rule, study, survey, notes))
            {
                excluded[hit.Row] ??= hit;
            }
        }

        return new ScreeningLedger(
            rules,
            survey.Rows,
            [.. Enumerable.Range(0, survey.Rows).Where(row => excluded[row] is null)],
            [.. excluded.OfType<Exclusion>()])
        {
            Notes = notes.ToImmutable(),
        };
    }

    private static IEnumerable<Exclusion> Hits(ScreeningRule rule, Study study, SurveyTable survey, ImmutableArray<Phrase>.Builder notes) => rule switch
    {
        ScreeningRule.MinimumSeconds seconds => TooFast(seconds, survey),
        ScreeningRule.Answered answered => AnswerChecks.Unanswered(answered, survey),
        ScreeningRule.AttentionChecks checks => AnswerChecks.Inattentive(checks, study, survey),
        ScreeningRule.Duplicates duplicates => DuplicateChecks.Repeated(duplicates, survey, duplicates.SameAnswers ? Items(study, survey) : []),
        ScreeningRule.MaximumMissing blanks => TooManyBlanks(blanks, Items(study, survey)),
        ScreeningRule.LongString { WithinConstruct: false } run => CarelessnessChecks.TooLongRuns(run, [Items(study, survey)]),
        ScreeningRule.LongString run => CarelessnessChecks.TooLongRuns(run, [.. study.Constructs.Select(construct => Answers(construct, survey))]),
        ScreeningRule.Variability variability => CarelessnessChecks.TooEven(variability, Items(study, survey)),
        ScreeningRule.EvenOdd consistency => CarelessnessChecks.TooInconsistent(consistency, [.. study.Constructs.Select(construct => Keyed(construct, survey))]),
        ScreeningRule.Distance distance => CarelessnessChecks.TooFar(distance, Items(study, survey), notes),
        _ => throw new InvalidOperationException($"No screening is known for {rule.Id}."),
    };

    private static IEnumerable<Exclusion> TooFast(ScreeningRule.MinimumSeconds rule, SurveyTable survey)
    {
        var seconds = survey.Numbers(rule.Column);
        for (var row = 0; row < seconds.Length; row++)
        {
            if (seconds[row] < rule.Minimum)
            {
                yield return new Exclusion(row, rule, seconds.Name, seconds[row], rule.Minimum);
            }
        }
    }

    private static IEnumerable<Exclusion> TooManyBlanks(ScreeningRule.MaximumMissing rule, ImmutableArray<Column> items)
    {
        var blanks = new int[items.IsEmpty ? 0 : items[0].Length];
        foreach (var item in items)
        {
            for (var row = 0; row < blanks.Length; row++)
            {
                blanks[row] += double.IsNaN(item[row]) ? 1 : 0;
            }
        }

        for (var row = 0; row < blanks.Length; row++)
        {
            var share = (double)blanks[row] / items.Length;
            if (share > rule.Share)
            {
                yield return new Exclusion(row, rule, null, share, rule.Share);
            }
        }
    }

    // Each item once, in the order of the file, as a respondent met them.
    private static ImmutableArray<Column> Items(Study study, SurveyTable survey)
    {
        var names = study.Constructs.SelectMany(construct => construct.ItemNames).ToHashSet();
        return [.. survey.Header.Where(names.Contains).Select(name => survey.Answers(name))];
    }

    private static ImmutableArray<Column> Answers(Construct construct, SurveyTable survey) => [.. construct.ItemNames.Select(survey.Answers)];

    private static ImmutableArray<Column> Keyed(Construct construct, SurveyTable survey) =>
        [.. construct.ItemNames.Select(item => construct.Reversed.Contains(item) && construct.Likert is { } scale ? survey.Answers(item).Mapped(scale.Reverse) : survey.Answers(item))];
}
