using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.Estimators;

/// <summary>
/// Errors, test and robust indices of an estimate; what they share is worked out once. As it stands those of an information
/// matrix: its inverse, the test N·F, and no robust indices.
/// </summary>
internal class ModelSampling(ModelEstimate estimate, InformationKind information)
{
    /// <summary>The estimate.</summary>
    public ModelEstimate Estimate { get; } = estimate;

    /// <summary>The information that errors come from.</summary>
    public InformationKind Information { get; } = information;

    /// <summary>The sampling covariance matrix of the estimates.</summary>
    public virtual Outcome<ParameterCovariance> Covariance() => ParameterCovariance.FromInformation(Estimate, Information);

    /// <summary>The estimator's own test.</summary>
    public virtual ModelTest Test() => LikelihoodRatioTest.Of(Estimate);

    /// <summary>The same of the baseline model's estimate, on the same data.</summary>
    public virtual ModelSampling OfBaseline(ModelEstimate baseline) => new(baseline, Information);

    /// <summary>The robust indices; null where there are none.</summary>
    /// <param name="baseline">The baseline model's estimate.</param>
    /// <param name="test">This estimate's test.</param>
    /// <param name="baselineTest">The baseline's.</param>
    public virtual RobustFitIndices? RobustIndices(ModelEstimate baseline, ModelTest test, ModelTest baselineTest) => null;

    /// <summary>Robust indices of tests of this estimate and of its baseline.</summary>
    protected RobustFitIndices IndicesOf(ModelTest test, ModelTest baselineTest) => RobustFitIndices.Of(test, baselineTest, Estimate.EffectiveCount, Estimate.Data.Groups.Length);
}
