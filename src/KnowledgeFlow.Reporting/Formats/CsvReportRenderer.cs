using System.Text;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// One CSV a table, <c>tables/ID.NAME.csv</c>: the columns <c>row</c> and <c>label</c>, then one under the id of each column of the
/// table, with unrounded numbers. UTF-8 with a byte order mark, without which Excel takes Chinese for another encoding; line
/// feeds. Text is inert in a spreadsheet (<see cref="CsvField"/>). A report on synthetic answers says so in <c>tables/SYNTHETIC.txt</c>,
/// because a comment inside the files would break the programs that read them.
/// </summary>
public sealed class CsvReportRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "csv";

    /// <inheritdoc/>
    public IEnumerable<ReportFile> Render(Report report, ReportLanguage language)
    {
        var tables = report.Sections.SelectMany(section => section.Tables).ToList();
        var names = new ReportFileNames(tables.Select(table => table.Id));
        foreach (var table in tables)
        {
            yield return new ReportFile($"tables/{names[table.Id]}.csv", Content(table, language));
        }

        if (report.Synthetic)
        {
            yield return new ReportFile("tables/SYNTHETIC.txt", Encoding.UTF8.GetBytes(SyntheticNotice.Sentence.In(language) + "\n"));
        }
    }

    private static byte[] Content(Tables.ResultTable table, ReportLanguage language)
    {
        var csv = new StringBuilder("\uFEFFrow,label");
        foreach (var column in table.Columns)
        {
            csv.Append(',').Append(CsvField.Of(column.Id));
        }

        csv.Append('\n');
        foreach (var row in table.Rows)
        {
            csv.Append(CsvField.Of(row.Id)).Append(',').Append(CsvField.Of(row.Label.In(language)));
            foreach (var cell in row.Cells)
            {
                csv.Append(',').Append(CsvField.Of(cell, language));
            }

            csv.Append('\n');
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
