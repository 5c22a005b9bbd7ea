using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>The workbook in a chart, from which Word takes its data when they are edited: a column a variable, unrounded.</summary>
internal sealed class ChartSheet
{
    private const string SheetName = "Sheet1";
    private readonly List<(string Heading, ImmutableArray<object?> Cells)> columns = [];

    /// <summary>A column of numbers; one that is there already is not repeated.</summary>
    /// <param name="heading">What stands above it.</param>
    /// <param name="values">The numbers; NaN is a blank cell.</param>
    /// <returns>Where it stands.</returns>
    public ChartColumn Numbers(string heading, ImmutableArray<double> values) => Add(heading, [.. values.Select(value => double.IsFinite(value) ? (object?)value : null)]);

    /// <summary>A column of words.</summary>
    public ChartColumn Words(string heading, ImmutableArray<string> words) => Add(heading, [.. words.Select(word => (object?)PlainText.OneLine(word))]);

    /// <summary>A column of the differences between two others, which the sheet works out itself.</summary>
    /// <param name="heading">What stands above it.</param>
    /// <param name="from">What is taken away.</param>
    /// <param name="to">From what.</param>
    /// <param name="values">What that gives.</param>
    public ChartColumn Differences(string heading, ChartColumn from, ChartColumn to, ImmutableArray<double> values) =>
        Add(heading, [.. values.Select((value, row) => double.IsFinite(value) ? (object?)new Difference($"{to.CellOf(row)}-{from.CellOf(row)}", value) : null)]);

    /// <summary>The bytes of the workbook, the same for the same data.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.CompressionOption = FixedZip.Before;
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            var data = new SheetData();
            workbook.AddNewPart<WorksheetPart>("sheet1").Worksheet = new Worksheet(data);
            for (var row = 0; row <= columns.Max(column => column.Cells.Length); row++)
            {
                data.Append(new Row(Cells(row)) { RowIndex = (uint)row + 1 });
            }

            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = "sheet1" }));
        }

        return FixedZip.Of(stream.ToArray());
    }

    private ChartColumn Add(string heading, ImmutableArray<object?> cells)
    {
        var name = PlainText.OneLine(heading);
        var place = columns.FindIndex(column => column.Heading == name && column.Cells.SequenceEqual(cells));
        if (place < 0)
        {
            place = columns.Count;
            columns.Add((name, cells));
        }

        return new ChartColumn(SheetName, place, name, [.. cells.Select(cell => cell switch
        {
            double number => Written(number),
            Difference difference => Written(difference.Value),
            string word => word,
            _ => null,
        })]);
    }

    private IEnumerable<Cell> Cells(int row)
    {
        foreach (var (place, (heading, cells)) in columns.Index())
        {
            var reference = string.Create(CultureInfo.InvariantCulture, $"{ChartColumn.LettersOf(place)}{row + 1}");
            switch (row == 0 ? heading : cells.ElementAtOrDefault(row - 1))
            {
                case double number:
                    yield return new Cell { CellReference = reference, CellValue = new CellValue(Written(number)) };
                    break;
                case Difference difference:
                    yield return new Cell { CellReference = reference, CellFormula = new CellFormula(difference.Formula), CellValue = new CellValue(Written(difference.Value)) };
                    break;
                case string word:
                    yield return new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(word) { Space = SpaceProcessingModeValues.Preserve }) };
                    break;
            }
        }
    }

    private static string Written(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A cell that is a difference of two others.</summary>
    private sealed record Difference(string Formula, double Value);
}
