using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.Estimators;

/// <summary>GLS: expected information, (N − 1)·F.</summary>
public sealed record GeneralisedLeastSquaresEstimator : SemEstimator
{
    /// <inheritdoc/>
    public override EstimationMethod Method => EstimationMethod.GeneralisedLeastSquares;

    internal override ModelSampling SamplingOf(ModelEstimate estimate) => new(estimate, InformationKind.Expected);
}
