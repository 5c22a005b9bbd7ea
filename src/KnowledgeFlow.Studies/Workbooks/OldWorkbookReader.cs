using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.BinaryFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;
namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>Reads Excel's binary workbooks (.xls, and .xlsb of later versions) by ExcelDataReader; cells are their stored values, never their display, and errors are blanks.</summary>
internal sealed class OldWorkbookReader : IDataFileReader
{
    private const int LargestColumns = 16_384;
    private const int LargestRows = 1_048_576;
    private const long AlwaysAllowedCells = 1 << 24;

    /// <inheritdoc/>
    public DataFileContents Read(DataSource data, Stream stream)
    {
        // Workbooks of before 1997 hold text of a code page, and the library asks for it by number.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var damaged = new DamagedFile(data.Path, new Phrase("an Excel workbook", "Excel 工作簿"));
        try
        {
            CheckLengths(stream, damaged);
            return new DataFileContents.Sheet(SheetChoice.Read(data, Sheets(stream), index => Cells(stream, index, damaged)));
        }
        catch (Exception fault) when (fault is not (BadInputException or OperationCanceledException))
        {
            // Whatever the library says of a damaged workbook, it is one message here.
            throw damaged.In(WorkbookDamage.Records);
        }
    }

    private static void CheckLengths(Stream stream, DamagedFile damaged)
    {
        if (stream.ReadByte() == 'P')
        {
            // An .xlsb is a package, and its constructor checks the lengths.
            using var package = new OfficePackage(stream, damaged);
        }
        else
        {
            CompoundDocument.Check(stream, damaged);
        }
    }

    private static ImmutableArray<WorkbookSheet> Sheets(Stream stream)
    {
        using var reader = Open(stream);
        var sheets = ImmutableArray.CreateBuilder<WorkbookSheet>();
        do
        {
            sheets.Add(new WorkbookSheet(reader.Name, reader.VisibleState != "visible"));
        }
        while (reader.NextResult());

        return sheets.ToImmutable();
    }

    private static SheetCells Cells(Stream stream, int index, DamagedFile damaged)
    {
        using var reader = Open(stream);
        for (var i = 0; i < index; i++)
        {
            reader.NextResult();
        }

        // The library walks through every cell of the range that a sheet claims to use.
        if (reader.FieldCount > LargestColumns || reader.RowCount > LargestRows || (long)reader.FieldCount * reader.RowCount > AlwaysAllowedCells + stream.Length)
        {
            throw damaged.In(WorkbookDamage.SheetSize(reader.FieldCount, reader.RowCount));
        }

        var cells = new SheetCells(damaged, stream.Length);
        for (var row = 1; reader.Read(); row++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                cells.Set(column, Cell(reader, column));
            }

            cells.EndRow(row);
        }

        foreach (var merged in reader.MergeCells ?? [])
        {
            cells.AddMerged(merged.FromRow + 1, merged.FromColumn, merged.ToRow + 1, merged.ToColumn);
        }

        return cells;
    }

    private static IExcelDataReader Open(Stream stream)
    {
        stream.Position = 0;
        return ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
    }

    private static RawCell Cell(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => RawCell.Blank,
        string text => RawCell.OfText(text),
        bool value => RawCell.OfBoolean(value),
        DateTime moment => Moment(moment, CellNumberFormat.OfCode(reader.GetNumberFormatString(column) ?? string.Empty)),
        TimeSpan time => RawCell.OfTime(time),
        IConvertible number => RawCell.OfNumber(number.ToDouble(CultureInfo.InvariantCulture)),
        var other => RawCell.OfText(other.ToString() ?? string.Empty),
    };

    // A time of day has the calendar's first day for a date.
    private static RawCell Moment(DateTime moment, CellNumberFormat format) => format is { HasDate: false, HasTime: true } && moment.Year <= 1904
        ? RawCell.OfTime(moment.TimeOfDay)
        : RawCell.OfDate(moment, format.HasTime || moment.TimeOfDay != TimeSpan.Zero);
}
