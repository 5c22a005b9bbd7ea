using System.Text;

namespace KnowledgeFlow.Studies.Imports.Codebooks;

/// <summary>
/// The parsed answers as CSV: UTF-8 without a mark, one line a questionnaire, codes, nothing for no answer, moments as
/// <c>2024-06-01T09:37:16</c>. It is data to go on with and not for a spreadsheet: nothing is made inert.
/// </summary>
public static class AnswersFile
{
    /// <summary>The file.</summary>
    public static string Render(ImportedSurvey survey)
    {
        var csv = new StringBuilder();
        csv.AppendJoin(',', survey.Variables.Select(variable => Field(variable.Name))).Append('\n');
        for (var row = 0; row < survey.Rows; row++)
        {
            for (var i = 0; i < survey.Variables.Length; i++)
            {
                csv.Append(i == 0 ? string.Empty : ",").Append(Field(survey.Variables[i].Answers[row]));
            }

            csv.Append('\n');
        }

        return csv.ToString();
    }

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
