using System.Globalization;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Fonts;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Pages;

/// <summary>A chapter laid out on pages of A4: title, contents with page numbers and links, text, tables, figures.</summary>
/// <param name="chapter">The chapter.</param>
/// <param name="fonts">What text is measured with.</param>
/// <param name="figures">The figures as they are set on pages.</param>
internal sealed class ChapterPages(Chapter chapter, FigureFonts fonts, Func<Figure, PageFigure> figures)
{
    private const double EntryIndent = 14;
    private const double RoomForNumber = 30;

    private readonly PageStyles styles = new(chapter.Theme, chapter.Language);
    private readonly PageFlow flow = new(fonts);
    private readonly List<(string Text, int Level, int Page)> entries = [];

    /// <summary>The outline: headings, and tables and figures below them, each with the place that it leads to.</summary>
    public IReadOnlyList<(string Text, int Level, string Place)> Outline => [.. entries.Select((entry, index) => (entry.Text, entry.Level, Place(index)))];

    /// <summary>The pages, in order.</summary>
    /// <param name="drawn">The fonts that they will be drawn with.</param>
    public IReadOnlyList<Page> Lay(Func<FigureFonts> drawn)
    {
        foreach (var (index, block) in chapter.Blocks.Index())
        {
            switch (block)
            {
                case ChapterBlock.Heading heading: Heading(heading, chapter.Blocks.ElementAtOrDefault(index + 1)); break;
                case ChapterBlock.Paragraph paragraph: flow.Paragraph(string.Concat(paragraph.Runs.Select(run => run.Text)), styles.Body); break;
                case ChapterBlock.Table table: Table(table); break;
                case ChapterBlock.Picture picture: Picture(picture, drawn); break;
                default: throw new InvalidOperationException("Unknown block.");
            }
        }

        IReadOnlyList<Page> pages = [.. Contents(), .. flow.Pages];
        foreach (var (index, page) in pages.Index())
        {
            Foot(page, index + 1);
        }

        return pages;
    }

    private void Heading(ChapterBlock.Heading heading, ChapterBlock? next)
    {
        // A heading stays with what it heads, on a page that lies as that does.
        var table = next is ChapterBlock.Table following ? new PageTable(following, styles, fonts) : null;
        var across = table?.LiesAcross ?? false;
        var below = next switch
        {
            ChapterBlock.Table => table!.FirstHeight + 60,
            ChapterBlock.Picture picture => Math.Min(figures(picture.Drawn).Height + 60, 600),
            _ => styles.Body.LineHeight * 3,
        };
        flow.Need(styles.Heading.Before + styles.Heading.LineHeight + below, across);
        Enter(heading.Text, 0);
        flow.Paragraph(heading.Text, styles.Heading, across);
    }

    private void Table(ChapterBlock.Table table)
    {
        var set = new PageTable(table, styles, fonts);
        var caption = styles.Caption(table.Label, table.Title);
        flow.Skip(PageStyles.BeforeFloat);
        flow.Need(caption.Sum(line => flow.Height(line.Text, line.Style, Page.WidthOfText(set.LiesAcross))) + set.FirstHeight, set.LiesAcross);
        Enter($"{table.Label}  {table.Title}", 1);
        foreach (var (text, style) in caption)
        {
            flow.Paragraph(text, style, set.LiesAcross);
        }

        flow.Advance(3);
        set.Set(flow);
        flow.Advance(2);
        Notes([.. table.Notes.Select(note => string.Concat(note.Select(run => run.Text)))], set.LiesAcross);
        flow.Skip(PageStyles.BeforeFloat / 2);
    }

