using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.Estimators;

/// <summary>
/// An estimator of structural equation models: what is minimised, and the errors, the test and the robust indices that go
/// with it. One sealed type each; two of a type are equal. What it can and cannot do is asked by <see cref="Supports"/>.
/// </summary>
public abstract record SemEstimator
{
    private protected SemEstimator()
    {
    }

    /// <summary>What is minimised.</summary>
    public abstract EstimationMethod Method { get; }

    /// <summary>Whether errors are a sandwich and χ² is scaled, so that neither rests on normal answers.</summary>
    public virtual bool IsRobust => false;

    /// <summary>Whether a fit has something. What the method of estimation decides, it decides here as in the engine's own guards.</summary>
    public virtual bool Supports(EstimatorFeature feature) => feature switch
    {
        EstimatorFeature.Likelihood or EstimatorFeature.IncompleteAnswers => Method.HasLikelihood,
        EstimatorFeature.SeveralGroups or EstimatorFeature.Bootstrap or EstimatorFeature.ModificationIndices => !Method.TakesOrderedAnswers,
        _ => true,
    };

    /// <summary>The estimator that stands in this one's place under a convention.</summary>
    /// <param name="convention">Whose formulas are used.</param>
    /// <param name="isFullInformation">Whether rows with missing answers count.</param>
    public virtual SemEstimator Under(Convention convention, bool isFullInformation) => this;

    /// <summary>The test of a model against a wider one in which it is nested; its statistic is NaN where the estimator has none.</summary>
    /// <param name="nested">The narrower model's test by this estimator.</param>
    /// <param name="wider">The wider model's.</param>
    public virtual DifferenceTest Difference(ModelTest nested, ModelTest wider) => DifferenceTest.LikelihoodRatio(nested, wider);

    /// <summary>Errors, test and robust indices of an estimate by this estimator's method.</summary>
    internal abstract ModelSampling SamplingOf(ModelEstimate estimate);

    /// <summary>The fit indices, where an estimator has formulas of its own for some.</summary>
    internal virtual ModelFitIndices Revised(ModelFitIndices indices, ModelEstimate estimate) => indices;
}
