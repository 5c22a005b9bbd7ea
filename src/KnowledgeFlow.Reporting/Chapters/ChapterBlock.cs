using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>What a chapter is made of, in order.</summary>
public abstract record ChapterBlock
{
    private ChapterBlock()
    {
    }

    /// <summary>A heading.</summary>
    /// <param name="Id">The id of the analysis that it heads.</param>
    /// <param name="Text">What it says.</param>
    public sealed record Heading(string Id, string Text) : ChapterBlock;

    /// <summary>A paragraph of text.</summary>
    /// <param name="Runs">What it says.</param>
    public sealed record Paragraph(ImmutableArray<ChapterRun> Runs) : ChapterBlock;

    /// <summary>A table.</summary>
    /// <param name="Id"><c>ID.NAME</c>.</param>
    /// <param name="Label">Its number in words, <c>Table 3</c> or <c>表4-3</c>.</param>
    /// <param name="Number">Its place among the tables, from 1.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="RowHeading">The heading over the row labels.</param>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Rows">Its rows.</param>
    /// <param name="Notes">The paragraphs below it; the meaning of stars comes last where any are printed.</param>
    public sealed record Table(
        string Id,
        string Label,
        int Number,
        string Title,
        string RowHeading,
        ImmutableArray<ChapterColumn> Columns,
        ImmutableArray<ChapterRow> Rows,
        ImmutableArray<ImmutableArray<ChapterRun>> Notes) : ChapterBlock
    {
        /// <summary>Whether something stands above headings.</summary>
        public bool HasSpanners => Columns.Any(column => column.Spanner.Length > 0);

        /// <summary>What stands above the headings, from left to right; each column without a spanner by itself.</summary>
        public IEnumerable<ChapterSpanner> Spanners
        {
            get
            {
                for (var first = 0; first < Columns.Length;)
                {
                    var text = Columns[first].Spanner;
                    var columns = text.Length == 0 ? 1 : Columns.Skip(first).TakeWhile(column => column.Spanner == text).Count();
                    yield return new ChapterSpanner(text, first, columns);
                    first += columns;
                }
            }
        }

        /// <summary>The place of the first row that sums up those above it, which a light rule divides from them; −1 for none.</summary>
        public int FirstSummary => Rows.Index().FirstOrDefault(row => row.Item.Kind == PrintedRowKind.Summary, (-1, null!)).Index;
    }

    /// <summary>A figure.</summary>
    /// <param name="Drawn">The figure.</param>
    /// <param name="Anchor">What references point at: the figure's id, unless a table has that.</param>
    /// <param name="Label">Its number in words, <c>Figure 2</c> or <c>图4-2</c>.</param>
    /// <param name="Number">Its place among the figures, from 1.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Notes">The paragraphs below it.</param>
    public sealed record Picture(Figure Drawn, string Anchor, string Label, int Number, string Title, ImmutableArray<string> Notes) : ChapterBlock;
}
