using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>The printed percentages of a variable's values.</summary>
/// <param name="Page">Where they are printed.</param>
/// <param name="Cells">The percentages, in the order of the file, those that are printed twice once.</param>
/// <param name="Base">Of how many people they are, or null where that cannot be told.</param>
/// <param name="BaseCells">The printed counts that tell it.</param>
/// <param name="IsComplete">Whether every value of the variable has one.</param>
internal sealed record FrequencyColumn(PrintedPage Page, ImmutableArray<PrintedNumber> Cells, int? Base, ImmutableArray<PrintedNumber> BaseCells, bool IsComplete)
{
    private static readonly string[] Columns = ["percent", "valid_percent"];

    /// <summary>The most decimals with which one of them is printed.</summary>
    public int Decimals => Cells.Max(cell => cell.Decimals ?? 0);

    /// <summary>Whether they are of those who answered, and must add up to all of them.</summary>
    public bool IsOfAnswered => Cells[0].Column == "valid_percent";

    /// <summary>The printed count beside a percentage, or null.</summary>
    public PrintedNumber? CountOf(PrintedNumber cell) => Page.Cell(cell.Table, cell.Row, "n");

    /// <summary>Every such column of a page.</summary>
    public static IEnumerable<FrequencyColumn> All(PrintedPage page) =>
        from table in page.Tables
        where page.Study.Piece<CountedValues>(PrintedPage.AnalysisOf(table)) is not null
        from column in Columns
        let cells = page.CellsOf(table).Where(cell => cell.Column == column && cell.IsNumber).ToImmutableArray()
        where !cells.IsEmpty
        select Of(page, table, cells);

    private static FrequencyColumn Of(PrintedPage page, string table, ImmutableArray<PrintedNumber> cells)
    {
        var variable = page.Study.Subject.Variables.FirstOrDefault(variable => variable.Name.Value == PrintedPage.Name(table));
        var rows = page.RowsOf(table).ToList();
        var isComplete = variable is { Values.Length: > 0 } && variable.Values.All(value => cells.Any(cell => cell.Row == value.Label));
        ImmutableArray<PrintedNumber> valid = page.ValidCell is { } n ? [n] : [];
        if (cells[0].Column == "percent")
        {
            return new FrequencyColumn(page, cells, page.Valid, valid, isComplete);
        }

        // Counts of all values tell how many answered; without them everybody did, unless another column says otherwise.
        ImmutableArray<PrintedNumber> counts = [.. rows.Select(row => page.Cell(table, row, "n")).OfType<PrintedNumber>()];
        var counted = counts.Length == rows.Count && isComplete && counts.All(count => count.Whole is not null);
        return counted
            ? new FrequencyColumn(page, cells, counts.Sum(count => (long)count.Whole!.Value) is > 0 and <= int.MaxValue and var sum ? (int)sum : null, counts, isComplete)
            : new FrequencyColumn(page, cells, page.CellsOf(table).Any(cell => cell.Column == "percent") ? null : page.SampleSize, valid, isComplete);
    }
}
