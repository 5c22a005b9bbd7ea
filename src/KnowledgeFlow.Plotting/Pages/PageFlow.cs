using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Fonts;
using KnowledgeFlow.Reporting.Chapters;

namespace KnowledgeFlow.Plotting.Pages;

/// <summary>Sets one thing below the other and turns the page where there is no room.</summary>
/// <param name="fonts">What text is measured with.</param>
internal sealed class PageFlow(FigureFonts fonts)
{
    private readonly List<Page> pages = [];
    private double y;

    /// <summary>What text is measured with.</summary>
    public FigureFonts Fonts { get; } = fonts;

    /// <summary>The pages so far.</summary>
    public IReadOnlyList<Page> Pages => pages;

    /// <summary>The page that is being filled.</summary>
    public Page Page => pages[^1];

    /// <summary>How far it is filled.</summary>
    public double Y => y;

    /// <summary>Whether nothing stands on the page yet.</summary>
    public bool AtTop => y <= Page.Margin;

    /// <summary>Begins a page.</summary>
    public void TurnPage(bool liesAcross)
    {
        pages.Add(new Page(liesAcross));
        y = Page.Margin;
    }

    /// <summary>Sees to it that the page lies as it should and has room.</summary>
    /// <param name="height">The room in points; what no page has is taken as a whole page.</param>
    /// <param name="liesAcross">How the page must lie.</param>
    public void Need(double height, bool liesAcross = false)
    {
        if (pages.Count == 0 || Page.LiesAcross != liesAcross || (!AtTop && y + height > Page.Bottom))
        {
            TurnPage(liesAcross);
        }
    }

    /// <summary>Leaves room, but not at the head of a page.</summary>
    public void Skip(double height)
    {
        if (pages.Count > 0 && !AtTop)
        {
            y += height;
        }
    }

    /// <summary>Moves down by what was drawn.</summary>
    public void Advance(double height) => y += height;

    /// <summary>The height of a paragraph, the room around it included.</summary>
    public double Height(string text, PageText style, double width) => style.Before + (style.Lines(Fonts, text, width).Count * style.LineHeight) + style.After;

    /// <summary>Sets a paragraph, which may go on over pages.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="liesAcross">How its page must lie.</param>
    public void Paragraph(string text, PageText style, bool liesAcross = false)
    {
        var lines = style.Lines(Fonts, text, Page.WidthOfText(liesAcross));
        if (lines.Count == 0)
        {
            return;
        }

        Skip(style.Before);
        foreach (var (index, line) in lines.Index())
        {
            // No line is left alone at the foot of a page.
            Need(style.LineHeight * (index == 0 && lines.Count > 1 ? 2 : 1), liesAcross);
            Line(line, style, index == 0 ? style.Indent : 0);
        }

        Skip(style.After);
    }

    private void Line(string line, PageText style, double indent)
    {
        var x = style.Centred ? Page.Width / 2 : Page.Margin + indent;
        var y = this.y + style.Baseline;
        Page.Add(canvas => SymbolText.Draw(canvas, Fonts, x, y, style.HasSymbols ? StatisticalSymbols.InText(line) : [(line, false)], style.Style(style.Centred ? TextAnchor.Middle : TextAnchor.Start)));
        this.y += style.LineHeight;
    }
}
