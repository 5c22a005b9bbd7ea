using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem;

/// <summary>A model fitted to data, with all that a report of it asks for first.</summary>
/// <param name="Estimator">The estimator, as the convention has it.</param>
/// <param name="Estimate">The estimates.</param>
/// <param name="Covariance">Their sampling covariance matrix.</param>
/// <param name="Solution">Estimates with errors.</param>
/// <param name="Standardised">The standardised solution with errors.</param>
/// <param name="Indices">Tests and fit indices.</param>
/// <param name="Impropriety">The Heywood cases; null where there is none. The numbers stand as estimated.</param>
public sealed record FittedModel(
    SemEstimator Estimator,
    ModelEstimate Estimate,
    ParameterCovariance Covariance,
    UnstandardisedSolution Solution,
    StandardisedSolution Standardised,
    ModelFitIndices Indices,
    Diagnosis.ImproperSolution? Impropriety)
{
    /// <summary>The estimates with their test, for a difference from another model.</summary>
    public TestedModel Tested => new(Estimate, Indices.Test);

    /// <summary>Fits a model as lavaan does.</summary>
    /// <param name="table">The model; missing answers need a mean structure, WLSMV thresholds.</param>
    /// <param name="data">The data; MLR needs rows, WLSMV ordered answers.</param>
    /// <param name="estimator">The estimator.</param>
    /// <exception cref="ArgumentException">Table, data and estimator do not go together.</exception>
    public static Outcome<FittedModel> Fit(ParameterTable table, ObservedData data, SemEstimator estimator) => Fit(table, data, estimator, Convention.Lavaan);

    /// <summary>Fits a model by a convention.</summary>
    /// <param name="table">The model; missing answers and the convention of Mplus need a mean structure, WLSMV thresholds.</param>
    /// <param name="data">The data; MLR needs rows, WLSMV ordered answers.</param>
    /// <param name="estimator">The estimator.</param>
    /// <param name="convention">Whose formulas are used.</param>
    /// <exception cref="ArgumentException">Table, data, estimator and convention do not go together.</exception>
    public static Outcome<FittedModel> Fit(ParameterTable table, ObservedData data, SemEstimator estimator, Convention convention) => Fit(table, data, estimator, convention, StartingPoints.One);

    /// <summary>Fits a model by a convention, its optimum sought from several starting points.</summary>
    /// <param name="table">The model; missing answers and the convention of Mplus need a mean structure, WLSMV thresholds.</param>
    /// <param name="data">The data; MLR needs rows, WLSMV ordered answers.</param>
    /// <param name="estimator">The estimator.</param>
    /// <param name="convention">Whose formulas are used.</param>
    /// <param name="starts">The starting points.</param>
    /// <param name="level">The level of the intervals, between 0 and 1.</param>
    /// <exception cref="ArgumentException">Table, data, estimator and convention do not go together.</exception>
    public static Outcome<FittedModel> Fit(ParameterTable table, ObservedData data, SemEstimator estimator, Convention convention, StartingPoints starts, double level = ConfidenceLevel.Usual)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(starts);
        if (convention == Convention.Mplus && !estimator.Method.TakesOrderedAnswers && !table.HasMeanStructure)
        {
            throw new ArgumentException("The convention of Mplus models means: specify the table with MeanStructure = true.", nameof(table));
        }

        var own = estimator.Under(convention, data.IsFullInformation);
        return ModelEstimator.Estimate(table, data, own.Method, starts).Then(estimate => Infer(estimate, data, own, convention, level));
    }

    private static Outcome<FittedModel> Infer(ModelEstimate estimate, ObservedData data, SemEstimator estimator, Convention convention, double level)
    {
        var sampling = estimator.SamplingOf(estimate);
        return sampling.Covariance().Then(covariance =>
            ModelEstimator.Estimate(BaselineModel.Of(estimate.Table), data, estimator.Method).Then<FittedModel>(baseline => new FittedModel(
                estimator,
                estimate,
                covariance,
                UnstandardisedSolution.Of(estimate, covariance, level),
                StandardisedSolution.Of(estimate, covariance, level),
                IndicesOf(sampling, baseline, estimator, convention),
                ImproperSolution.Check(estimate))));
    }

    private static ModelFitIndices IndicesOf(ModelSampling sampling, ModelEstimate baseline, SemEstimator estimator, Convention convention)
    {
        var (test, baselineTest) = (sampling.Test(), sampling.OfBaseline(baseline).Test());
        var indices = estimator.Revised(
            ModelFitIndices.Of(sampling.Estimate, test, baselineTest) with { Robust = sampling.RobustIndices(baseline, test, baselineTest) }, sampling.Estimate);
        return convention == Convention.Mplus ? indices with { Srmr = indices.SrmrMplus } : indices;
    }
}
