using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Formats.Html;
using KnowledgeFlow.Reporting.Formats.Tex;
using KnowledgeFlow.Reporting.Formats.Word;
using KnowledgeFlow.Reporting.Formats.Workbooks;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Running;

/// <summary>The formats in which a report can be written.</summary>
public static class ReportFormats
{
    private static readonly string[] Built = ["docx", "html", "xlsx", "json", "csv", "md", "tex", "svg", "png", "pdf"];

    private static readonly string[] Drawn = ["svg", "png", "pdf"];

    /// <summary>What names every format.</summary>
    private const string All = "all";

    /// <summary>The formats written unless told.</summary>
    public static ImmutableArray<string> Default { get; } = ["docx", "html", "json", "csv", "svg", "png"];

    /// <summary>The formats written unless told by what draws, or does not.</summary>
    public static IEnumerable<string> DefaultOf(IFigureRenderer figures) => Default.Except(Beyond(figures));

    /// <summary>The renderers of formats named in a list, <c>json,csv,md</c>; <c>all</c> names every one.</summary>
    /// <param name="list">The list.</param>
    /// <param name="figures">What draws figures; it is not asked before a renderer runs.</param>
    /// <param name="printer">What prints pages; it is not asked before a renderer runs.</param>
    /// <param name="template">Whose styles the Word document takes; null for the theme's.</param>
    /// <exception cref="BadInputException">A format is unknown, or is nothing but drawings and <paramref name="figures"/> draws none.</exception>
    public static ImmutableArray<IReportRenderer> Parse(string list, IFigureRenderer figures, IChapterPrinter printer, WordTemplate? template = null) =>
    [
        .. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .DefaultIfEmpty(string.Empty)
            .SelectMany(format => format == All ? Built.Except(Beyond(figures)) : [format])
            .Distinct()
            .Select(format => Beyond(figures).Contains(format) ? throw RunningMessages.NothingToDrawWith(format).At(InputPlace.File("--format")) : RendererOf(format, figures, printer, template)),
    ];

    /// <summary>The formats that what draws cannot give.</summary>
    private static string[] Beyond(IFigureRenderer figures) => figures is NoFigureRenderer ? Drawn : [];

    private static IReportRenderer RendererOf(string format, IFigureRenderer figures, IChapterPrinter printer, WordTemplate? template) => format switch
    {
        "docx" => new DocxReportRenderer(figures, template),
        "html" => new HtmlReportRenderer(figures),
        "xlsx" => new XlsxReportRenderer(),
        "json" => new JsonReportRenderer(),
        "csv" => new CsvReportRenderer(),
        "md" => new MarkdownReportRenderer(),
        "tex" => new TexReportRenderer(figures),
        "svg" => new FigureFileRenderer(figures, FigureFileFormat.Svg),
        "png" => new FigureFileRenderer(figures, FigureFileFormat.Png),
        "pdf" => new PdfReportRenderer(printer, figures),
        _ => throw RunningMessages.NoFormat(format, All, Built).At(InputPlace.File("--format")),
    };
}
