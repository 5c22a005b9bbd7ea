using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>Renders a report in one format. The same report in the same language always gives the same bytes.</summary>
public interface IReportRenderer
{
    /// <summary>The format's name on the command line: <c>json</c>, <c>csv</c>, <c>md</c>, <c>svg</c>, <c>png</c>.</summary>
    string Format { get; }

    /// <summary>Whether it asks for drawn figures: what draws them is slow to start and can be started while results are computed.</summary>
    bool DrawsFigures => false;

    /// <summary>The files of the report in this format.</summary>
    IEnumerable<ReportFile> Render(Report report, ReportLanguage language);
}
