using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>An estimate with what errors and test share under its estimator, worked out once.</summary>
/// <param name="Estimate">The estimate.</param>
/// <param name="Estimator">The estimator.</param>
/// <param name="Variability">The variability of one row's scores; null but under MLR.</param>
/// <param name="SaturatedTrace">tr(B₁A₁⁻¹) of the saturated model; NaN but under MLR.</param>
/// <param name="Ordinal">The pieces of WLSMV; null under other estimators.</param>
internal sealed record ModelSampling(ModelEstimate Estimate, Estimator Estimator, double[]? Variability, double SaturatedTrace, DiagonallyWeightedPieces? Ordinal)
{
    /// <summary>What a model's errors and test share.</summary>
    public static ModelSampling Of(ModelEstimate estimate, Estimator estimator) =>
        With(estimate, estimator, estimator == Estimator.RobustMaximumLikelihood ? YuanBentlerTest.SaturatedTraceOf(estimate) : double.NaN);

    /// <summary>That of a baseline, whose saturated model is the model's own.</summary>
    public static ModelSampling OfBaseline(ModelEstimate baseline, ModelSampling model) => With(baseline, model.Estimator, model.SaturatedTrace);

    /// <summary>The sampling covariance matrix of the estimates.</summary>
    public Outcome<ParameterCovariance> Covariance() => Estimator switch
    {
        Estimator.RobustMaximumLikelihood => ParameterCovariance.Sandwich(Estimate, InformationMatrix.Of(Estimate, InformationKind.Observed), Variability!),
        Estimator.WeightedLeastSquares => DiagonallyWeightedInference.Covariance(Estimate, Ordinal!),
        Estimator.UnweightedLeastSquares => ParameterCovariance.NormalTheory(Estimate),
        _ => ParameterCovariance.FromInformation(Estimate, Estimate.Data.IsFullInformation ? InformationKind.Observed : InformationKind.Expected),
    };

    /// <summary>The estimator's own test.</summary>
    public ModelTest Test() => Estimator switch
    {
        Estimator.RobustMaximumLikelihood => YuanBentlerTest.Of(Estimate, InformationKind.Observed, SaturatedTrace, Variability!),
        Estimator.WeightedLeastSquares => DiagonallyWeightedInference.Test(Estimate, Ordinal!),
        _ => LikelihoodRatioTest.Of(Estimate),
    };

    private static ModelSampling With(ModelEstimate estimate, Estimator estimator, double saturatedTrace) => new(
        estimate,
        estimator,
        estimator == Estimator.RobustMaximumLikelihood ? CasewiseScores.Variability(estimate) : null,
        saturatedTrace,
        estimator == Estimator.WeightedLeastSquares ? DiagonallyWeightedPieces.Of(estimate) : null);
}
