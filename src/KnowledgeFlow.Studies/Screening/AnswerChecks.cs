using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Screening;

/// <summary>Finds questions that had to be answered and are not, or not as was asked.</summary>
internal static class AnswerChecks
{
    public static IEnumerable<Exclusion> Unanswered(ScreeningRule.Answered rule, SurveyTable survey)
    {
        foreach (var question in rule.Questions)
        {
            var answers = Codes(survey.Columns[question.Value]);
            for (var row = 0; row < answers.Length; row++)
            {
                if (double.IsNaN(answers[row]))
                {
                    yield return new Exclusion(row, rule, question.Value, double.NaN, double.NaN);
                }
            }
        }
    }

    public static IEnumerable<Exclusion> Inattentive(ScreeningRule.AttentionChecks rule, Study study, SurveyTable survey)
    {
        foreach (var (column, asked) in rule.Answers)
        {
            var answers = survey.Columns[column.Value];
            var codes = Codes(answers);
            var right = answers is SurveyColumn.Textual textual ? Place(textual, asked) : Number(column.Value, asked, study, survey);
            var isNumber = answers is SurveyColumn.Numeric;
            for (var row = 0; row < codes.Length; row++)
            {
                if (codes[row] != right)
                {
                    yield return new Exclusion(row, rule, column.Value, isNumber ? codes[row] : double.NaN, isNumber ? right : double.NaN);
                }
            }
        }
    }

    /// <summary>A column's answers as numbers that are equal where the answers are, NaN for none.</summary>
    internal static Column Codes(SurveyColumn column) => column switch
    {
        SurveyColumn.Numeric numeric => numeric.Values,
        SurveyColumn.Textual textual => textual.Codes,
        _ => throw new InvalidOperationException("A survey column is numeric or textual."),
    };

    // An answer that nobody gave is a place that no row holds.
    private static double Place(SurveyColumn.Textual column, Located<string> asked) => column.Texts.IndexOf(asked.Value.Trim());

    private static double Number(string column, Located<string> asked, Study study, SurveyTable survey)
    {
        var text = asked.Value.Trim();
        if (AnswerText.TryNumber(text, decimalComma: false, out var number))
        {
            return number;
        }

        var scale = study.Constructs.FirstOrDefault(construct => construct.ItemNames.Contains(column))?.Likert ?? study.Likert;
        if (scale is not null && scale.Labels.TryGetValue(text, out var labelled))
        {
            return labelled;
        }

        var values = study.Variables.FirstOrDefault(variable => variable.Name.Value == column)?.Values ?? [];
        var labels = values.AddRange(survey.Descriptions.GetValueOrDefault(column)?.Values ?? []);
        return labels.FirstOrDefault(pair => pair.Label == text).Code is { } code && AnswerText.TryNumber(code, decimalComma: false, out number)
            ? number
            : throw asked.Problem(labels.IsEmpty ? ScreeningMessages.NoLabel(text, column) : ScreeningMessages.NotAmongLabels(text, column, [.. labels.Select(pair => pair.Label)]));
    }
}
