using System.Text;
using CsvHelper;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Imports.Delimited;

/// <summary>Reads delimited text as a sheet of cells.</summary>
internal static class DelimitedSheet
{
    /// <summary>The sheet of a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="mostRows">How many rows are read at most.</param>
    /// <exception cref="BadInputException">A quoted field is not closed.</exception>
    public static RawSheet Read(DelimitedText text, int mostRows = int.MaxValue)
    {
        try
        {
            return Read(text, mostRows, tolerant: false);
        }
        catch (CsvFormatException)
        {
            return Read(text, mostRows, tolerant: true);
        }
    }

    private static RawSheet Read(DelimitedText text, int mostRows, bool tolerant)
    {
        using var reader = text.OpenRecords(tolerant);
        var builder = new RawSheetBuilder();
        var cells = new List<RawCell>();
        for (var row = 0; row < mostRows && reader.Read(); row++)
        {
            cells.Clear();
            for (var field = 0; field < reader.FieldCount; field++)
            {
                if (tolerant && QuoteFault.MaySwallow(reader, field))
                {
                    throw MalformedRecord.At(text.Path, reader.LineNumber + text.SkippedLines);
                }

                cells.Add(Cell(reader, field));
            }

            builder.AddRow((int)(reader.LineNumber + text.SkippedLines), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cells));
        }

        return builder.Build(text.Path, "text") with { Encoding = text.Encoding.WebName, HasDecimalComma = reader.Separator != ',' };
    }

    private static RawCell Cell(CsvReader reader, int field)
    {
        var value = reader.GetSpan(field);
        return value.IsEmpty && reader.GetRawSpan(field).IsEmpty ? RawCell.Blank : RawCell.OfText(Encoding.UTF8.GetString(value));
    }
}
