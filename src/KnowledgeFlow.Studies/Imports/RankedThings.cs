using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Tells ranks from ratings: a person gives each rank once.</summary>
internal static class RankedThings
{
    // Two answers differ by chance in one row of two; three or more are all different much more rarely.
    private const int FewestRows = 5;
    private const int FewestRowsOfTwo = 12;

    /// <summary>
    /// Whether columns hold the ranks of as many things: whole numbers from 1 to their number, none twice in a row, in rows that do not all
    /// agree. Ratings do not stay distinct in every row.
    /// </summary>
    public static bool Are(ImmutableArray<CodedList<string>> columns)
    {
        if (columns.Length < 2 || columns.Any(column => !new ColumnShape(column).IsWholeBetween(1, columns.Length)))
        {
            return false;
        }

        var complete = 0;
        for (var row = 0; row < columns[0].Count; row++)
        {
            var ranks = columns.Select(column => column[row]).Where(rank => rank.Length > 0).ToArray();
            if (ranks.Distinct().Count() != ranks.Length)
            {
                return false;
            }

            complete += ranks.Length > 1 ? 1 : 0;
        }

        return complete >= (columns.Length == 2 ? FewestRowsOfTwo : FewestRows);
    }

    /// <summary>The rank of a thing where columns are ranks and hold the things: blank where it was not ranked.</summary>
    /// <param name="thing">The thing, as the cells write it.</param>
    /// <param name="places">The columns, the first rank first.</param>
    public static CodedList<string> RankOf(string thing, ImmutableArray<CodedList<string>> places)
    {
        var ranks = new CodedListBuilder<string>();
        for (var row = 0; row < places[0].Count; row++)
        {
            var place = Array.FindIndex([.. places], column => column[row] == thing);
            ranks.Add(place < 0 ? string.Empty : (place + 1).ToString(CultureInfo.InvariantCulture));
        }

        return ranks.Build();
    }
}