    private void Picture(ChapterBlock.Picture picture, Func<FigureFonts> drawn)
    {
        var figure = figures(picture.Drawn);
        var caption = styles.Caption(picture.Label, picture.Title);
        var captionHeight = caption.Sum(line => flow.Height(line.Text, line.Style, Page.WidthOfText(liesAcross: false)));
        var scale = Math.Min(1, Math.Min(Page.WidthOfText(liesAcross: false) / figure.Width, (Page.LongEdge - (2 * Page.Margin) - captionHeight - 40) / figure.Height));
        flow.Skip(PageStyles.BeforeFloat);
        flow.Need(captionHeight + (figure.Height * scale) + 8);
        Enter($"{picture.Label}  {picture.Title}", 1);
        if (!styles.FigureCaptionBelow)
        {
            Caption();
        }

        var (x, y) = (styles.FigureCaptionBelow ? (flow.Page.Width - (figure.Width * scale)) / 2 : Page.Margin, flow.Y + 4);
        flow.Page.Add(canvas =>
        {
            using var image = figure.Record(drawn());
            canvas.Surface.Save();
            canvas.Surface.Translate((float)x, (float)y);
            canvas.Surface.Scale((float)(figure.PointsPerUnit * scale));
            canvas.Surface.DrawPicture(image);
            canvas.Surface.Restore();
        });
        flow.Advance((figure.Height * scale) + 8);
        if (styles.FigureCaptionBelow)
        {
            Caption();
        }

        Notes(picture.Notes, liesAcross: false);
        flow.Skip(PageStyles.BeforeFloat / 2);

        void Caption()
        {
            foreach (var (text, style) in caption)
            {
                flow.Paragraph(text, style);
            }
        }
    }

    private void Notes(IReadOnlyList<string> notes, bool liesAcross)
    {
        var opening = chapter.NoteOpening + (chapter.Language == ReportLanguage.Chinese ? string.Empty : " ");
        foreach (var (index, note) in notes.Index())
        {
            flow.Paragraph(index == 0 ? opening + note : note, styles.Note, liesAcross);
        }
    }

    private void Enter(string text, int level)
    {
        flow.Page.Anchor(Place(entries.Count), flow.Y);
        entries.Add((text, level, flow.Pages.Count));
    }

    private IReadOnlyList<Page> Contents()
    {
        var flow = new PageFlow(fonts);
        flow.TurnPage(liesAcross: false);
        flow.Paragraph(chapter.Title, styles.Title);
        flow.Paragraph(chapter.SyntheticNotice, styles.Notice);
        if (entries.Count == 0)
        {
            return flow.Pages;
        }

        flow.Paragraph(chapter.Language == ReportLanguage.Chinese ? "目录" : "Contents", styles.Heading);
        var lines = new List<(Page Page, double Y)>();
        foreach (var (text, level, _) in entries)
        {
            if (level == 0)
            {
                flow.Skip(4);
            }

            var height = LinesOf(text, level).Count * styles.Entry.LineHeight;
            flow.Need(height);
            lines.Add((flow.Page, flow.Y));
            flow.Advance(height);
        }

        // The pages of the contents come first, and how many they are is known only now.
        foreach (var (index, (page, y)) in lines.Index())
        {
            Entry(page, y, index, flow.Pages.Count);
        }

        return flow.Pages;
    }

    private void Entry(Page page, double y, int index, int pagesBefore)
    {
        var (text, level, place) = entries[index];
        var style = styles.Entry with { Bold = level == 0 };
        var left = Page.Margin + (EntryIndent * level);
        var right = Page.Margin + page.TextWidth;
        var number = (place + pagesBefore).ToString(CultureInfo.InvariantCulture);
        var lines = LinesOf(text, level);
        page.Add(canvas =>
        {
            foreach (var (line, words) in lines.Index())
            {
                canvas.Text(left, y + style.Baseline + (line * style.LineHeight), words, style.Style());
            }

            canvas.Text(right, y + style.Baseline + ((lines.Count - 1) * style.LineHeight), number, style.Style(TextAnchor.End));
        });
        page.Link(Place(index), new Box(left, y, right - left, lines.Count * style.LineHeight));
    }

    // A long title goes on in the next line; its page stands behind its end.
    private IReadOnlyList<string> LinesOf(string text, int level) =>
        TextBlock.Broken(fonts, text, styles.Entry.Size, Page.WidthOfText(liesAcross: false) - (EntryIndent * level) - RoomForNumber, bold: level == 0);

    private void Foot(Page page, int number) => page.Add(canvas =>
    {
        var style = styles.Note.Style(TextAnchor.Middle) with { Colour = Colour.Grey };
        canvas.Text(page.Width / 2, page.Height - (Page.Margin / 2), number.ToString(CultureInfo.InvariantCulture), style);
        if (chapter.SyntheticNotice.Length > 0)
        {
            canvas.Text(page.Width - Page.Margin, page.Height - (Page.Margin / 2), SyntheticNotice.Caption.In(chapter.Language), style with { Anchor = TextAnchor.End });
        }
    });

    private static string Place(int entry) => string.Create(CultureInfo.InvariantCulture, $"entry{entry + 1}");
}
