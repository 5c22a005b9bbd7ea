using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>Makes a chapter of a report: numbers its printed tables and figures in order, resolves references and writes numbers in the theme's style.</summary>
public static class ChapterComposer
{
    /// <summary>The chapter of a report in a language.</summary>
    public static Chapter Compose(Report report, ReportLanguage language) =>
        Compose(report, language, new NumberFormatter(language) { LeadingZero = ThemeOf(report, language).LeadingZero });

    /// <summary>The chapter of a report in a language, its numbers written by a given formatter.</summary>
    public static Chapter Compose(Report report, ReportLanguage language, NumberFormatter formatter)
    {
        var theme = ThemeOf(report, language);
        var sections = report.Sections.Where(section => !section.Printed.IsEmpty || !section.Figures.IsEmpty).ToImmutableArray();
        var numbering = new ChapterNumbering(
            sections.SelectMany(section => section.Printed).Select(table => table.Id),
            sections.SelectMany(section => section.Figures).Select(figure => figure.Id),
            language,
            report.Options.Number);
        var writer = new ChapterWriter(theme, language, numbering, formatter);
        var titles = new ChapterTitles(sections, language);
        return new Chapter(
            PlainText.OneLine(report.Title.In(language)),
            language,
            theme,
            report.Options.Number,
            report.Synthetic ? SyntheticNotice.Sentence.In(language) : string.Empty,
            string.Create(CultureInfo.InvariantCulture, $"{report.Software} {report.Version}"),
            [.. sections.SelectMany(section => Blocks(section, writer, titles, language, report.Options.Prose))]);
    }

    /// <summary>One result table by itself, whole and not numbered.</summary>
    public static ChapterBlock.Table Compose(ResultTable table, ReportLanguage language, NumberFormatter formatter)
    {
        var numbering = new ChapterNumbering([table.Id], [], language, null);
        return new ChapterWriter(ChapterTheme.Of(language), language, numbering, formatter).Table(new ResultTableView(table).ToPrintedTable());
    }

    private static ChapterTheme ThemeOf(Report report, ReportLanguage language) => report.Options.Theme ?? ChapterTheme.Of(language);

    private static IEnumerable<ChapterBlock> Blocks(ReportSection section, ChapterWriter writer, ChapterTitles titles, ReportLanguage language, bool prose)
    {
        yield return new ChapterBlock.Heading(section.Id, titles.Of(section, section.Heading));
        foreach (var table in section.Printed)
        {
            var written = TurnedTable.Of(writer.Table(table, titles.Of(section, table.Title)), language);
            yield return written with { Columns = LimitColumns.Paired(written.Columns, language) };
            if (prose && !table.Prose.IsEmpty)
            {
                yield return writer.Paragraph(table.Prose);
            }
        }

        foreach (var figure in section.Figures)
        {
            yield return writer.Picture(figure, titles.Of(section, figure.Title));
        }
    }
}
