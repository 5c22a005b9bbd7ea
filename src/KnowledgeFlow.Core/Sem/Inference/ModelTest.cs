using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>A test of a model against the saturated one.</summary>
/// <param name="Statistic">χ², scaled where the test is: T / ScalingFactor + Shift.</param>
/// <param name="DegreesOfFreedom">The degrees of freedom.</param>
/// <param name="Unscaled">T, before scaling.</param>
/// <param name="ScalingFactor">What T was divided by; 1 where the test is not scaled.</param>
/// <param name="Shift">What was added after; 0 but for the scaled and shifted test.</param>
public sealed record ModelTest(double Statistic, int DegreesOfFreedom, double Unscaled, double ScalingFactor = 1, double Shift = 0)
{
    /// <summary>The upper tail of χ²; NaN without degrees of freedom.</summary>
    public double PValue => DegreesOfFreedom > 0 ? ChiSquaredDistribution.UpperTail(Math.Max(0, Statistic), DegreesOfFreedom) : double.NaN;
}
