using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>
/// The rows of the file of answers: the valid respondents, and among them as many invalid ones as the paper reports, each of which one of the
/// study's screening rules, and no earlier one, excludes.
/// </summary>
internal sealed class SyntheticRespondents
{
    private const ulong InvalidStream = 0x5359_4E31;
    private const int TypicalSecondsAnItem = 9;
    private const int FewestSeconds = 120;

    private readonly StudyDraft draft;
    private readonly SurveyData answers;
    private readonly RandomSource random;
    private readonly ImmutableArray<string> items;

    private SyntheticRespondents(StudyDraft draft, SurveyData answers, ulong seed)
    {
        this.draft = draft;
        this.answers = answers;
        random = RandomSource.OfStream(seed, InvalidStream);
        items = draft.Problem.Items;
    }

    /// <summary>The rows, each a text by column name; blanks are missing names.</summary>
    public static ImmutableArray<IReadOnlyDictionary<string, string>> Of(StudyDraft draft, SurveyData answers, ulong seed) => new SyntheticRespondents(draft, answers, seed).Rows();

    /// <summary>How many respondents each rule excludes: as many as printed for it, and what is left shared evenly among the others.</summary>
    public static ImmutableArray<(ScreeningRule Rule, int Count)> Invalid(StudyDraft draft)
    {
        var sample = draft.Published.Sample;
        var printed = draft.Study.Screening.Rules.Select(rule => (Rule: rule, Count: PrintedFlow.Count(draft.Published.Printed, rule.Id))).ToList();
        var open = printed.Count(pair => pair.Count is null);
        var left = Math.Max(0, (sample.Invalid ?? ((sample.Returned - sample.Valid) ?? 0)) - printed.Sum(pair => pair.Count ?? 0));
        var shared = 0;
        return [.. printed.Select(pair => (pair.Rule, pair.Count ?? Share()))];

        int Share() => (left / open) + (shared++ < left % open ? 1 : 0);
    }

    private ImmutableArray<IReadOnlyDictionary<string, string>> Rows()
    {
        var rows = Enumerable.Range(0, answers.Rows).Select(Valid).ToList();
        foreach (var (rule, count) in Invalid(draft))
        {
            for (var k = 0; k < count; k++)
            {
                // Invalid questionnaires come in among the others.
                var row = Valid(random.NextInt32(answers.Rows));
                Spoil(row, rule);
                rows.Insert(random.NextInt32(rows.Count + 1), row);
            }
        }

        return [.. rows];
    }

    private Dictionary<string, string> Valid(int row)
    {
        var cells = new Dictionary<string, string>();
        foreach (var construct in draft.Study.Constructs)
        {
            foreach (var item in construct.ItemNames)
            {
                var scored = answers[item][row];
                cells[item] = Text(construct.Reversed.Contains(item) ? construct.Likert!.Reverse(scored) : scored);
            }
        }

        foreach (var margin in draft.Margins)
        {
            cells[margin.Name] = margin.CodeOf((int)answers[margin.Name][row]);
        }

        foreach (var rule in draft.Study.Screening.Rules)
        {
            if (rule is ScreeningRule.MinimumSeconds seconds)
            {
                cells[seconds.Column.Value] = Text(Math.Round(Math.Max(seconds.Minimum, FewestSeconds) + (TypicalSecondsAnItem * items.Length * Math.Exp(random.NextNormal() / 3))));
            }

            if (rule is ScreeningRule.AttentionChecks checks)
            {
                foreach (var (column, answer) in checks.Answers)
                {
                    cells[column.Value] = answer.Value;
                }
            }
        }

        return cells;
    }

    private void Spoil(Dictionary<string, string> row, ScreeningRule rule)
    {
        switch (rule)
        {
            case ScreeningRule.MinimumSeconds seconds:
                row[seconds.Column.Value] = Text(Math.Floor(seconds.Minimum * (0.3 + (0.69 * random.NextDouble()))));
                break;
            case ScreeningRule.MaximumMissing missing:
                var fewest = (int)Math.Floor(missing.Share * items.Length) + 1;
                var blanks = Math.Min(items.Length, fewest + random.NextInt32(Math.Max(1, items.Length / 3)));
                foreach (var item in items.Select(item => (item, Order: random.NextUInt64())).OrderBy(pair => pair.Order).Take(blanks))
                {
                    row[item.item] = string.Empty;
                }

                break;
            case ScreeningRule.LongString:
                var scale = draft.Study.Constructs[0].Likert!;
                var answer = scale.Minimum + random.NextInt32((int)(scale.Maximum - scale.Minimum) + 1);
                foreach (var construct in draft.Study.Constructs)
                {
                    foreach (var item in construct.ItemNames)
                    {
                        row[item] = Text(Math.Min(answer, construct.Likert!.Maximum));
                    }
                }

                break;
            case ScreeningRule.AttentionChecks checks:
                var (column, right) = checks.Answers[random.NextInt32(checks.Answers.Length)];
                row[column.Value] = !AnswerText.TryNumber(right.Value, decimalComma: false, out var number) ? string.Empty : Text(number > 1 ? number - 1 : number + 1);
                break;
            case ScreeningRule.Answered answered:
                row[answered.Questions[random.NextInt32(answered.Questions.Length)].Value] = string.Empty;
                break;
        }
    }

    private static string Text(double value) => FormattableString.Invariant($"{value}");
}
