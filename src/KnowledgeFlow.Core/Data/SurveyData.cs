using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Data;

/// <summary>Variables of one length, found by name; NaN is a missing value.</summary>
public sealed class SurveyData
{
    private readonly FrozenDictionary<string, Column> byName;

    /// <summary>Gathers columns.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or two have one name.</exception>
    public SurveyData(IEnumerable<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Columns = [.. columns];
        if (Columns.Any(column => column is null))
        {
            throw new ArgumentException("A column is null: leave it out, or make it with DoubleColumn.Of.", nameof(columns));
        }

        Rows = Columns.IsEmpty ? 0 : Columns[0].Length;
        foreach (var column in Columns)
        {
            if (column.Length != Rows)
            {
                throw new ArgumentException($"Column {column.Name} has {column.Length} rows where {Columns[0].Name} has {Rows}.", nameof(columns));
            }
        }

        if (Columns.GroupBy(column => column.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two columns are named {twice.Key}.", nameof(columns));
        }

        byName = Columns.ToFrozenDictionary(column => column.Name);
    }

    /// <summary>
    /// Reads comma-separated numbers with names in the first line; a blank cell, <c>NA</c> and <c>NaN</c> are missing. Files of survey tools, codes with labels and other encodings are
    /// read by KnowledgeFlow.Studies.
    /// </summary>
    /// <param name="text">The text; cells with commas stand in double quotes.</param>
    /// <param name="leaveOut">Columns that are no numbers, such as an identifier; null for none.</param>
    /// <exception cref="FormatException">A row has more or fewer cells than there are names, or a cell is no number; the message says which.</exception>
    /// <exception cref="ArgumentException">Two columns have one name, or a column that is left out is none.</exception>
    public static SurveyData ParseCsv(string text, IReadOnlyCollection<string>? leaveOut = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SurveyData(CommaSeparatedNumbers.Read(text, leaveOut ?? []));
    }

    /// <summary>
    /// The cells of another table, such as a query's: numbers as they are, <c>true</c> and <c>false</c> as 1 and 0, null (and <see cref="DBNull"/>) as NaN, texts by their categories. Packages
    /// of their own read data frames of Microsoft.Data.Analysis (KnowledgeFlow.DataFrames) and record batches of Apache Arrow (KnowledgeFlow.Arrow).
    /// </summary>
    /// <param name="columns">Names with cells, one a row.</param>
    /// <param name="leaveOut">Columns that are no numbers, such as an identifier, whose cells are not looked at; null for none.</param>
    /// <param name="categories">The texts of columns that hold some, in order: the first becomes 1, and a blank text NaN. Null for none.</param>
    /// <exception cref="ArgumentException">
    /// A cell is a text without categories or none of them, a whole number beyond the 53 binary digits of a double, or neither number, truth nor text; a column that is left out or has categories is
    /// none; columns differ in length, or two have one name.
    /// </exception>
    public static SurveyData FromCells(
        IEnumerable<KeyValuePair<string, IEnumerable<object?>>> columns, IReadOnlyCollection<string>? leaveOut = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? categories = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        KeyValuePair<string, IEnumerable<object?>>[] all = [.. columns];
        string[] names = [.. all.Select(column => column.Key)];
        RequireNamed(names, leaveOut ?? [], nameof(leaveOut));
        RequireNamed(names, categories?.Keys ?? [], nameof(categories));
        return new SurveyData(all.Where(column => leaveOut?.Contains(column.Key) != true).Select(column => CellColumn.Of(column.Key, column.Value, categories?.GetValueOrDefault(column.Key))));
    }

    private static void RequireNamed(string[] names, IEnumerable<string> given, string argument)
    {
        if (given.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"There is no column {unknown}; the table has {string.Join(", ", names.Take(12))}{(names.Length > 12 ? ", …" : string.Empty)}.", argument);
        }
    }

    /// <summary>
    /// Cancelled when nobody waits any more for what is computed of these data: whatever can last (bootstraps, iterations, many starting points) looks at it, and
    /// throws <see cref="OperationCanceledException"/>. Frames made of this one keep it.
    /// </summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The columns, in order.</summary>
    public ImmutableArray<Column> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The names of the columns, in order.</summary>
    public ImmutableArray<string> Names => [.. Columns.Select(column => column.Name)];

    /// <summary>The column of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public Column this[string name] =>
        byName.TryGetValue(name, out var column) ? column : throw new KeyNotFoundException($"There is no column {name}; the data have {string.Join(", ", Names.Take(12))}{(Columns.Length > 12 ? ", …" : string.Empty)}.");

    /// <summary>Whether there is a column of this name.</summary>
    public bool Contains(string name) => byName.ContainsKey(name);

    /// <summary>The named columns, in the order given.</summary>
    /// <exception cref="KeyNotFoundException">A name is not a column's.</exception>
    /// <exception cref="ArgumentException">A name is given twice.</exception>
    public SurveyData Select(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new(names.Select(name => this[name])) { Cancellation = Cancellation };
    }

    /// <summary>The frame with more columns behind its own.</summary>
    /// <exception cref="ArgumentException">A column has another number of rows, or a name that is taken.</exception>
    public SurveyData With(params IEnumerable<Column> columns) => new(Columns.Concat(columns)) { Cancellation = Cancellation };

    /// <summary>The frame with some items turned about their scale (<see cref="Column.Reversed"/>), the rest and the order as they are.</summary>
    /// <param name="items">The items that are worded the other way.</param>
    /// <param name="minimum">The scale's lower end.</param>
    /// <param name="maximum">The scale's upper end.</param>
    /// <exception cref="KeyNotFoundException">An item is not a column.</exception>
    /// <exception cref="ArgumentException">The scale has no ends, or an answer lies outside.</exception>
    public SurveyData Reversed(IReadOnlyCollection<string> items, double minimum, double maximum)
    {
        ArgumentNullException.ThrowIfNull(items);
        var turned = items.Distinct().ToDictionary(item => item, item => this[item].Reversed(minimum, maximum));
        return new(Columns.Select(column => turned.GetValueOrDefault(column.Name, column))) { Cancellation = Cancellation };
    }

    /// <summary>The names of the columns without any value, which leave no complete row.</summary>
    public ImmutableArray<string> Unanswered() => [.. Columns.Where(column => !column.HasValues()).Select(column => column.Name)];

    /// <summary>The rows (from 0, ascending) in which no column is missing: listwise deletion over all columns.</summary>
    public ImmutableArray<int> CompleteRows()
    {
        var complete = new bool[Rows];
        complete.AsSpan().Fill(true);
        var block = new double[Math.Min(Rows, 4096)];
        foreach (var column in Columns)
        {
            for (var start = 0; start < Rows; start += block.Length)
            {
                var values = block.AsSpan(0, Math.Min(block.Length, Rows - start));
                column.CopyTo(start, values);
                for (var i = 0; i < values.Length; i++)
                {
                    complete[start + i] &= !double.IsNaN(values[i]);
                }
            }
        }

        return [.. Enumerable.Range(0, Rows).Where(row => complete[row])];
    }

    /// <summary>The given rows, in the order given.</summary>
    /// <exception cref="IndexOutOfRangeException">A row is not one of the frame's.</exception>
    public SurveyData Take(ImmutableArray<int> rows)
    {
        RequiredArray.ThrowIfDefault(rows);
        return new(Columns.Select(column => column.Take(rows))) { Cancellation = Cancellation };
    }

    /// <summary>The frame without the rows in which any column is missing.</summary>
    public SurveyData Listwise()
    {
        var complete = CompleteRows();
        return complete.Length == Rows ? this : Take(complete);
    }
}
