using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>Reads the cells of an .xlsx sheet. Rows and cells may leave out where they stand; they then follow the one before.</summary>
internal sealed class XlsxSheetReader(XmlReader reader, ImmutableArray<string> strings, XlsxStyles styles, bool is1904, SheetCells cells)
{
    private const int RememberedNumbers = 4096;

    private readonly RawCell[] sharedCells = new RawCell[strings.Length];
    private readonly Dictionary<string, RawCell> numberCells = [];
    private readonly string cellName = reader.NameTable.Add("c");
    private readonly string rowName = reader.NameTable.Add("row");
    private readonly string mergedName = reader.NameTable.Add("mergeCell");
    private readonly string valueName = reader.NameTable.Add("v");
    private readonly string formulaName = reader.NameTable.Add("f");
    private readonly string inlineName = reader.NameTable.Add("is");
    private int row;
    private int column;

    /// <summary>Reads the whole sheet.</summary>
    public void Read()
    {
        while (reader.Read())
        {
            var name = reader.LocalName;
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (ReferenceEquals(name, rowName))
                {
                    cells.EndRow(row);
                }
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                if (ReferenceEquals(name, cellName))
                {
                    ReadCell();
                }
                else if (ReferenceEquals(name, rowName))
                {
                    row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                    column = -1;
                }
                else if (ReferenceEquals(name, mergedName))
                {
                    AddMerged(reader.GetAttribute("ref") ?? string.Empty);
                }
            }
        }
    }

    private void ReadCell()
    {
        column++;
        var (type, style) = (string.Empty, 0);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            switch (reader.LocalName)
            {
                case "r":
                    column = CellReference.TryParse(reader.Value, out _, out var named) ? named : column;
                    break;
                case "t":
                    type = reader.Value;
                    break;
                case "s":
                    style = int.TryParse(reader.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
                    break;
                default:
                    break;
            }
        }

        reader.MoveToElement();
        if (!reader.IsEmptyElement)
        {
            cells.Set(column, Content(type, style));
        }
    }

    private RawCell Content(string type, int style)
    {
        var depth = reader.Depth;
        var (cell, hasFormula, hasValue) = (RawCell.Blank, false, false);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (ReferenceEquals(reader.LocalName, valueName))
            {
                cell = OfValue(XlsxText.Content(reader), type, style);
                hasValue = true;
            }
            else if (ReferenceEquals(reader.LocalName, inlineName))
            {
                cell = RawCell.OfText(XlsxText.Read(reader));
            }
            else
            {
                hasFormula |= ReferenceEquals(reader.LocalName, formulaName);
            }
        }

        if (hasFormula && (!hasValue || (cell.Text.Length == 0 && type != "str")))
        {
            cells.AddFormulaWithoutValue();
        }

        return cell;
    }

    private RawCell OfValue(string text, string type, int style) => type switch
    {
        "s" => Shared(text),
        "str" or "inlineStr" => RawCell.OfText(XlsxText.Decoded(text)),
        "b" => RawCell.OfBoolean(text is "1" or "true"),
        "e" => RawCell.OfError(text),
        "d" => OfIsoDate(text),
        _ => Number(text, style),
    };

    private RawCell Shared(string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= strings.Length)
        {
            return RawCell.Blank;
        }

        ref var cell = ref sharedCells[index];
        if (cell.Text is null)
        {
            cell = RawCell.OfText(strings[index]);
        }

        return cell;
    }

    private RawCell Number(string text, int style)
    {
        var format = styles[style];
        if (format.IsTime)
        {
            return TryNumber(text, out var serial) ? SerialDate.ToCell(serial, format, is1904) : RawCell.OfText(text);
        }

        if (numberCells.TryGetValue(text, out var known))
        {
            return known;
        }

        var cell = TryNumber(text, out var number) ? RawCell.OfNumber(number) : RawCell.OfText(text);
        if (numberCells.Count < RememberedNumbers)
        {
            numberCells.Add(text, cell);
        }

        return cell;
    }

    private static RawCell OfIsoDate(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.AdjustToUniversal, out var moment)
            ? RawCell.OfDate(moment, text.Contains('T', StringComparison.Ordinal))
            : RawCell.OfText(text);

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private void AddMerged(string range)
    {
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0
            && CellReference.TryParse(range.AsSpan(0, colon), out var firstRow, out var firstColumn)
            && CellReference.TryParse(range.AsSpan(colon + 1), out var lastRow, out var lastColumn))
        {
            cells.AddMerged(firstRow, firstColumn, lastRow, lastColumn);
        }
    }
}
