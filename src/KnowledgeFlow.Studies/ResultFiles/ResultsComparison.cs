using System.Collections.Immutable;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.ResultFiles;

/// <summary>Two results files, cell by cell.</summary>
/// <param name="Compared">How many addresses there are in either.</param>
/// <param name="Differences">The cells in which they differ, in the order of the first file; then those that only the second has.</param>
public sealed record ResultsComparison(int Compared, ImmutableArray<ResultsDifference> Differences)
{
    /// <summary>
    /// Compares by address. Numbers are equal when they are one double, or within the tolerance around the first; texts when they are the same, and of files in two languages they are
    /// not compared. A cell of one file alone is a difference.
    /// </summary>
    /// <param name="first">The one file.</param>
    /// <param name="second">The other.</param>
    /// <param name="tolerance">How far numbers may be apart, or null for not at all.</param>
    public static ResultsComparison Of(ResultsFile first, ResultsFile second, PrintedTolerance? tolerance)
    {
        var others = second.Cells.ToDictionary();
        var known = first.Cells.Select(cell => cell.Key).ToHashSet();
        var ofOneLanguage = first.Language == second.Language;
        var added = second.Cells.Where(cell => !known.Contains(cell.Key)).ToList();
        return new ResultsComparison(
            first.Cells.Length + added.Count,
            [
                .. from cell in first.Cells
                   let other = others.TryGetValue(cell.Key, out var found) ? found : (ResultsValue?)null
                   where other is not { } there || !AreEqual(cell.Value, there, tolerance, ofOneLanguage)
                   select new ResultsDifference(cell.Key, cell.Value, other),
                .. added.Select(cell => new ResultsDifference(cell.Key, null, cell.Value)),
            ]);
    }

    private static bool AreEqual(ResultsValue first, ResultsValue second, PrintedTolerance? tolerance, bool ofOneLanguage) => (first, second) switch
    {
        ({ Number: { } one }, { Number: { } other }) => one == other || tolerance?.Allows(one, 0, other) == true,
        ({ Text: not null }, { Text: not null }) => first == second || !ofOneLanguage,
        _ => first == second,
    };
}
