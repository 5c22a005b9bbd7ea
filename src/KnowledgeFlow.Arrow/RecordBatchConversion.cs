using Apache.Arrow;
using Apache.Arrow.Types;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Arrow;

/// <summary>Survey data from record batches of Apache Arrow (files of Arrow and Feather, data of pandas, Polars, R and DuckDB), and back.</summary>
public static class RecordBatchConversion
{
    /// <summary>
    /// The columns as numbers: integers, floating-point numbers and decimals as they are, booleans as 0 and 1, null as NaN, texts by their categories, or where they are encoded by a
    /// dictionary (a factor of R, a categorical of pandas) by their place in it, from 1 (<see cref="SurveyData.FromCells"/>).
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="leaveOut">Columns that are no numbers, such as an identifier; null for none.</param>
    /// <param name="categories">The texts of columns that hold some, in order: the first is 1. Null for none.</param>
    /// <exception cref="ArgumentException">A column that is not left out holds dates, lists or the like, texts without or beyond their categories, or whole numbers that no double holds; or a column that is named is none.</exception>
    public static SurveyData ToSurveyData(
        this RecordBatch batch, IReadOnlyCollection<string>? leaveOut = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? categories = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return ToSurveyData([batch], leaveOut, categories);
    }

    /// <summary>The same of the rows of several batches, one after another, as a stream or a file of Arrow holds them.</summary>
    /// <param name="batches">The batches, one at least, of the same columns.</param>
    /// <param name="leaveOut">Columns that are no numbers; null for none.</param>
    /// <param name="categories">The texts of columns that hold some, in order; null for none.</param>
    /// <exception cref="ArgumentException">There is no batch, two have other columns, or as for a single one.</exception>
    public static SurveyData ToSurveyData(
        this IReadOnlyList<RecordBatch> batches, IReadOnlyCollection<string>? leaveOut = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? categories = null)
    {
        ArgumentNullException.ThrowIfNull(batches);
        if (batches.Count == 0)
        {
            throw new ArgumentException("Without a batch nothing is known of the columns.", nameof(batches));
        }

        string[] names = [.. batches[0].Schema.FieldsList.Select(field => field.Name)];
        if (batches.Any(batch => !batch.Schema.FieldsList.Select(field => field.Name).SequenceEqual(names)))
        {
            throw new ArgumentException($"The batches differ in their columns, of which the first has {string.Join(", ", names.Take(12))}.", nameof(batches));
        }

        var known = new Dictionary<string, IReadOnlyList<string>>();
        for (var column = 0; column < names.Length; column++)
        {
            // Later batches may have added to a dictionary.
            if (batches[^1].Column(column) is DictionaryArray { Dictionary: var dictionary } && IsText(dictionary))
            {
                known[names[column]] = [.. Cells(dictionary, names[column]).Cast<string>()];
            }
        }

        foreach (var (name, texts) in categories ?? known)
        {
            known[name] = texts;
        }

        return SurveyData.FromCells(
            names.Select((name, column) => KeyValuePair.Create(name, batches.SelectMany(batch => Cells(batch.Column(column), name)))),
            leaveOut,
            known.Where(entry => leaveOut?.Contains(entry.Key) != true).ToDictionary());
    }

    /// <summary>A record batch of double columns, NaN as null.</summary>
    public static RecordBatch ToRecordBatch(this SurveyData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var schema = new Schema(data.Columns.Select(column => new Field(column.Name, DoubleType.Default, nullable: true)), []);
        return new RecordBatch(schema, data.Columns.Select(Array), data.Rows);
    }

    private static DoubleArray Array(KnowledgeFlow.Core.Data.Column column)
    {
        var builder = new DoubleArray.Builder().Reserve(column.Length);
        foreach (var value in column.ToArray())
        {
            _ = double.IsNaN(value) ? builder.AppendNull() : builder.Append(value);
        }

        return builder.Build();
    }

    private static bool IsText(IArrowArray array) => array.Data.DataType.TypeId is ArrowTypeId.String or ArrowTypeId.LargeString or ArrowTypeId.StringView;

    // An iterator, so that a column that is left out is never looked at. By type and not by class: dates are stored as integers too.
    private static IEnumerable<object?> Cells(IArrowArray array, string column)
    {
        if (array is DictionaryArray encoded)
        {
            object?[] values = [.. Cells(encoded.Dictionary, column)];
            foreach (var place in Cells(encoded.Indices, column))
            {
                yield return place is null ? null : values[Convert.ToInt32(place, null)];
            }

            yield break;
        }

        for (var row = 0; row < array.Length; row++)
        {
            yield return array.IsNull(row) ? null : array switch
            {
                DoubleArray numbers => numbers.GetValue(row),
                FloatArray numbers => numbers.GetValue(row),
                HalfFloatArray numbers => numbers.GetValue(row),
                Int8Array numbers => numbers.GetValue(row),
                Int16Array numbers => numbers.GetValue(row),
                Int32Array numbers => numbers.GetValue(row),
                Int64Array numbers => numbers.GetValue(row),
                UInt8Array numbers => numbers.GetValue(row),
                UInt16Array numbers => numbers.GetValue(row),
                UInt32Array numbers => numbers.GetValue(row),
                UInt64Array numbers => numbers.GetValue(row),
                Decimal128Array numbers => numbers.GetValue(row),
                BooleanArray truths => truths.GetValue(row),
                StringArray texts => texts.GetString(row),
                LargeStringArray texts => texts.GetString(row),
                StringViewArray texts => texts.GetString(row),
                _ => throw new ArgumentException($"Column {column} is of Arrow's type {array.Data.DataType.Name}: leave it out, or make numbers of it."),
            };
        }
    }
}
