using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>Reliability under the one-factor (congeneric) model fitted by maximum likelihood.</summary>
/// <param name="Omega">McDonald's omega, of the items' sum, from unstandardised loadings.</param>
/// <param name="CompositeReliability">CR, of the sum of standardised items, from standardised loadings.</param>
/// <param name="AverageVarianceExtracted">AVE, the mean squared standardised loading.</param>
/// <param name="StandardisedLoadings">One an item, in order, their sum positive.</param>
public sealed record CongenericReliability(
    double Omega, double CompositeReliability, double AverageVarianceExtracted, ImmutableArray<double> StandardisedLoadings)
{
    /// <summary>
    /// The uniqueness, as a share of the item's variance, at or below which a solution counts as improper: the maximum of
    /// the likelihood then lies at or beyond zero.
    /// </summary>
    private const double ImproperUniqueness = 1e-6;

    private const int FewestItems = 3;

    /// <summary>
    /// With loadings λ and unique variances θ of the one-factor maximum-likelihood solution: ω = (Σλ)²/((Σλ)² + Σθ) (McDonald
    /// 1999, Test Theory); CR is the same of standardised loadings and AVE = Σλ²/(Σλ² + Σθ) = Σλ²/k (Fornell and Larcker 1981,
    /// Journal of Marketing Research 18:39-50). Maximum likelihood does not depend on the items' scale, so that the model is
    /// fitted to correlations and its loadings multiplied by the standard deviations. Divisors cancel.
    /// </summary>
    /// <param name="moments">The items' moments, reversed items already turned.</param>
    /// <returns>
    /// The coefficients, or <see cref="Diagnosis.TooFewItems"/> (one), <see cref="Diagnosis.NotIdentified"/> (two: one correlation for two
    /// loadings), <see cref="Diagnosis.TooFewRows"/>, <see cref="Diagnosis.ConstantVariables"/>,
    /// <see cref="Diagnosis.NotPositiveDefinite"/> (dependent items), <see cref="Diagnosis.ImproperSolution"/> (a Heywood
    /// case: items whose unique variance is at or below zero), <see cref="Diagnosis.TooManyFactors"/> (no common variance),
    /// <see cref="Diagnosis.NotConverged"/>.
    /// </returns>
    public static Outcome<CongenericReliability> Of(Moments moments)
    {
        if (ItemCovariances.Refuses(moments, 2) is { } refused)
        {
            return refused;
        }

        if (moments.Variables < FewestItems)
        {
            return new Diagnosis.NotIdentified(null, FactorDegreesOfFreedom.Of(moments.Variables, 1));
        }

        return ItemCorrelations.Of(moments)
            .Then(correlations => MaximumLikelihoodExtraction.Extract(correlations, 1, ImproperUniqueness))
            .Then(extracted => extracted.Caution is { } improper ? improper : FromFactor(moments, extracted));
    }

    private static Outcome<CongenericReliability> FromFactor(Moments moments, ExtractedFactors extracted)
    {
        var (sum, unique, standardisedSum, standardisedUnique, squares) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < moments.Variables; i++)
        {
            var loading = extracted.Loadings[i, 0];
            sum += loading * Math.Sqrt(moments.Variance(i));
            unique += extracted.Uniquenesses[i] * moments.Variance(i);
            standardisedSum += loading;
            standardisedUnique += extracted.Uniquenesses[i];
            squares += loading * loading;
        }

        return new CongenericReliability(
            sum * sum / ((sum * sum) + unique),
            standardisedSum * standardisedSum / ((standardisedSum * standardisedSum) + standardisedUnique),
            squares / moments.Variables,
            [.. Enumerable.Range(0, moments.Variables).Select(i => extracted.Loadings[i, 0])]);
    }
}
