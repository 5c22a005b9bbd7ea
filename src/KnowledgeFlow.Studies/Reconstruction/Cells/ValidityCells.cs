using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>
/// Lower bounds of AVE and CR in <c>cfa.validity</c>, by way of standardised alpha: k items of a mean correlation r̄ have α = kr̄/(1 + (k − 1)r̄), and
/// factor loadings λ with λ_iλ_j = r_ij have AVE ≥ r̄ and CR ≥ α.
/// </summary>
internal static class ValidityCells
{
    // The items of other constructs pull at the loadings of a model of several factors.
    private const double Margin = 0.01;

    public static IEnumerable<SearchableCell> Of(FittedMeasurement piece, AnsweredVariables variables) =>
        from construct in variables.Study.Constructs
        where piece.IsOfConstructs && construct.Items.Length > 1
        let alpha = new TargetStatistic.StandardisedAlpha(construct.ItemNames)
        let items = construct.Items.Length
        from cell in new SearchableCell[]
        {
            new($"{piece.Id.Value}.validity", construct.Name.Value, "ave", alpha) { LowerBound = bound => AlphaOf(items, bound + Margin) },
            new($"{piece.Id.Value}.validity", construct.Name.Value, "cr", alpha) { LowerBound = bound => bound + Margin },
        }
        select cell;

    private static double AlphaOf(int items, double meanCorrelation) => items * meanCorrelation / (1 + ((items - 1) * meanCorrelation));
}
