using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem;

/// <summary>A model fitted to data, with all that a report of it asks for first.</summary>
/// <param name="Estimator">The estimator.</param>
/// <param name="Estimate">The estimates.</param>
/// <param name="Covariance">Their sampling covariance matrix.</param>
/// <param name="Solution">Estimates with errors.</param>
/// <param name="Standardised">The standardised solution with errors.</param>
/// <param name="Indices">Tests and fit indices.</param>
/// <param name="Impropriety">The Heywood cases; null where there is none. The numbers stand as estimated.</param>
public sealed record FittedModel(
    Estimator Estimator,
    ModelEstimate Estimate,
    ParameterCovariance Covariance,
    UnstandardisedSolution Solution,
    StandardisedSolution Standardised,
    ModelFitIndices Indices,
    Diagnosis.ImproperSolution? Impropriety)
{
    /// <summary>Fits a model.</summary>
    /// <param name="table">The model; missing answers need a mean structure, WLSMV thresholds.</param>
    /// <param name="data">The data; MLR needs rows, WLSMV ordered answers.</param>
    /// <param name="estimator">The estimator.</param>
    /// <exception cref="ArgumentException">Table, data and estimator do not go together.</exception>
    public static Outcome<FittedModel> Fit(ParameterTable table, ObservedData data, Estimator estimator)
    {
        var method = MethodOf(estimator);
        return ModelEstimator.Estimate(table, data, method).Then(estimate =>
            CovarianceOf(estimate, estimator).Then(covariance =>
                ModelEstimator.Estimate(BaselineModel.Of(table), data, method).Then<FittedModel>(baseline => new FittedModel(
                    estimator,
                    estimate,
                    covariance,
                    UnstandardisedSolution.Of(estimate, covariance),
                    StandardisedSolution.Of(estimate, covariance),
                    ModelFitIndices.Of(estimate, TestOf(estimate, estimator), TestOf(baseline, estimator)),
                    ImproperSolution.Check(estimate)))));
    }

    private static EstimationMethod MethodOf(Estimator estimator) => estimator switch
    {
        Estimator.UnweightedLeastSquares => EstimationMethod.UnweightedLeastSquares,
        Estimator.GeneralisedLeastSquares => EstimationMethod.GeneralisedLeastSquares,
        Estimator.WeightedLeastSquares => EstimationMethod.DiagonallyWeightedLeastSquares,
        _ => EstimationMethod.MaximumLikelihood,
    };

    private static Outcome<ParameterCovariance> CovarianceOf(ModelEstimate estimate, Estimator estimator) => estimator switch
    {
        Estimator.RobustMaximumLikelihood => ParameterCovariance.Sandwich(estimate, InformationMatrix.Of(estimate, InformationKind.Observed), CasewiseScores.Variability(estimate)),
        Estimator.WeightedLeastSquares => DiagonallyWeightedInference.Covariance(estimate),
        Estimator.UnweightedLeastSquares => ParameterCovariance.NormalTheory(estimate),
        _ => ParameterCovariance.FromInformation(estimate, estimate.Data.IsComplete ? InformationKind.Expected : InformationKind.Observed),
    };

    private static ModelTest TestOf(ModelEstimate estimate, Estimator estimator) => estimator switch
    {
        Estimator.RobustMaximumLikelihood => YuanBentlerTest.Of(estimate, InformationKind.Observed),
        Estimator.WeightedLeastSquares => DiagonallyWeightedInference.Test(estimate),
        _ => LikelihoodRatioTest.Of(estimate),
    };
}
