using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Running;

/// <summary>The formats in which a report can be written.</summary>
public static class ReportFormats
{
    private static readonly string[] NotBuiltYet = ["html", "docx", "xlsx", "tex"];

    /// <summary>The formats written unless told.</summary>
    public static ImmutableArray<string> Default { get; } = ["json", "csv", "md", "svg"];

    /// <summary>The renderers of formats named in a list, <c>json,csv,md</c>.</summary>
    /// <exception cref="BadInputException">A format is unknown or not built yet.</exception>
    public static ImmutableArray<IReportRenderer> Parse(string list) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty(string.Empty).Distinct().Select(RendererOf)];

    private static IReportRenderer RendererOf(string format) => format switch
    {
        "json" => new JsonReportRenderer(),
        "csv" => new CsvReportRenderer(),
        "md" => new MarkdownReportRenderer(),
        "svg" => new SvgReportRenderer(),
        _ => throw new InputProblem(
            NotBuiltYet.Contains(format) ? $"the format {format} is not built yet" : $"there is no format \"{format}\"",
            InputPlace.File("--format"),
            $"{NearestName.Question(format, Default)}Formats: {string.Join(", ", Default)}.").ToException(),
    };
}
