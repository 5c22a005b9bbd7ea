using System.Collections.Immutable;
using System.Text;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>Writes the synthetic answers as CSV, every row marked.</summary>
internal static class SyntheticAnswersFile
{
    private const string DefaultIdentifier = "id";

    /// <summary>UTF-8; the columns are the id, the mark, those of the screening, the variables, the items.</summary>
    public static ReportFile Render(StudyDraft draft, SurveyData answers, ulong seed)
    {
        var identifier = draft.Study.Screening.Identifier?.Value ?? DefaultIdentifier;
        ImmutableArray<string> columns =
        [
            .. draft.Study.Screening.Rules.SelectMany(rule => rule.Columns).Select(column => column.Value).Distinct(),
            .. draft.Margins.Select(margin => margin.Name),
            .. draft.Problem.Items,
        ];
        var csv = new StringBuilder().AppendJoin(',', columns.Insert(0, SyntheticMark.Column).Insert(0, identifier).Select(CsvField.Of)).Append('\n');
        var number = 0;
        foreach (var row in SyntheticRespondents.Of(draft, answers, seed))
        {
            csv.Append(FormattableString.Invariant($"{SyntheticMark.IdPrefix}{++number:D4},{SyntheticMark.Value}"));
            foreach (var column in columns)
            {
                csv.Append(',').Append(CsvField.Of(row[column]));
            }

            csv.Append('\n');
        }

        return new ReportFile(SyntheticMark.AnswersFile, Encoding.UTF8.GetBytes(csv.ToString()));
    }
}
