using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>The sums of squared loadings of a factor, of a total of p.</summary>
/// <param name="Extracted">Before rotation, in the order of extraction.</param>
/// <param name="Rotated">
/// After rotation; of oblique factors from the structure, as SPSS, where they overlap and do not add up.
/// </param>
public sealed record FactorVariance(double Extracted, double Rotated)
{
    /// <summary>One a factor: the k-th extracted beside the k-th rotated.</summary>
    public static ImmutableArray<FactorVariance> Of(FactorSolution solution) => Of(solution, solution.Unrotated, solution.Rotation.IsOblique() ? solution.Structure : solution.Pattern);

    /// <summary>The same in the items' own units, of a total of their variances; empty where correlations were factored.</summary>
    public static ImmutableArray<FactorVariance> OfRaw(FactorSolution solution) =>
        solution.Deviations.IsEmpty ? [] : Of(solution, solution.RawUnrotated!, solution.Rotation.IsOblique() ? solution.RawStructure! : solution.Raw!);

    private static ImmutableArray<FactorVariance> Of(FactorSolution solution, LoadingMatrix extracted, LoadingMatrix rotated) =>
        [.. Enumerable.Range(0, solution.Factors).Select(k => new FactorVariance(extracted.SumOfSquares(k), rotated.SumOfSquares(k)))];
}
