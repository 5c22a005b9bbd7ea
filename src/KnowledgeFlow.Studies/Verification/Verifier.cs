using KnowledgeFlow.Reporting.Tables;
using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Holds a report against published values.</summary>
public static class Verifier
{
    /// <summary>Every published value against the cells that it claims.</summary>
    /// <exception cref="BadInputException">An address matches nothing.</exception>
    public static VerificationResult Verify(Report report, ImmutableArray<PublishedValue> published)
    {
        var index = new ResultIndex(report);
        return new VerificationResult([.. published.SelectMany(value => Checks(index, value))]);
    }

    private static IEnumerable<CellCheck> Checks(ResultIndex index, PublishedValue value)
    {
        var cells = Found(index, value.Address, value);
        var others = value.Claim is PrintedClaim.CellInequality { Other: var other }
            ? Numbers(Chosen(Found(index, other, value), other.Extreme))
            : [];
        var nulls = cells.Count(cell => cell.Value is Cell.NullCell);
        var isPattern = value.Address.Extreme == CellExtreme.None && cells.Length > 1;
        return Chosen(cells, value.Address.Extreme).Select(cell => ClaimCheck.Of(value, cell, index, others) is var check && isPattern && cell.Value is Cell.NullCell
            ? Explained(check, value.Cell, nulls, cells.Length)
            : check);
    }

    // A pattern may run over cells that are null by rule, as one half of a matrix is.
    private static CellCheck Explained(CellCheck check, string pattern, int nulls, int cells)
    {
        var more = ClaimMessages.NullsOfPattern(FoundText.Clipped(pattern), nulls, cells);
        return check with { Why = new Phrase(check.Why.English + more.English, check.Why.Chinese + more.Chinese) };
    }

    private static ImmutableArray<double?> Numbers(ImmutableArray<ResultCell> cells) => [.. cells.Select(cell => cell.Value.Number)];

    // An extreme is that of the cells which hold a number; with none, the first cell stands for what is not there.
    private static ImmutableArray<ResultCell> Chosen(ImmutableArray<ResultCell> cells, CellExtreme extreme)
    {
        var numbers = cells.Where(cell => cell.Value.Number is not null);
        return extreme switch
        {
            CellExtreme.Maximum => [numbers.MaxBy(cell => cell.Value.Number) ?? cells[0]],
            CellExtreme.Minimum => [numbers.MinBy(cell => cell.Value.Number) ?? cells[0]],
            _ => cells,
        };
    }

    private static ImmutableArray<ResultCell> Found(ResultIndex index, CellPattern pattern, PublishedValue value)
    {
        var cells = index.Find(pattern);
        return cells.IsEmpty
            ? throw NotFound(index, pattern).At(value.Place)
            : cells;
    }

    private static InputMessage NotFound(ResultIndex index, CellPattern pattern)
    {
        var address = pattern.ToString();
        if (index.Table(pattern.Table) is not { } table)
        {
            return VerificationMessages.NoTable(address, pattern.Table, [.. index.TableIds]);
        }

        return index.Find(pattern with { Column = CellPattern.Any }).IsEmpty
            ? VerificationMessages.NoRow(address, pattern.Row, table.Id, [.. table.Rows.Select(row => CellAddress.QuoteRow(row.Id))])
            : VerificationMessages.NoColumnOf(address, pattern.Column, table.Id, [.. table.Columns.Select(column => column.Id)]);
    }
}
