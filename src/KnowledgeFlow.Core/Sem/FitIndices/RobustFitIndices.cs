using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>Fit indices that estimate what they would under normal, complete, continuous data, as lavaan's "robust" ones.</summary>
/// <param name="Cfi">CFI; see <see cref="RobustComparativeFitIndex"/>.</param>
/// <param name="Tli">TLI; see <see cref="RobustTuckerLewisIndex"/>.</param>
/// <param name="Rmsea">RMSEA; see <see cref="RobustRootMeanSquareErrorOfApproximation"/>.</param>
public sealed record RobustFitIndices(double Cfi, double Tli, RootMeanSquareErrorOfApproximation Rmsea)
{
    /// <summary>
    /// The indices of a model's and its baseline's tests: unscaled statistics with what they are to be divided by, of complete
    /// data the scaled tests themselves, else those of <see cref="IncompleteDataTest"/> or <see cref="OrdinalMaximumLikelihoodTest"/>.
    /// </summary>
    /// <param name="test">The model's test.</param>
    /// <param name="baseline">The baseline's test.</param>
    /// <param name="count">The multiplier of the discrepancy in RMSEA, all groups.</param>
    /// <param name="groups">The number of groups.</param>
    public static RobustFitIndices Of(ModelTest test, ModelTest baseline, double count, int groups) => new(
        RobustComparativeFitIndex.Of(test.Unscaled, test.DegreesOfFreedom, test.ScalingFactor, baseline.Unscaled, baseline.DegreesOfFreedom, baseline.ScalingFactor),
        RobustTuckerLewisIndex.Of(test.Unscaled, test.DegreesOfFreedom, test.ScalingFactor, baseline.Unscaled, baseline.DegreesOfFreedom, baseline.ScalingFactor),
        RobustRootMeanSquareErrorOfApproximation.Of(test.Unscaled, test.DegreesOfFreedom, test.ScalingFactor, count, groups));
}
