namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>Parses the names of cells, such as <c>AB12</c>.</summary>
internal static class CellReference
{
    private const int Letters = 26;
    private const int LargestNumber = 100_000_000;

    /// <summary>The row (from 1) and column (from 0) of a name; false where it is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out int row, out int column)
    {
        (row, column) = (0, 0);
        var i = 0;
        for (; i < name.Length && char.IsAsciiLetter(name[i]) && column < LargestNumber / Letters; i++)
        {
            column = (column * Letters) + (char.ToUpperInvariant(name[i]) - 'A' + 1);
        }

        for (; i < name.Length && char.IsAsciiDigit(name[i]) && row < LargestNumber; i++)
        {
            row = (10 * row) + (name[i] - '0');
        }

        column--;
        return column >= 0 && row >= 1 && i == name.Length;
    }
}
