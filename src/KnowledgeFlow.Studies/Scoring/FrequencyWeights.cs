using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>Lets each row count as often as a column says, as SPSS's WEIGHT BY does: every analysis then sees the rows written out.</summary>
internal static class FrequencyWeights
{
    /// <summary>The most rows that are written out.</summary>
    public const int Most = 10_000_000;

    /// <summary>The valid rows, each as often as its weight says; rows without a weight above 0 are left out, as in SPSS.</summary>
    /// <param name="weight">The column of weights; null for none.</param>
    /// <param name="survey">The answers.</param>
    /// <param name="valid">The rows that passed the screening.</param>
    /// <exception cref="BadInputException">A weight is no whole number, or the rows would be too many.</exception>
    public static ImmutableArray<int> Rows(Located<string>? weight, SurveyTable survey, ImmutableArray<int> valid)
    {
        if (weight is null)
        {
            return valid;
        }

        var column = survey.Numbers(weight);
        var rows = ImmutableArray.CreateBuilder<int>();
        foreach (var row in valid)
        {
            var times = column[row];
            if (!(times > 0))
            {
                continue;
            }

            if (Math.Floor(times) != times)
            {
                throw weight.Problem(ScoringMessages.WeightNotWhole(weight.Value, row + 1, times));
            }

            if (rows.Count + times > Most)
            {
                throw weight.Problem(ScoringMessages.WeightsTooLarge(weight.Value, Most));
            }

            rows.AddRange(Enumerable.Repeat(row, (int)times));
        }

        return rows.ToImmutable();
    }
}
