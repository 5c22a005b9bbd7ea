using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.Estimators;

/// <summary>ML: expected information and N·F; of full information the observed one, and robust indices by <see cref="IncompleteDataTest"/>.</summary>
public sealed record MaximumLikelihoodEstimator : SemEstimator
{
    /// <inheritdoc/>
    public override EstimationMethod Method => EstimationMethod.MaximumLikelihood;

    /// <summary>Amos's of complete data is the likelihood of the covariances.</summary>
    public override SemEstimator Under(Convention convention, bool isFullInformation) =>
        convention == Convention.Amos && !isFullInformation ? new WishartLikelihoodEstimator() : this;

    internal override ModelSampling SamplingOf(ModelEstimate estimate) => new Sampling(estimate);

    private sealed class Sampling(ModelEstimate estimate) : ModelSampling(estimate, estimate.Data.IsFullInformation ? InformationKind.Observed : InformationKind.Expected)
    {
        public override RobustFitIndices? RobustIndices(ModelEstimate baseline, ModelTest test, ModelTest baselineTest)
        {
            if (!Estimate.Data.IsFullInformation)
            {
                return null;
            }

            var (tested, independence) = IncompleteDataTest.Of(Estimate, baseline, isRobust: false);
            return IndicesOf(tested, independence);
        }
    }
}
