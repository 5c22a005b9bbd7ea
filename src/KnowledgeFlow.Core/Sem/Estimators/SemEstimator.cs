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
        EstimatorFeature.SeveralGroups or EstimatorFeature.Bootstrap => !Method.TakesOrderedAnswers,
        _ => true,
    };

    /// <summary>The estimator that stands in this one's place under a convention.</summary>
    /// <param name="convention">Whose formulas are used.</param>
    /// <param name="isFullInformation">Whether rows with missing answers count.</param>
    public virtual SemEstimator Under(Convention convention, bool isFullInformation) => this;

    /// <summary>The test of a model against a wider one in which it is nested, both by this estimator on the same rows; its statistic is NaN where it does not exist.</summary>
    /// <param name="nested">The narrower model.</param>
    /// <param name="wider">The wider model.</param>
    public virtual DifferenceTest Difference(TestedModel nested, TestedModel wider) => DifferenceTest.LikelihoodRatio(nested.Test, wider.Test);

    /// <summary>Errors, test and robust indices of an estimate by this estimator's method.</summary>
    internal abstract ModelSampling SamplingOf(ModelEstimate estimate);

    /// <summary>The fit indices, where an estimator has formulas of its own for some.</summary>
    internal virtual ModelFitIndices Revised(ModelFitIndices indices, ModelEstimate estimate) => indices;
}
