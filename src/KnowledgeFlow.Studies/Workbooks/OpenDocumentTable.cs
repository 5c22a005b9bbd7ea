using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>Reads the cells of an OpenDocument table. Equal cells and rows are written once with a number of repetitions.</summary>
internal sealed class OpenDocumentTable(XmlReader reader, SheetCells cells)
{
    private const string Error = "error";

    // Errors are empty strings in the standard's own attributes.
    private const string CalcExtension = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private readonly List<(int Column, int Count, RawCell Cell)> row = [];
    private int rowNumber = 1;

    /// <summary>Reads to the end of the table that the reader is at.</summary>
    public void Read()
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "table-row")
            {
                ReadRow();
            }
        }
    }

    private void ReadRow()
    {
        var repeated = Repetitions("number-rows-repeated");
        row.Clear();
        if (!reader.IsEmptyElement)
        {
            var (depth, column) = (reader.Depth, 0);
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "table-cell" or "covered-table-cell")
                {
                    column += ReadCell(column);
                }
            }
        }

        // Below a table, a million blank rows are written as one.
        for (var i = 0; i < repeated && row.Count > 0; i++)
        {
            foreach (var (column, count, cell) in row)
            {
                for (var place = column; place < column + count; place++)
                {
                    cells.Set(place, cell);
                }
            }

            cells.EndRow(rowNumber + i);
        }

        rowNumber = (int)Math.Min(int.MaxValue, (long)rowNumber + repeated);
    }

    private int ReadCell(int column)
    {
        var repeated = Repetitions("number-columns-repeated");
        var type = reader.GetAttribute("value-type", CalcExtension) == Error ? Error : Attribute("value-type");
        var value = Value();
        var hasFormula = Attribute("formula") is not null;
        AddMerged(column);
        var text = Text();
        var cell = Cell(type, value, text);
        if (cell.Text.Length > 0)
        {
            row.Add((column, repeated, cell));
        }
        else if (hasFormula && type is null)
        {
            cells.AddFormulaWithoutValue();
        }

        return repeated;
    }

    private static RawCell Cell(string? type, string? value, string text)
    {
        switch (type)
        {
            case Error:
                return RawCell.OfError(text);
            case "string" or null:
                return text.Length == 0 && value is null ? RawCell.Blank : RawCell.OfText(value ?? text);
            case "float" or "currency" or "percentage" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return RawCell.OfNumber(number);
            case "boolean":
                return RawCell.OfBoolean(value == "true");
            case "date" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment):
                return RawCell.OfDate(moment, value!.Contains('T', StringComparison.Ordinal));
            case "time" when TryDuration(value, out var time):
                return RawCell.OfTime(time);
            default:
                return text.Length == 0 ? RawCell.Blank : RawCell.OfText(text);
        }
    }

    private static bool TryDuration(string? value, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        try
        {
            time = XmlConvert.ToTimeSpan(value ?? string.Empty);
            return true;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return false;
        }
    }

    private string? Value() => Attribute("value") ?? Attribute("date-value") ?? Attribute("time-value") ?? Attribute("boolean-value") ?? Attribute("string-value");

    private string? Attribute(string name) => OfficePackage.Attribute(reader, name);

    private int Repetitions(string name) =>
        int.TryParse(Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : 1;

    private void AddMerged(int column)
    {
        var (columns, rows) = (Repetitions("number-columns-spanned"), Repetitions("number-rows-spanned"));
        if (columns > 1 || rows > 1)
        {
            cells.AddMerged(rowNumber, column, (int)Math.Min(int.MaxValue - 1, (long)rowNumber + rows - 1), (int)Math.Min(int.MaxValue - 1, (long)column + columns - 1));
        }
    }

    // Paragraphs are lines; runs of blanks, tabs and line breaks are elements; comments are none of the cell's text.
    private string Text()
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var depth = reader.Depth;
        var text = new StringBuilder();
        var paragraphs = 0;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when paragraphs > 0:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.Element when reader.LocalName == "annotation":
                    Pass();
                    break;
                case XmlNodeType.Element when reader.LocalName == "p":
                    text.Append(paragraphs++ > 0 ? "\n" : string.Empty);
                    break;
                case XmlNodeType.Element when reader.LocalName == "s":
                    text.Append(' ', Math.Min(Repetitions("c"), short.MaxValue));
                    break;
                case XmlNodeType.Element when reader.LocalName is "tab" or "line-break":
                    text.Append(reader.LocalName == "tab" ? '\t' : '\n');
                    break;
                default:
                    break;
            }
        }

        return text.ToString();
    }

    private void Pass()
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
        }
    }
}
