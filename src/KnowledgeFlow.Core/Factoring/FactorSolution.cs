using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>A factor solution: factors in descending order of their sums of squared pattern loadings, each with a positive sum of loadings.</summary>
/// <param name="Count">The rows n behind the correlations.</param>
/// <param name="Extraction">How factors were extracted.</param>
/// <param name="Rotation">How they were rotated.</param>
/// <param name="Pattern">The weights of the factors in the standardised items, p × m; where covariances were factored SPSS's rescaled loadings.</param>
/// <param name="Structure">The correlations of items with factors, pattern times factor correlations, p × m.</param>
/// <param name="FactorCorrelations">m × m; the identity where factors are orthogonal.</param>
/// <param name="Communalities">The variance of each item that the factors explain, of a total of 1; rotation leaves it alone.</param>
/// <param name="Uniquenesses">
/// 1 less the communality, save that an item held at the bound of its uniqueness keeps the bound itself.
/// </param>
/// <param name="Discrepancy">The minimised discrepancy of the extraction; 0 for components.</param>
/// <param name="Caution">What to know before believing the solution (a Heywood case); null where there is nothing.</param>
public sealed record FactorSolution(
    int Count,
    ExtractionMethod Extraction,
    RotationMethod Rotation,
    LoadingMatrix Pattern,
    LoadingMatrix Structure,
    DenseMatrix FactorCorrelations,
    ImmutableArray<double> Communalities,
    ImmutableArray<double> Uniquenesses,
    double Discrepancy,
    Diagnosis? Caution)
{
    /// <summary>The number of factors m.</summary>
    public int Factors => Pattern.Factors;

    /// <summary>The loadings before rotation, p × m, factors in descending order of what they explain.</summary>
    public required LoadingMatrix Unrotated { get; init; }

    /// <summary>The items' standard deviations where covariances were factored; empty where correlations were.</summary>
    public ImmutableArray<double> Deviations { get; init; } = [];

    /// <summary>The pattern in the items' own units, each row times the item's standard deviation; null where correlations were factored.</summary>
    public LoadingMatrix? Raw => Deviations.IsEmpty ? null : Pattern.Times(Deviations);

    /// <summary>The same of the structure.</summary>
    public LoadingMatrix? RawStructure => Deviations.IsEmpty ? null : Structure.Times(Deviations);

    /// <summary>The same of the loadings before rotation.</summary>
    public LoadingMatrix? RawUnrotated => Deviations.IsEmpty ? null : Unrotated.Times(Deviations);

    /// <summary>The correlation of two items that the factors bring out, Σ_k pattern × structure.</summary>
    public double Reproduced(int item, int other) => Enumerable.Range(0, Factors).Sum(k => Pattern[item, k] * Structure[other, k]);

    internal static FactorSolution Of(
        ItemCorrelations correlations, ExtractionMethod extraction, RotationMethod rotation, ExtractedFactors extracted, RotatedFactors rotated)
    {
        ImmutableArray<double> scales = [.. correlations.Deviations.Select(deviation => 1 / deviation)];
        var pattern = rotated.Pattern.Times(scales);
        return new(
            correlations.Count,
            extraction,
            rotation,
            pattern.Cleared(),
            new LoadingMatrix(correlations.Names, pattern.Values * rotated.FactorCorrelations).Cleared(),
            rotated.FactorCorrelations,
            [.. FactorOrdering.Uniquenesses(extracted.Loadings.ToWork(), correlations.Deviations).Select(uniqueness => 1 - uniqueness)],
            extracted.Uniquenesses,
            extracted.Discrepancy,
            extracted.Caution)
        {
            Unrotated = extracted.Loadings.Times(scales).Cleared(),
            Deviations = correlations.AreCovariances ? correlations.Deviations : [],
        };
    }
}
