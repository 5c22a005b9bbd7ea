using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Formats.Tex;

/// <summary>
/// The chapter in LaTeX: <c>tex/chapter.tex</c> to read into a thesis, which reads <c>tex/tables/ID.NAME.tex</c> and shows <c>tex/figures/ID.NAME.pdf</c>, and
/// <c>report.tex</c>, which sets it by itself. Nothing that a survey holds is a command.
/// </summary>
/// <param name="figures">What draws the figures.</param>
public sealed class TexReportRenderer(IFigureRenderer figures) : IReportRenderer
{
    /// <summary>The text's width on a page of A4 with margins of an inch, in millimetres.</summary>
    private const double TextWidth = 159.2;

    /// <inheritdoc/>
    public string Format => "tex";

    /// <inheritdoc/>
    public bool DrawsFigures => true;

    /// <inheritdoc/>
    public IEnumerable<ReportFile> Render(Report report, ReportLanguage language)
    {
        var chapter = ChapterComposer.Compose(report, language);
        var names = new TexNames(chapter);
        var text = new StringBuilder(Opening(chapter));
        foreach (var block in chapter.Blocks)
        {
            switch (block)
            {
                case ChapterBlock.Heading heading:
                    text.Append("\\section{").Append(TexText.Of(heading.Text, language)).Append("}\n\n");
                    break;
                case ChapterBlock.Paragraph paragraph:
                    text.Append(TexText.Of(paragraph.Runs, names, language)).Append("\n\n");
                    break;
                case ChapterBlock.Table table:
                    text.Append("\\input{\\kflowpath tables/").Append(names[table.Id]).Append(".tex}\n\n");
                    yield return File($"tex/tables/{names[table.Id]}.tex", new TexTable(table, chapter, names).ToTex());
                    break;
                case ChapterBlock.Picture picture:
                    var drawn = figures.Render(picture.Drawn, language, report.Synthetic);
                    yield return new ReportFile($"tex/figures/{names[picture.Anchor]}.pdf", drawn.ToPdf());
                    text.Append(Figure(picture, drawn, chapter, names));
                    break;
                default: throw new InvalidOperationException("Unknown block.");
            }
        }

        var content = text.ToString();
        yield return File("tex/chapter.tex", content);
        yield return File("report.tex", Document(chapter));
    }

    private static string Opening(Chapter chapter)
    {
        var text = new StringBuilder("\\providecommand{\\kflowpath}{tex/}\n\n");
        if (chapter.SyntheticNotice.Length > 0)
        {
            text.Append("\\noindent\\textbf{").Append(TexText.Of(chapter.SyntheticNotice, chapter.Language)).Append("}\n\n");
        }

        return text.ToString();
    }

    private static string Figure(ChapterBlock.Picture picture, IRenderedFigure drawn, Chapter chapter, TexNames names)
    {
        var size = drawn.WidthMillimetres > TextWidth ? "width=\\linewidth" : string.Create(CultureInfo.InvariantCulture, $"width={drawn.WidthMillimetres:0.##}mm");
        var image = $"\\includegraphics[{size}]{{\\kflowpath figures/{names[picture.Anchor]}.pdf}}\n";
        var caption = $"\\caption{{{TexText.Of(picture.Title, chapter.Language)}}}\\label{{{names.Label(picture.Anchor)}}}\n";
        var text = new StringBuilder("\\begin{figure}[!htbp]\n\\centering\n").Append(chapter.Theme.Caption == CaptionLayout.OneLineCentred ? image + caption : caption + image);
        foreach (var (index, note) in picture.Notes.Index())
        {
            var opening = index > 0 ? string.Empty : chapter.Language == ReportLanguage.Chinese ? chapter.NoteOpening : $@"\textit{{{chapter.NoteOpening}}} ";
            text.Append("\\par{\\footnotesize\\raggedright ").Append(opening).Append(TexText.Prose(note, chapter.Language)).Append("\\par}\n");
        }

        return text.Append("\\end{figure}\n\n").ToString();
    }

    private static string Document(Chapter chapter)
    {
        var isChinese = chapter.Language == ReportLanguage.Chinese;
        var needsChinese = isChinese || Texts(chapter).Any(TexText.IsChinese);
        var text = new StringBuilder();
        text.Append("% ").Append(TexText.Of(chapter.Software, chapter.Language)).Append(needsChinese ? ". Set it with xelatex, three times.\n" : ". Set it with xelatex or pdflatex, three times.\n");
        text.Append("% In a thesis: copy the folder tex, load the packages below, and \\input{tex/chapter}; \\kflowpath says where the folder is.\n");
        text.Append(isChinese ? "\\documentclass[UTF8,a4paper,zihao=-4]{ctexart}\n" : "\\documentclass[a4paper,12pt]{article}\n");
        if (needsChinese && !isChinese)
        {
            text.Append("\\usepackage[UTF8,scheme=plain]{ctex}\n");
        }

        text.Append("\\usepackage{iftex}\n\\ifPDFTeX\\usepackage[T1]{fontenc}\\usepackage{textcomp}\\else\\usepackage{fontspec}\\IfFontExistsTF{TeX Gyre Termes}{\\setmainfont{TeX Gyre Termes}}{}\\fi\n");
        text.Append("\\usepackage[margin=25.4mm]{geometry}\n\\usepackage{graphicx,array,booktabs,threeparttable,longtable,rotating,pdflscape,caption}\n\\usepackage[section]{placeins}\n\\usepackage[hidelinks,pdfusetitle]{hyperref}\n\\hypersetup{pdflang=").Append(isChinese ? "zh-CN" : "en-GB").Append("}\n");
        text.Append(chapter.Theme.Caption == CaptionLayout.OneLineCentred
            ? "\\captionsetup{labelsep=quad,labelfont=bf,textfont=bf,skip=4pt}\n"
            : "\\captionsetup{labelsep=newline,justification=raggedright,singlelinecheck=false,labelfont=bf,textfont=it,skip=4pt}\n");
        if (chapter.Number is { } number)
        {
            var mark = isChinese ? '-' : '.';
            foreach (var counter in new[] { "table", "figure" })
            {
                text.Append(CultureInfo.InvariantCulture, $"\\renewcommand{{\\the{counter}}}{{{number}{mark}\\arabic{{{counter}}}}}\n");
            }
        }

        text.Append("\\title{").Append(TexText.Of(chapter.Title, chapter.Language)).Append("}\n\\author{}\n\\date{}\n\n\\begin{document}\n\\maketitle\n\\tableofcontents\n\\listoftables\n");
        if (chapter.Blocks.Any(block => block is ChapterBlock.Picture))
        {
            text.Append("\\listoffigures\n");
        }

        return text.Append("\\clearpage\n\\input{tex/chapter}\n\\end{document}\n").ToString();
    }

    private static IEnumerable<string> Texts(Chapter chapter) => chapter.Blocks.SelectMany(block => block switch
    {
        ChapterBlock.Heading heading => [heading.Text],
        ChapterBlock.Paragraph paragraph => paragraph.Runs.Select(run => run.Text),
        ChapterBlock.Table table =>
        [
            table.Title, table.RowHeading,
            .. table.Columns.Select(column => column.FullHeading),
            .. table.Rows.SelectMany(row => row.Cells.Select(cell => cell.Text).Append(row.Label)),
            .. table.Notes.SelectMany(note => note.Select(run => run.Text)),
        ],
        ChapterBlock.Picture picture => picture.Notes.Append(picture.Title),
        _ => Enumerable.Empty<string>(),
    }).Append(chapter.Title);

    private static ReportFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
