using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;
using Convention = KnowledgeFlow.Studies.Specification.Convention;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>The fit indices of a model under a convention.</summary>
/// <param name="Indices">The indices, χ² with N − 1 under AMOS's convention of maximum likelihood.</param>
/// <param name="Srmr">Bentler's, or that of Mplus under its convention.</param>
/// <param name="Robust">Robust CFI, TLI and RMSEA; null where the test is not scaled by a factor, or answers are missing.</param>
internal sealed record FitMeasures(ModelFitIndices Indices, double Srmr, RobustFitIndices? Robust)
{
    public ModelTest Test => Indices.Test;

    /// <summary>Whether the test is scaled.</summary>
    public bool IsScaled => Test.ScalingFactor != 1 || Test.Shift != 0;

    public static FitMeasures Of(FittedModel fitted, Convention convention)
    {
        var indices = convention == Convention.Amos && fitted.Estimator == Estimator.MaximumLikelihood && fitted.Estimate.Data.IsComplete
            ? WithUnbiasedTest(fitted)
            : fitted.Indices;
        return new FitMeasures(
            indices,
            convention == Convention.Mplus ? indices.SrmrMplus : indices.Srmr,
            fitted.Estimator == Estimator.RobustMaximumLikelihood && fitted.Estimate.Data.IsComplete
                ? RobustFitIndices.Of(indices.Test, indices.Baseline, fitted.Estimate.EffectiveCount, fitted.Estimate.Data.Groups.Length)
                : null);
    }

    private static ModelFitIndices WithUnbiasedTest(FittedModel fitted)
    {
        var indices = fitted.Indices;
        var groups = fitted.Estimate.Data.Groups.Length;
        double count = indices.Count - groups;
        var (test, baseline) = (Scaled(indices.Test), Scaled(indices.Baseline));
        return indices with
        {
            Test = test,
            Baseline = baseline,
            Rmsea = RootMeanSquareErrorOfApproximation.Of(test, count, groups),
            Cfi = ComparativeFitIndex.Of(test.Statistic, test.DegreesOfFreedom, baseline.Statistic, baseline.DegreesOfFreedom),
            Tli = TuckerLewisIndex.Of(test.Statistic, test.DegreesOfFreedom, baseline.Statistic, baseline.DegreesOfFreedom),
        };

        ModelTest Scaled(ModelTest of) => new(of.Statistic * count / indices.Count, of.DegreesOfFreedom, of.Unscaled * count / indices.Count);
    }
}
