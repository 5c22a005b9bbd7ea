using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Formats.Tex;

/// <summary>
/// A table of a chapter in LaTeX: the rules of booktabs, notes of threeparttable, as wide as the text. What is wider lies across, and what is
/// longer than a page goes on over pages.
/// </summary>
internal sealed class TexTable
{
    private const int LongestOnAPage = 40;
    private const double TwipsOfPoint = 20;

    private readonly ChapterBlock.Table table;
    private readonly Chapter chapter;
    private readonly TexNames names;
    private readonly TableWidths widths;

    /// <summary>A table of a chapter.</summary>
    public TexTable(ChapterBlock.Table table, Chapter chapter, TexNames names)
    {
        this.table = table;
        this.chapter = chapter;
        this.names = names;
        widths = TableWidths.Of(table, chapter.Theme);
    }

    private bool IsLong => table.Rows.Length > LongestOnAPage;

    private string NoteOpening => chapter.Language == Language.ReportLanguage.Chinese ? chapter.NoteOpening : $@"\textit{{{chapter.NoteOpening}}} ";

    /// <summary>The commands that set it.</summary>
    public string ToTex() => IsLong ? Long() : Floating();

    private string Floating()
    {
        var kind = widths.IsWide ? "sidewaystable" : "table";
        var tex = new StringBuilder();
        tex.Append(CultureInfo.InvariantCulture, $"\\begin{{{kind}}}{(widths.IsWide ? string.Empty : "[!htbp]")}\n\\centering\n{Size()}\n");
        tex.Append(CultureInfo.InvariantCulture, $"\\begin{{threeparttable}}\n\\caption{{{Text(this.table.Title)}}}\\label{{{names.Label(this.table.Id)}}}\n");
        tex.Append(CultureInfo.InvariantCulture, $"\\begin{{tabular*}}{{\\linewidth}}{{{Columns()}}}\n\\toprule\n").Append(Header()).Append("\\midrule\n").Append(Body()).Append("\\bottomrule\n\\end{tabular*}\n");
        if (!this.table.Notes.IsEmpty)
        {
            tex.Append("\\begin{tablenotes}[flushleft]\\footnotesize\n");
            foreach (var (index, note) in this.table.Notes.Index())
            {
                tex.Append("\\item ").Append(index == 0 ? NoteOpening : string.Empty).Append(Text(note)).Append('\n');
            }

            tex.Append("\\end{tablenotes}\n");
        }

        return tex.Append("\\end{threeparttable}\n\\end{").Append(kind).Append("}\n").ToString();
    }

    // A table of threeparttable stands on one page.
    private string Long()
    {
        var header = Header();
        var tex = new StringBuilder();
        if (widths.IsWide)
        {
            tex.Append("\\begin{landscape}\n");
        }

        tex.Append('{').Append(Size()).Append("\\setlength{\\LTleft}{0pt}\\setlength{\\LTright}{0pt}\n");
        tex.Append(CultureInfo.InvariantCulture, $"\\begin{{longtable}}{{{Columns()}}}\n\\caption{{{Text(table.Title)}}}\\label{{{names.Label(table.Id)}}}\\\\\n");
        tex.Append("\\toprule\n").Append(header).Append("\\midrule\n\\endfirsthead\n\\toprule\n").Append(header).Append("\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n");
        tex.Append(Body()).Append("\\end{longtable}}\n");
        foreach (var (index, note) in table.Notes.Index())
        {
            tex.Append("{\\footnotesize\\noindent ").Append(index == 0 ? NoteOpening : string.Empty).Append(Text(note)).Append("\\par}\n");
        }

        if (widths.IsWide)
        {
            tex.Append("\\end{landscape}\n");
        }

        return tex.ToString();
    }

    private string Size()
    {
        var size = widths.Size;
        return string.Create(CultureInfo.InvariantCulture, $"\\fontsize{{{size}}}{{{size * 1.25}}}\\selectfont\\setlength{{\\tabcolsep}}{{2.5pt}}");
    }

