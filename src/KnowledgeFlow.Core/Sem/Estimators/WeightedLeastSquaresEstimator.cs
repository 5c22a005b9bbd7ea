using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.Estimators;

/// <summary>
/// WLSMV: diagonally weighted least squares on thresholds and polychoric correlations, sandwich errors, scaled and shifted test (see
/// <see cref="DiagonallyWeightedInference"/>), robust indices by <see cref="OrdinalMaximumLikelihoodTest"/>. One group of ordered answers.
/// </summary>
public sealed record WeightedLeastSquaresEstimator : SemEstimator
{
    /// <inheritdoc/>
    public override EstimationMethod Method => EstimationMethod.DiagonallyWeightedLeastSquares;

    /// <inheritdoc/>
    public override bool IsRobust => true;

    /// <summary>Scaled and shifted as the statistics themselves; see <see cref="DiagonallyWeightedDifference"/>.</summary>
    public override DifferenceTest Difference(TestedModel nested, TestedModel wider) => DiagonallyWeightedDifference.Of(nested, wider);

    internal override ModelSampling SamplingOf(ModelEstimate estimate) => new Sampling(estimate);

    private sealed class Sampling(ModelEstimate estimate) : ModelSampling(estimate, InformationKind.Expected)
    {
        private readonly DiagonallyWeightedPieces pieces = DiagonallyWeightedPieces.Of(estimate);

        public override Outcome<ParameterCovariance> Covariance() => DiagonallyWeightedInference.Covariance(Estimate, pieces);

        public override ModelTest Test() => DiagonallyWeightedInference.Test(Estimate, pieces);

        public override ModelSampling OfBaseline(ModelEstimate baseline) => new Sampling(baseline);

        public override RobustFitIndices? RobustIndices(ModelEstimate baseline, ModelTest test, ModelTest baselineTest) =>
            OrdinalMaximumLikelihoodTest.Of(Estimate, pieces.Inverse) is { } ordinal ? IndicesOf(ordinal.Model, ordinal.Baseline) : null;
    }
}
