using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>The cells of a study's results that the search can steer, piece by piece of its analyses.</summary>
/// <param name="Variables">What the names in the analyses stand for.</param>
internal sealed record SearchableCells(AnsweredVariables Variables) : IPieceReader<IEnumerable<SearchableCell>>
{
    public static ImmutableArray<SearchableCell> Of(ImmutableArray<Analysis> analyses, AnsweredVariables variables)
    {
        var reader = new SearchableCells(variables);
        return [.. analyses.SelectMany(analysis => analysis.Pieces).SelectMany(piece => piece.ReadBy(reader))];
    }

    public IEnumerable<SearchableCell> Of(DescribedVariables piece) => DescriptiveCells.Of(piece, Variables);

    public IEnumerable<SearchableCell> Of(CorrelatedVariables piece) => CorrelationCells.Of(piece, Variables);

    public IEnumerable<SearchableCell> Of(ScaleSet piece) => ReliabilityCells.Of(piece, Variables);

    public IEnumerable<SearchableCell> Of(ItemComponent piece) => CommonMethodCells.Of(piece, Variables);

    public IEnumerable<SearchableCell> Of(CollinearScores piece) => CommonMethodCells.Of(piece, Variables);

    public IEnumerable<SearchableCell> Of(FittedRegression piece) => RegressionCells.Of(piece, Variables);

    public IEnumerable<SearchableCell> Of(ProbedRegression piece) => RegressionCells.Of(piece, Variables);

    public IEnumerable<SearchableCell> Of(FittedMeasurement piece) => ValidityCells.Of(piece, Variables);

    public IEnumerable<SearchableCell> Of(FittedStructure piece) => LatentCells.Of(piece, Variables);

    public IEnumerable<SearchableCell> Of(FittedInteraction piece) => LatentCells.Of(piece, Variables);

    // Margins come out by construction.
    public IEnumerable<SearchableCell> Of(CountedValues piece) => [];

    // What the search has no statistic for is left to the check at the end.
    public IEnumerable<SearchableCell> Of(ComparedGroups piece) => [];

    public IEnumerable<SearchableCell> Of(CrossedVariables piece) => [];

    public IEnumerable<SearchableCell> Of(FactorialVariance piece) => [];

    public IEnumerable<SearchableCell> Of(FittedFactors piece) => [];

    public IEnumerable<SearchableCell> Of(MarkedCorrelations piece) => [];

    public IEnumerable<SearchableCell> Of(FittedLogistic piece) => [];

    public IEnumerable<SearchableCell> Of(FittedMediation piece) => [];

    public IEnumerable<SearchableCell> Of(FittedMethodFactor piece) => [];

    public IEnumerable<SearchableCell> Of(PlannedPower piece) => [];

    public IEnumerable<SearchableCell> Of(UnsharedStatistics piece) => [];
}
