using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats.Workbooks;

/// <summary>
/// <c>report.xlsx</c>: every table of results on a sheet of its own, unrounded numbers under formats that show them as printed, headings
/// that stay in sight, notes, and a first sheet that leads to each. Text is text: nothing that a survey holds becomes a formula or an address.
/// </summary>
public sealed class XlsxReportRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "xlsx";

    /// <inheritdoc/>
    public IEnumerable<ReportFile> Render(Report report, ReportLanguage language) =>
        [new ReportFile("report.xlsx", new WorkbookDocument(report, language).ToBytes())];
}
