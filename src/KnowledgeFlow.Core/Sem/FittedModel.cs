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
    /// <summary>Fits a model as lavaan does.</summary>
    /// <param name="table">The model; missing answers need a mean structure, WLSMV thresholds.</param>
    /// <param name="data">The data; MLR needs rows, WLSMV ordered answers.</param>
    /// <param name="estimator">The estimator.</param>
    /// <exception cref="ArgumentException">Table, data and estimator do not go together.</exception>
    public static Outcome<FittedModel> Fit(ParameterTable table, ObservedData data, Estimator estimator) => Fit(table, data, estimator, Convention.Lavaan);

    /// <summary>Fits a model by a convention.</summary>
    /// <param name="table">The model; missing answers and the convention of Mplus need a mean structure, WLSMV thresholds.</param>
    /// <param name="data">The data; MLR needs rows, WLSMV ordered answers.</param>
    /// <param name="estimator">The estimator.</param>
    /// <param name="convention">Whose formulas are used.</param>
    /// <exception cref="ArgumentException">Table, data, estimator and convention do not go together.</exception>
    public static Outcome<FittedModel> Fit(ParameterTable table, ObservedData data, Estimator estimator, Convention convention) => Fit(table, data, estimator, convention, StartingPoints.One);

    /// <summary>Fits a model by a convention, its optimum sought from several starting points.</summary>
    /// <param name="table">The model; missing answers and the convention of Mplus need a mean structure, WLSMV thresholds.</param>
    /// <param name="data">The data; MLR needs rows, WLSMV ordered answers.</param>
    /// <param name="estimator">The estimator.</param>
    /// <param name="convention">Whose formulas are used.</param>
    /// <param name="starts">The starting points.</param>
    /// <exception cref="ArgumentException">Table, data, estimator and convention do not go together.</exception>
    public static Outcome<FittedModel> Fit(ParameterTable table, ObservedData data, Estimator estimator, Convention convention, StartingPoints starts)
    {
        if (convention == Convention.Mplus && estimator != Estimator.WeightedLeastSquares && !table.HasMeanStructure)
        {
            throw new ArgumentException("The convention of Mplus models means.", nameof(table));
        }

        var method = MethodOf(estimator, convention, data);
        return ModelEstimator.Estimate(table, data, method, starts).Then(estimate => Infer(estimate, data, estimator, convention, method));
    }

    private static Outcome<FittedModel> Infer(ModelEstimate estimate, ObservedData data, Estimator estimator, Convention convention, EstimationMethod method)
    {
        var sampling = ModelSampling.Of(estimate, estimator);
        return sampling.Covariance().Then(covariance =>
            ModelEstimator.Estimate(BaselineModel.Of(estimate.Table), data, method).Then<FittedModel>(baseline => new FittedModel(
                estimator,
                estimate,
                covariance,
                UnstandardisedSolution.Of(estimate, covariance),
                StandardisedSolution.Of(estimate, covariance),
                IndicesOf(sampling, ModelSampling.OfBaseline(baseline, sampling), convention),
                ImproperSolution.Check(estimate))));
    }

    private static ModelFitIndices IndicesOf(ModelSampling model, ModelSampling independence, Convention convention)
    {
        var (estimate, baseline, estimator) = (model.Estimate, independence.Estimate, model.Estimator);
        var (test, baselineTest) = (model.Test(), independence.Test());
        var indices = ModelFitIndices.Of(estimate, test, baselineTest) with { Robust = RobustOf(model, baseline, test, baselineTest, estimator) };
        if (convention == Convention.Mplus)
        {
            return indices with { Srmr = indices.SrmrMplus };
        }

        // Without a likelihood of the rows, Amos takes χ² in its place.
        return estimate.Method != EstimationMethod.WishartMaximumLikelihood ? indices : indices with
        {
            Aic = AkaikeInformationCriterion.Of(-0.5 * test.Statistic, indices.Parameters),
            Bic = estimate.Table.Groups == 1 && !estimate.Table.HasMeanStructure ? BayesianInformationCriterion.Of(-0.5 * test.Statistic, indices.Parameters, indices.Count) : double.NaN,
        };
    }

    private static RobustFitIndices? RobustOf(ModelSampling model, ModelEstimate baseline, ModelTest test, ModelTest baselineTest, Estimator estimator)
    {
        var estimate = model.Estimate;
        var groups = estimate.Data.Groups.Length;
        if (estimator == Estimator.WeightedLeastSquares)
        {
            return OrdinalMaximumLikelihoodTest.Of(estimate, model.Ordinal!.Inverse) is { } ordinal ? RobustFitIndices.Of(ordinal.Model, ordinal.Baseline, estimate.EffectiveCount, groups) : null;
        }

        if (estimate.Data.IsFullInformation)
        {
            var (tested, independence) = IncompleteDataTest.Of(estimate, baseline, isRobust: estimator == Estimator.RobustMaximumLikelihood);
            return RobustFitIndices.Of(tested, independence, estimate.EffectiveCount, groups);
        }

        return estimator == Estimator.RobustMaximumLikelihood ? RobustFitIndices.Of(test, baselineTest, estimate.EffectiveCount, groups) : null;
    }

    private static EstimationMethod MethodOf(Estimator estimator, Convention convention, ObservedData data) => estimator switch
    {
        Estimator.MaximumLikelihood when convention == Convention.Amos && !data.IsFullInformation => EstimationMethod.WishartMaximumLikelihood,
        Estimator.UnweightedLeastSquares => EstimationMethod.UnweightedLeastSquares,
        Estimator.GeneralisedLeastSquares => EstimationMethod.GeneralisedLeastSquares,
        Estimator.WeightedLeastSquares => EstimationMethod.DiagonallyWeightedLeastSquares,
        _ => EstimationMethod.MaximumLikelihood,
    };
}
