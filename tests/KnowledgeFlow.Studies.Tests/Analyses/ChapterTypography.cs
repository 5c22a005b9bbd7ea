using System.Text;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Formats.Tex;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tests.Formats.Tex;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>What a copy editor would mark in a chapter, whatever the results: marks of the other language's width, comparisons without blanks, sentences that begin with a digit, titles said twice; and what LaTeX would refuse of it.</summary>
internal static partial class ChapterTypography
{
    /// <summary>The faults of a report's chapter in a language.</summary>
    public static IEnumerable<string> FaultsOf(Report report, ReportLanguage language)
    {
        var chapter = ChapterComposer.Compose(report, language);
        foreach (var text in TextsOf(chapter))
        {
            foreach (var (fault, pattern) in Patterns(language))
            {
                if (pattern.Match(text) is { Success: true } found)
                {
                    yield return $"{fault}: “{found.Value}” in “{text}”";
                }
            }
        }

        foreach (var sentence in chapter.Blocks.OfType<ChapterBlock.Paragraph>().Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))))
        {
            if (language == ReportLanguage.English && FirstDigit().Match(sentence) is { Success: true } found)
            {
                yield return $"a sentence begins with a digit: “{found.Value}” in “{sentence}”";
            }
        }

        var titles = chapter.Blocks.Select(block => block switch
        {
            ChapterBlock.Heading heading => $"# {heading.Text}",
            ChapterBlock.Table table => $"table {table.Title}",
            ChapterBlock.Picture picture => $"figure {picture.Title}",
            _ => string.Empty,
        });
        foreach (var title in titles.Where(title => title.Length > 0).CountBy(title => title).Where(title => title.Value > 1))
        {
            yield return $"said twice: {title.Key}";
        }

        foreach (var file in new TexReportRenderer(new NoFigureRenderer()).Render(report.WithoutFigures(), language).Where(file => file.Path.EndsWith(".tex", StringComparison.Ordinal)))
        {
            foreach (var fault in TexGrammar.FaultsOf(Encoding.UTF8.GetString(file.Content.Span)))
            {
                yield return $"{file.Path}, {fault}";
            }
        }
    }

    private static (string Fault, Regex Pattern)[] Patterns(ReportLanguage language) =>
    [
        ("a comparison without blanks", TightComparison()),
        ("a blank too many", StrayBlank()),
        language == ReportLanguage.Chinese ? ("a narrow mark beside Chinese", NarrowMark()) : ("a wide mark in English", WideMark()),
    ];

    private static IEnumerable<string> TextsOf(Chapter chapter) => chapter.Blocks.SelectMany(block => block switch
    {
        ChapterBlock.Heading heading => [heading.Text],
        ChapterBlock.Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text))],
        ChapterBlock.Table table =>
        [
            table.Title, table.RowHeading, .. table.Columns.Select(column => column.FullHeading), .. table.Rows.SelectMany(row => row.Cells.Select(cell => cell.Text).Append(row.Label)),
            .. table.Notes.Select(note => string.Concat(note.Select(run => run.Text))),
        ],
        ChapterBlock.Picture picture => [picture.Title, .. picture.Notes],
        _ => Enumerable.Empty<string>(),
    });

    [GeneratedRegex(@"(?<![\p{L}\p{N}_])(?:p|n|N|t|F|R²|ΔF|CFI|TLI|RMSEA|SRMR|χ²(?:\([^)]*\))?)(?:[<>=≤≥]|\s[<>=≤≥]\S)")]
    private static partial Regex TightComparison();

    [GeneratedRegex(@"\S  \S| [,;.。，；：、）](?!\d)|[(（] ")]
    private static partial Regex StrayBlank();

    [GeneratedRegex(@"[\u4e00-\u9fff][,;:()?!]|[,;:()?!][\u4e00-\u9fff]")]
    private static partial Regex NarrowMark();

    [GeneratedRegex(@"[，。；：、（）“”\u4e00-\u9fff]")]
    private static partial Regex WideMark();

    [GeneratedRegex(@"(?:^|[^. ][.!?] )[0-9]")]
    private static partial Regex FirstDigit();
}
