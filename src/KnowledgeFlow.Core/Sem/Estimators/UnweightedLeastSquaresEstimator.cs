using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.Estimators;

/// <summary>ULS: sandwich errors for normal data (Browne 1984), (N − 1)·F.</summary>
public sealed record UnweightedLeastSquaresEstimator : SemEstimator
{
    /// <inheritdoc/>
    public override EstimationMethod Method => EstimationMethod.UnweightedLeastSquares;

    internal override ModelSampling SamplingOf(ModelEstimate estimate) => new Sampling(estimate);

    private sealed class Sampling(ModelEstimate estimate) : ModelSampling(estimate, InformationKind.Expected)
    {
        public override Outcome<ParameterCovariance> Covariance() => ParameterCovariance.NormalTheory(Estimate);
    }
}
