using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression;

/// <summary>
/// The n × p matrix of a linear model: the intercept first where there is one, then the terms' columns. Complete: no value is NaN.
/// </summary>
public sealed class DesignMatrix
{
    /// <summary>The name of the intercept's row in coefficient tables.</summary>
    public const string InterceptName = "(Intercept)";

    private DesignMatrix(int rows, bool hasIntercept, ImmutableArray<DesignColumn> columns)
    {
        Rows = rows;
        HasIntercept = hasIntercept;
        Columns = columns;
    }

    /// <summary>The number of rows n.</summary>
    public int Rows { get; }

    /// <summary>Whether the first column is the intercept.</summary>
    public bool HasIntercept { get; }

    /// <summary>All p columns, the intercept's included.</summary>
    public ImmutableArray<DesignColumn> Columns { get; }

    /// <summary>The names of the columns, in order.</summary>
    public ImmutableArray<string> Names => [.. Columns.Select(column => column.Name)];

    /// <summary>A matrix of the given columns, after a column of ones if <paramref name="intercept"/>.</summary>
    /// <exception cref="ArgumentException">Columns differ in length, share a name, or hold a value that is not finite.</exception>
    public static DesignMatrix Of(int rows, IEnumerable<DesignColumn> columns, bool intercept = true)
    {
        ImmutableArray<DesignColumn> given = [.. columns];
        foreach (var column in given)
        {
            if (column.Values.Length != rows || (column.Low.Length != rows && !column.Low.IsEmpty))
            {
                throw new ArgumentException($"Column {column.Name} has {column.Values.Length} rows where the matrix has {rows}.", nameof(columns));
            }

            if (!AllFinite(column.Values.AsSpan()))
            {
                throw new ArgumentException($"Column {column.Name} has a value that is missing or infinite.", nameof(columns));
            }
        }

        if (given.GroupBy(column => column.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two columns are named {twice.Key}.", nameof(columns));
        }

        return new DesignMatrix(rows, intercept, intercept ? [Ones(rows), .. given] : given);
    }

    /// <summary>The matrix with more columns at its end.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public DesignMatrix With(IEnumerable<DesignColumn> more) => Of(Rows, [.. Columns.Skip(HasIntercept ? 1 : 0), .. more], HasIntercept);

    /// <summary>The matrix of some of its own columns, the intercept among them where there is one.</summary>
    internal DesignMatrix Taking(IEnumerable<DesignColumn> own) => new(Rows, HasIntercept, [.. own]);

    internal static bool AllFinite(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    private static DesignColumn Ones(int rows)
    {
        var ones = new double[rows];
        ones.AsSpan().Fill(1);
        return new DesignColumn(InterceptName, [.. ones]);
    }
}
