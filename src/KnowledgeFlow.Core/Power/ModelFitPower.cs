using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Power;

/// <summary>
/// Tests of the fit of a covariance structure by its RMSEA ε (MacCallum, Browne and Sugawara 1996, Psychological Methods 1:130-149): the model's χ² is noncentral with λ = (n − 1) df ε², the critical value
/// is that under the hypothesis ε₀, and the effect is the ε of the population. Below ε₀ when what is rejected is that the fit is not close, above it otherwise. Convention names no sizes.
/// </summary>
/// <param name="Hypothesis">What is to be rejected.</param>
/// <param name="DegreesOfFreedom">The model's.</param>
/// <param name="NullRmsea">ε₀ of close and of not close fit; of exact fit it is 0.</param>
public sealed record ModelFitPower(FitHypothesis Hypothesis, int DegreesOfFreedom, double NullRmsea = ModelFitPower.CloseFit) : PowerTest
{
    /// <summary>.05: what Browne and Cudeck (1993) call a close fit.</summary>
    public const double CloseFit = 0.05;

    /// <summary>Those of the model.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are none.</exception>
    public int DegreesOfFreedom { get; } = DegreesOfFreedom >= 1 ? DegreesOfFreedom : throw new ArgumentOutOfRangeException(nameof(DegreesOfFreedom), DegreesOfFreedom, "Degrees of freedom are positive.");

    /// <summary>ε₀.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive where the fit is close or not.</exception>
    public double NullRmsea { get; } = Hypothesis == FitHypothesis.Exact ? 0 : NullRmsea is > 0 and < 1 ? NullRmsea : throw new ArgumentOutOfRangeException(nameof(NullRmsea), NullRmsea, "The RMSEA of a fit that is not exact lies inside (0, 1).");

    /// <inheritdoc/>
    public override int SmallestSampleSize => 2;

    /// <inheritdoc/>
    public override double NoEffect => NullRmsea;

    /// <inheritdoc/>
    public override double StrongestEffect => Hypothesis == FitHypothesis.NotClose ? 0 : double.PositiveInfinity;

    private protected override AchievedPower Of(double effect, int sampleSize, double alpha)
    {
        var perRmsea = (sampleSize - 1.0) * DegreesOfFreedom;
        var (under, noncentrality) = (perRmsea * NullRmsea * NullRmsea, perRmsea * effect * effect);
        var critical = NoncentralChiSquaredDistribution.UpperTailQuantile(Hypothesis == FitHypothesis.NotClose ? 1 - alpha : alpha, DegreesOfFreedom, under);
        var power = Hypothesis == FitHypothesis.NotClose
            ? NoncentralChiSquaredDistribution.Cumulative(critical, DegreesOfFreedom, noncentrality)
            : NoncentralChiSquaredDistribution.UpperTail(critical, DegreesOfFreedom, noncentrality);
        return new AchievedPower(power, critical, DegreesOfFreedom, null, noncentrality);
    }
}
