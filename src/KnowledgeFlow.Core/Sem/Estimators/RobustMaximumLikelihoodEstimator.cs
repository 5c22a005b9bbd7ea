using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.Estimators;

/// <summary>MLR: estimates of ML, sandwich errors of observed information (Huber 1967; White 1982), Yuan-Bentler scaled test. Needs the rows.</summary>
public sealed record RobustMaximumLikelihoodEstimator : SemEstimator
{
    /// <inheritdoc/>
    public override EstimationMethod Method => EstimationMethod.MaximumLikelihood;

    /// <inheritdoc/>
    public override bool IsRobust => true;

    /// <summary>Satorra and Bentler (2001); equal degrees of freedom leave nothing to scale by.</summary>
    public override DifferenceTest Difference(TestedModel nested, TestedModel wider) => nested.Test.DegreesOfFreedom > wider.Test.DegreesOfFreedom
        ? DifferenceTest.SatorraBentler2001(nested.Test, wider.Test)
        : DifferenceTest.None(nested.Test, wider.Test);

    internal override ModelSampling SamplingOf(ModelEstimate estimate) => new Sampling(estimate, YuanBentlerTest.SaturatedTraceOf(estimate));

    private sealed class Sampling(ModelEstimate estimate, double saturatedTrace) : ModelSampling(estimate, InformationKind.Observed)
    {
        private readonly double[] variability = CasewiseScores.Variability(estimate);

        public override Outcome<ParameterCovariance> Covariance() => ParameterCovariance.Sandwich(Estimate, InformationMatrix.Of(Estimate, Information), variability);

        public override ModelTest Test() => YuanBentlerTest.Of(Estimate, Information, saturatedTrace, variability);

        // The saturated model of the baseline is the model's own.
        public override ModelSampling OfBaseline(ModelEstimate baseline) => new Sampling(baseline, saturatedTrace);

        public override RobustFitIndices RobustIndices(ModelEstimate baseline, ModelTest test, ModelTest baselineTest)
        {
            var (tested, independence) = Estimate.Data.IsFullInformation ? IncompleteDataTest.Of(Estimate, baseline, isRobust: true) : (test, baselineTest);
            return IndicesOf(tested, independence);
        }
    }
}
