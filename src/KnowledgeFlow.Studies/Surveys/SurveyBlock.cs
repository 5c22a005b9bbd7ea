using CsvHelper;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>
/// Takes records in and hands them on to the columns a block at a time. Written row by row and read column by column while it is in
/// the processor's cache, it spares the memory from being written in as many places at once as there are columns.
/// </summary>
/// <param name="columns">The columns, and the field of a record that each is read from.</param>
internal sealed class SurveyBlock((SurveyColumnBuilder Builder, int Field)[] columns)
{
    private const int Records = 512;

    private readonly int[] codes = new int[Records * columns.Length];
    private int fill;

    /// <summary>Takes in the record that the reader is at.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="record">The record's number, from 1.</param>
    public void Add(CsvReader reader, int record)
    {
        var row = codes.AsSpan(fill, columns.Length);
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = columns[column].Builder.CodeOf(reader.GetSpan(columns[column].Field), record);
        }

        fill += row.Length;
        if (fill == codes.Length)
        {
            Flush();
        }
    }

    /// <summary>Hands on what has not been handed on yet.</summary>
    public void Flush()
    {
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column].Builder.Append(codes.AsSpan(0, fill), column, columns.Length);
        }

        fill = 0;
    }
}
