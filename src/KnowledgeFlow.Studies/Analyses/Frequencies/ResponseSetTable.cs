using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Frequencies;

/// <summary>
/// How often each choice of a question with several answers was ticked, in percent of all ticks and of the cases, which are those who
/// ticked at least one choice, as SPSS counts them (MULT RESPONSE).
/// </summary>
internal static class ResponseSetTable
{
    private static readonly TableLayout<Choice> Layout = new(
    [
        ColumnLayout<Choice>.Count("n", Terms.N, row => row.Count),
        ColumnLayout<Choice>.Number("percent_responses", new Phrase("% of responses", "响应百分比"), NumberStyle.Percent, row => row.PercentOfResponses),
        ColumnLayout<Choice>.Number("percent_cases", new Phrase("% of cases", "个案百分比"), NumberStyle.Percent, row => row.PercentOfCases),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, ResponseSet set)
    {
        ImmutableArray<Column> columns = [.. set.Choices.Select(survey.Numbers)];
        var ticks = columns.Select(column => Enumerable.Range(0, survey.Rows).Count(row => column[row] == set.Counted)).ToArray();
        var cases = Enumerable.Range(0, survey.Rows).Count(row => columns.Any(column => column[row] == set.Counted));
        var responses = ticks.Sum();
        var label = set.Label is { } own ? Phrase.Verbatim(own) : survey.LabelOf(set.Name.Value);
        var without = survey.Rows - cases;
        return Layout.Table(
            id,
            label,
            label,
            set.Choices.Select((choice, i) => (choice.Value, survey.LabelOfChoice(choice.Value), new Choice(ticks[i], responses, cases)))
                .Append((set.Choices.Any(choice => choice.Value == "total") ? "(total)" : "total", new Phrase("Total", "合计"), new Choice(responses, responses, cases))),
            Phrase.Format(
                $"{responses} responses of {cases} cases; a case is a questionnaire with at least one choice. Without any: {without}.",
                $"共 {cases} 个个案作出 {responses} 次选择；个案指至少选择一项的问卷。未作任何选择：{without} 份。"));
    }

    private sealed record Choice(int Count, int Responses, int Cases)
    {
        public double PercentOfResponses => 100.0 * Count / Responses;

        public double PercentOfCases => 100.0 * Count / Cases;
    }
}
