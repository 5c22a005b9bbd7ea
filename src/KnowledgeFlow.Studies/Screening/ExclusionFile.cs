using CsvHelper;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Screening;

/// <summary>Renders the ledger of excluded questionnaires as <c>excluded.csv</c>.</summary>
public static class ExclusionFile
{
    /// <summary>
    /// One line an excluded questionnaire: its record in the data file (from 1), its id, the rule, the column that the rule
    /// looked at, the value that it found and the limit it compared with.
    /// </summary>
    public static ReportFile Render(ScreeningLedger ledger, SurveyTable survey)
    {
        using var memory = new MemoryStream();
        using (var writer = CsvWriter.Create(memory, new CsvWriterOptions { Injection = CsvInjection.Escape, NewLine = "\n", WriteByteOrderMark = true }, leaveOpen: true))
        {
            writer.WriteRecord("record", "id", "rule", "column", "value", "limit");
            foreach (var exclusion in ledger.Exclusions)
            {
                writer.WriteField(exclusion.Row + 1);
                writer.WriteField(survey.Identifiers.IsEmpty ? string.Empty : survey.Identifiers[exclusion.Row]);
                writer.WriteField(exclusion.Rule.Id);
                writer.WriteField(exclusion.Column ?? string.Empty);
                writer.WriteField(double.IsNaN(exclusion.Value) ? (double?)null : exclusion.Value);
                writer.WriteField(exclusion.Limit);
                writer.EndRecord();
            }
        }

        return new ReportFile("excluded.csv", memory.ToArray());
    }
}
