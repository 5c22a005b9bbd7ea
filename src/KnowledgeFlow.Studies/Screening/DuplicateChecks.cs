using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Screening;

/// <summary>Finds questionnaires that repeat an earlier one.</summary>
internal static class DuplicateChecks
{
    public static IEnumerable<Exclusion> Repeated(ScreeningRule.Duplicates rule, SurveyTable survey, ImmutableArray<Column> items)
    {
        var byMarks = rule.Marks.IsEmpty
            ? []
            : Repeats(survey.Rows, [.. rule.Marks.Select(mark => AnswerChecks.Codes(survey.Columns[mark.Value]))], mayHaveBlanks: false)
                .Select(pair => new Exclusion(pair.Row, rule, string.Join(" + ", rule.Marks.Select(mark => mark.Value)), pair.First + 1, double.NaN));
        return rule.SameAnswers
            ? byMarks.Concat(Repeats(survey.Rows, items, mayHaveBlanks: true).Select(pair => new Exclusion(pair.Row, rule, null, pair.First + 1, double.NaN)))
            : byMarks;
    }

    // Rows that hold what an earlier one holds. Blanks tell nobody by an address; among answers they are part of the pattern, unless all are blank.
    private static IEnumerable<(int Row, int First)> Repeats(int rows, ImmutableArray<Column> columns, bool mayHaveBlanks)
    {
        var firsts = new Dictionary<Pattern, int>();
        for (var row = 0; row < rows; row++)
        {
            var values = columns.Select(column => column[row]).ToImmutableArray();
            if (mayHaveBlanks ? values.All(double.IsNaN) : values.Any(double.IsNaN))
            {
                continue;
            }

            var pattern = new Pattern(values);
            if (!firsts.TryAdd(pattern, row))
            {
                yield return (row, firsts[pattern]);
            }
        }
    }

    private readonly record struct Pattern(ImmutableArray<double> Values)
    {
        public bool Equals(Pattern other) => Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var value in Values)
            {
                hash.Add(value);
            }

            return hash.ToHashCode();
        }
    }
}
