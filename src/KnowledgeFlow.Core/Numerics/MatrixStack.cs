namespace KnowledgeFlow.Core.Numerics;

/// <summary>Matrices of one shape, one behind the other in one room: what three indices have.</summary>
/// <param name="count">The number of matrices.</param>
/// <param name="rows">The rows of each.</param>
/// <param name="columns">The columns of each.</param>
internal sealed class MatrixStack(int count, int rows, int columns)
{
    private readonly double[] room = new double[count * rows * columns];

    /// <summary>An element of a matrix.</summary>
    public ref double this[int matrix, int row, int column] => ref room[(((matrix * rows) + row) * columns) + column];

    /// <summary>A matrix.</summary>
    public WorkMatrix this[int matrix] => new(room, matrix * rows * columns, rows, columns);

    /// <summary>A row of a matrix.</summary>
    public Span<double> Row(int matrix, int row) => room.AsSpan(((matrix * rows) + row) * columns, columns);

    /// <summary>The first matrices, each laid out as a row.</summary>
    public WorkMatrix Flattened(int matrices) => new(room, 0, matrices, rows * columns);

    /// <summary>All elements.</summary>
    public Span<double> AsSpan() => room;

    /// <summary>Sets all elements to 0.</summary>
    public void Clear() => Array.Clear(room);
}
