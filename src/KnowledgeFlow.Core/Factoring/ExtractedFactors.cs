using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Unrotated factors, uncorrelated, in descending order of what they explain, each with a positive sum of loadings.</summary>
/// <param name="Loadings">p items by m factors; in the items' own units where covariances were factored.</param>
/// <param name="Uniquenesses">The variance of each item that its factors leave, of a total of 1.</param>
/// <param name="Discrepancy">The minimised discrepancy of the method; 0 for components, which minimise none.</param>
/// <param name="Iterations">The steps it took.</param>
/// <param name="Caution">
/// What to know before believing the solution: <see cref="Diagnosis.ImproperSolution"/> with the items whose uniqueness
/// lies at its bound (a Heywood case); null where there is nothing.
/// </param>
public sealed record ExtractedFactors(
    LoadingMatrix Loadings,
    ImmutableArray<double> Uniquenesses,
    double Discrepancy,
    int Iterations,
    Diagnosis? Caution);
