using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Imports.Codebooks;

/// <summary>A codebook for reading: a paragraph a variable. No answer stands in it but the labels of choices, and none of personal data.</summary>
public static class TextCodebook
{
    /// <summary>The codebook of a survey.</summary>
    public static string Render(ImportedSurvey survey, ReportLanguage language)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(FoundText.Inert(line, keepLineBreaks: false)).Append('\n');
        void Say(FormattableString english, FormattableString chinese) => Line(Phrase.Format(english, chinese).In(language));

        Say($"Format: {survey.Format}", $"格式：{survey.Format}");
        if (survey.Encoding is { } encoding)
        {
            Say($"Encoding: {encoding}", $"编码：{encoding}");
        }

        Say($"Header rows: {survey.HeaderRows}; questionnaires: {survey.Rows}; variables: {survey.Variables.Length}", $"表头行数：{survey.HeaderRows}；问卷数：{survey.Rows}；变量数：{survey.Variables.Length}");
        foreach (var note in survey.Notes)
        {
            Line(note.In(language));
        }

        foreach (var exclusion in survey.Exclusions)
        {
            var answers = string.Join(", ", exclusion.Answers.Select(answer => answer.Length == 0 ? "\"\"" : answer));
            Say($"Offered for exclusion: {exclusion.Variable} = {answers}, {exclusion.Rows} rows: {exclusion.Reason.English}", $"建议剔除：{exclusion.Variable} = {answers}，共 {exclusion.Rows} 行：{exclusion.Reason.Chinese}");
        }

        foreach (var variable in survey.Variables)
        {
            text.Append('\n');
            var n = variable.Answers.Values().Count(answer => !variable.IsMissing(answer)).ToString(CultureInfo.InvariantCulture);
            Line($"{variable.Name}  [{RoleName.Of(variable.Role)}]  n = {n}");
            Line($"  {variable.Label}");
            if (variable.Role != VariableRole.Pii && !variable.Values.IsEmpty)
            {
                Line($"  {string.Join("; ", variable.Values.Select(value => $"{value.Code} = {value.Label}"))}");
                if (!variable.IsOrdered)
                {
                    Say($"  The codes only number the labels: nothing tells their order.", $"  编码仅为序号，标签本身未体现顺序。");
                }
            }

            if (!variable.Missing.IsEmpty)
            {
                Say($"  No answer: {string.Join(", ", variable.Missing)}", $"  缺失值：{string.Join(", ", variable.Missing)}");
            }

            if (variable.MissingRange is var (low, high))
            {
                Say($"  No answer: {low} to {high}", $"  缺失值：{low} 至 {high}");
            }
        }

        return text.ToString();
    }
}
