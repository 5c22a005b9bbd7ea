using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>A cell as a list of addresses shows it.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Value">The unrounded number (the shortest decimal that reads back as the same double) or the text; empty where the cell holds nothing.</param>
/// <param name="Printed">How a report prints it, rounded and with its stars.</param>
/// <param name="Label">Table, row and column as a reader is told them.</param>
public sealed record CellListing(string Address, string Value, string Printed, string Label)
{
    /// <summary>Every cell of a report, in its order.</summary>
    public static ImmutableArray<CellListing> Of(Report report, ReportLanguage language)
    {
        var formatter = new NumberFormatter(language);
        return
        [
            .. from table in report.Sections.SelectMany(section => section.Tables)
               from row in table.Rows
               from column in Enumerable.Range(0, table.Columns.Length)
               select Of(new ResultCell(table, row, column), formatter),
        ];
    }

    /// <summary>Whether a text stands in the address or in the label, whatever the case of its letters.</summary>
    public bool Mentions(string text) =>
        Address.Contains(text, StringComparison.OrdinalIgnoreCase) || Label.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Table, row and column of a cell as a reader is told them.</summary>
    internal static string LabelOf(ResultCell cell, ReportLanguage language) =>
        PlainText.OneLine(string.Join(", ", new[] { cell.Table.Title, cell.Row.Label, cell.Table.Columns[cell.Column].Label }.Select(phrase => phrase.In(language)).Where(text => text.Length > 0)));

    private static CellListing Of(ResultCell cell, NumberFormatter formatter) => new(
        cell.Address,
        ValueOf(cell.Value, formatter.Language),
        PlainText.OneLine(formatter.Format(cell.Value, cell.Table.Columns[cell.Column].Style)),
        LabelOf(cell, formatter.Language));

    private static string ValueOf(Cell cell, ReportLanguage language) => cell switch
    {
        Cell.NumberCell number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        Cell.IntegerCell whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        Cell.TextCell text => PlainText.OneLine(text.Text.In(language)),
        _ => string.Empty,
    };
}
