using KnowledgeFlow.Core.Reconstruction.Statistics;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>A cell of a study's results that the search can steer.</summary>
/// <param name="Table">The table's id.</param>
/// <param name="Row">The row's id.</param>
/// <param name="Column">The column's id.</param>
/// <param name="Statistic">The statistic in the cell; null where it is the p of <paramref name="Test"/>.</param>
/// <param name="Test">The test that stars beside the cell speak of, where there is one.</param>
internal sealed record SearchableCell(string Table, string Row, string Column, TargetStatistic? Statistic, SignificanceTest? Test = null)
{
    /// <summary>
    /// Set where the statistic is not the cell's own but brings it about: turns a lower bound of the cell into one of the statistic. Other claims of such a cell are
    /// left to the check.
    /// </summary>
    public Func<double, double>? LowerBound { get; init; }
}
