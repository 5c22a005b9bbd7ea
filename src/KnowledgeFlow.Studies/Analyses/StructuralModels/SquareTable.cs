using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Lays out numbers for every two of some variables, group below group.</summary>
internal static class SquareTable
{
    /// <summary>The table.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="heading">What the variables are.</param>
    /// <param name="names">The variables and what tables call them.</param>
    /// <param name="fit">The fit, for its groups.</param>
    /// <param name="cell">The number of a group, a row and a column.</param>
    /// <param name="notes">The notes.</param>
    public static ResultTable Of(
        string id,
        Phrase title,
        Phrase heading,
        ImmutableArray<(string Id, Phrase Label)> names,
        ModelFit fit,
        Func<int, int, int, double?> cell,
        IEnumerable<Phrase> notes) => new(
            id,
            title,
            [.. names.Select(name => new ResultColumn(name.Id, name.Label, NumberStyle.Bounded))],
            [
                .. from @group in Enumerable.Range(0, Math.Max(1, fit.GroupNames.Length))
                   from i in Enumerable.Range(0, names.Length)
                   select new ResultRow(
                       fit.InGroup(@group, names[i].Id),
                       new Phrase(fit.InGroup(@group, names[i].Label.English), fit.InGroup(@group, names[i].Label.Chinese)),
                       [.. names.Select((_, j) => Cell.Of(cell(@group, i, j)))]),
            ],
            [.. notes])
        {
            RowHeading = heading,
        };
}
