using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>What estimates minimise: a discrepancy, and what it makes of the data.</summary>
public sealed class EstimationMethod
{
    private readonly Func<ObservedGroup, bool, MomentDiscrepancy> discrepancy;

    /// <summary>A method.</summary>
    /// <param name="discrepancy">The discrepancy of a group, and whether means take part.</param>
    internal EstimationMethod(Func<ObservedGroup, bool, MomentDiscrepancy> discrepancy) => this.discrepancy = discrepancy;

    /// <summary>Normal-theory maximum likelihood; with missing answers full-information maximum likelihood.</summary>
    public static EstimationMethod MaximumLikelihood { get; } = new((group, hasMeans) => group.IsComplete ? new MaximumLikelihoodDiscrepancy(group, hasMeans) : new FullInformationDiscrepancy(group)) { HasLikelihood = true };

    /// <summary>Maximum likelihood of the Wishart distribution of complete data's covariances: S has the divisor N − 1 and what is N in tests and errors is N less the groups (as Amos, EQS and LISREL).</summary>
    internal static EstimationMethod WishartMaximumLikelihood { get; } = new((group, hasMeans) => new MaximumLikelihoodDiscrepancy(group, hasMeans)) { TakesUnbiasedCovariances = true };

    /// <summary>Unweighted least squares.</summary>
    internal static EstimationMethod UnweightedLeastSquares { get; } = new((group, hasMeans) => new UnweightedLeastSquaresDiscrepancy(group, hasMeans)) { TakesUnbiasedCovariances = true, HasShrunkScores = true };

    /// <summary>Generalised least squares with the inverse sample covariance matrix as weight.</summary>
    internal static EstimationMethod GeneralisedLeastSquares { get; } = new((group, hasMeans) => new GeneralisedLeastSquaresDiscrepancy(group, hasMeans)) { TakesUnbiasedCovariances = true, HasShrunkScores = true };

    /// <summary>Diagonally weighted least squares on thresholds and polychoric correlations of ordered variables, one group.</summary>
    internal static EstimationMethod DiagonallyWeightedLeastSquares { get; } = new((group, _) => new DiagonallyWeightedLeastSquaresDiscrepancy(group)) { TakesOrderedAnswers = true, HasShrunkScores = true };

    /// <summary>Whether the discrepancy is a log-likelihood of the rows: then there are log L, AIC and BIC, and answers may be missing.</summary>
    internal bool HasLikelihood { get; init; }

    /// <summary>Whether the data are thresholds and polychoric correlations of ordered answers, of one group.</summary>
    public bool TakesOrderedAnswers { get; internal init; }

    /// <summary>Whether covariances have the divisor N − 1 in place of N.</summary>
    internal bool TakesUnbiasedCovariances { get; init; }

    /// <summary>Whether the score of a parameter that is not free is (N − 1)/N times the discrepancy's, as lavaan has it under least squares.</summary>
    internal bool HasShrunkScores { get; init; }

    /// <summary>What multiplies the discrepancy in tests and divides the information in errors: N under the likelihood of the rows, else N less the groups.</summary>
    internal int EffectiveCount(ObservedData data) => HasLikelihood ? data.Count : data.Count - data.Groups.Length;

    /// <summary>The discrepancy of a group.</summary>
    internal MomentDiscrepancy DiscrepancyOf(ObservedGroup group, bool hasMeans) => discrepancy(group, hasMeans);

    /// <summary>The data with covariances of the divisor that the method takes.</summary>
    internal ObservedData Prepare(ObservedData data) => TakesUnbiasedCovariances ? data.WithUnbiasedCovariances() : data;
}
