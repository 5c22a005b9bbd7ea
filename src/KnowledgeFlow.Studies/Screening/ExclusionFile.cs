using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Screening;

/// <summary>Renders the ledger of excluded questionnaires as <c>excluded.csv</c>.</summary>
public static class ExclusionFile
{
    /// <summary>
    /// One line an excluded questionnaire: its record in the data file (from 1), its id, the rule, the column that the rule
    /// looked at, the value that it found and the limit it compared with. UTF-8 with a byte order mark, text inert in a
    /// spreadsheet (<see cref="CsvField"/>), as the tables beside it.
    /// </summary>
    public static ReportFile Render(ScreeningLedger ledger, SurveyTable survey)
    {
        var csv = new StringBuilder("\uFEFFrecord,id,rule,column,value,limit\n");
        foreach (var exclusion in ledger.Exclusions)
        {
            var id = survey.Identifiers.IsEmpty ? string.Empty : survey.Identifiers[exclusion.Row];
            csv.AppendJoin(
                ',',
                (exclusion.Row + 1).ToString(CultureInfo.InvariantCulture),
                CsvField.Of(id),
                CsvField.Of(exclusion.Rule.Id),
                CsvField.Of(exclusion.Column ?? string.Empty),
                Number(exclusion.Value),
                Number(exclusion.Limit));
            csv.Append('\n');
        }

        return new ReportFile("excluded.csv", Encoding.UTF8.GetBytes(csv.ToString()));
    }

    private static string Number(double value) => double.IsNaN(value) ? string.Empty : value.ToString("R", CultureInfo.InvariantCulture);
}