    private string Columns()
    {
        var columns = new StringBuilder("@{\\extracolsep{\\fill}}").Append(Column(0, isText: true));
        for (var column = 0; column < table.Columns.Length; column++)
        {
            columns.Append(Column(column + 1, table.Columns[column].IsText));
        }

        return columns.Append("@{}").ToString();

        string Column(int place, bool isText) => widths.Narrowed[place] && isText
            ? string.Create(CultureInfo.InvariantCulture, $">{{\\raggedright\\arraybackslash}}p{{{widths.Columns[place] / TwipsOfPoint:0.#}pt}}")
            : isText ? "l" : "r";
    }

    private string Header()
    {
        var tex = new StringBuilder();
        if (table.HasSpanners)
        {
            var rules = new StringBuilder();
            foreach (var spanner in table.Spanners)
            {
                tex.Append(" & ");
                if (spanner.Text.Length == 0)
                {
                    continue;
                }

                tex.Append(CultureInfo.InvariantCulture, $"\\multicolumn{{{spanner.Columns}}}{{c}}{{{Text(spanner.Text)}}}");
                rules.Append(CultureInfo.InvariantCulture, $"\\cmidrule(lr){{{spanner.First + 2}-{spanner.First + spanner.Columns + 1}}}");
            }

            tex.Append(" \\\\\n").Append(rules).Append('\n');
        }

        tex.Append(Text(table.RowHeading));
        foreach (var (index, column) in table.Columns.Index())
        {
            tex.Append(" & ").Append(Heading(column, index));
        }

        return tex.Append(" \\\\\n").ToString();
    }

    // A column is as wide as its numbers; a heading that is wider stands in lines.
    private string Heading(ChapterColumn heading, int column)
    {
        if (heading.IsText)
        {
            return Pieces(heading.Heading);
        }

        var lines = widths.Lines(heading.Heading, widths.Columns[column + 1]);
        return lines.Length <= 1
            ? Pieces(heading.Heading)
            : $"\\begin{{tabular}}[b]{{@{{}}r@{{}}}}{string.Join(@"\\", lines.Select(Pieces))}\\end{{tabular}}";

        string Pieces(string line) => TexText.Pieces(heading.Pieces(line), chapter.Language);
    }

    private string Body()
    {
        var tex = new StringBuilder();
        foreach (var (index, row) in table.Rows.Index())
        {
            if (index == table.FirstSummary)
            {
                tex.Append("\\midrule\n");
            }

            if (row.Kind == PrintedRowKind.Heading)
            {
                tex.Append(CultureInfo.InvariantCulture, $"\\multicolumn{{{table.Columns.Length + 1}}}{{@{{}}l}}{{\\textit{{{Text(row.Label)}}}}} \\\\\n");
                continue;
            }

            for (var indent = 0; indent < row.Indent; indent++)
            {
                tex.Append("\\hspace*{1em}");
            }

            tex.Append(TexText.Pieces(row.LabelPieces, chapter.Language));
            foreach (var (column, cell) in row.Cells.Index())
            {
                tex.Append(" & ").Append(Cell(column, cell));
            }

            tex.Append(" \\\\\n");
        }

        return tex.ToString();
    }

    // Stars that others of the column have and this number has not leave their room, so that digits stand below one another.
    private string Cell(int column, ChapterCell cell)
    {
        var text = cell.Text;
        var missing = text.Length == 0 || table.Columns[column].IsText ? 0 : widths.Stars[column] - TableWidths.StarsOf(text);
        return missing == 0 ? Text(text) : $"{Text(text)}\\phantom{{{string.Concat(Enumerable.Repeat("{*}", missing))}}}";
    }

    private string Text(string text) => TexText.Of(text, chapter.Language);

    private string Text(ImmutableArray<ChapterRun> runs) => TexText.Of(runs, names, chapter.Language);
}
