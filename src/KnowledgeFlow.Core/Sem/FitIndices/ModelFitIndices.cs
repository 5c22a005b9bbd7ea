using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>The fit of a model, from its own test and its baseline's.</summary>
/// <param name="Count">N of all groups.</param>
/// <param name="Parameters">Free parameters less independent constraints.</param>
/// <param name="Test">The model's test.</param>
/// <param name="Baseline">The baseline model's test.</param>
/// <param name="Rmsea">RMSEA with its 90 % interval.</param>
/// <param name="Cfi">CFI.</param>
/// <param name="Tli">TLI.</param>
/// <param name="Srmr">Bentler's SRMR, averaged over groups by their rows.</param>
/// <param name="SrmrMplus">Mplus's SRMR.</param>
/// <param name="LogLikelihood">log L; NaN where there is no likelihood.</param>
/// <param name="Aic">AIC; NaN where there is no likelihood.</param>
/// <param name="Bic">BIC; NaN where there is no likelihood.</param>
/// <param name="AdjustedBic">BIC adjusted for sample size; NaN where there is no likelihood.</param>
public sealed record ModelFitIndices(
    int Count,
    int Parameters,
    ModelTest Test,
    ModelTest Baseline,
    RootMeanSquareErrorOfApproximation Rmsea,
    double Cfi,
    double Tli,
    double Srmr,
    double SrmrMplus,
    double LogLikelihood,
    double Aic,
    double Bic,
    double AdjustedBic)
{
    /// <summary>The robust indices; null where there are none (complete data under an estimator without a scaled test).</summary>
    public RobustFitIndices? Robust { get; init; }

    /// <summary>All indices of an estimate under a test of it and of its baseline.</summary>
    public static ModelFitIndices Of(ModelEstimate estimate, ModelTest test, ModelTest baseline)
    {
        var count = estimate.Data.Count;
        var parameters = ModelCounts.Parameters(estimate.Table, estimate.Free);
        var logLikelihood = Inference.LogLikelihood.Of(estimate);
        var (bentler, mplus) = (0.0, 0.0);
        for (var g = 0; g < estimate.Data.Groups.Length; g++)
        {
            var implied = estimate.Implied(g);
            var covariance = implied.TotalCovariance();
            var sample = SampleMoments.Of(estimate, g);
            var (sampleMeans, impliedMeans) = estimate.Table.HasMeanStructure && !estimate.Data.Groups[g].IsOrdinal ? (sample.Means, implied.Means) : ([], []);
            var share = estimate.Point.Groups[g].Share;
            bentler += share * StandardisedRootMeanSquareResidual.Bentler(sample.Covariance, covariance, sampleMeans, impliedMeans);
            mplus += share * StandardisedRootMeanSquareResidual.Mplus(sample.Covariance, covariance, sampleMeans, impliedMeans);
        }

        return new ModelFitIndices(
            count,
            parameters,
            test,
            baseline,
            RootMeanSquareErrorOfApproximation.Of(test, estimate.EffectiveCount, estimate.Data.Groups.Length),
            ComparativeFitIndex.Of(test.Statistic, test.DegreesOfFreedom, baseline.Statistic, baseline.DegreesOfFreedom),
            TuckerLewisIndex.Of(test.Statistic, test.DegreesOfFreedom, baseline.Statistic, baseline.DegreesOfFreedom),
            bentler,
            mplus,
            logLikelihood,
            AkaikeInformationCriterion.Of(logLikelihood, parameters),
            BayesianInformationCriterion.Of(logLikelihood, parameters, count),
            BayesianInformationCriterion.Adjusted(logLikelihood, parameters, count));
    }
}
