using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Power;

/// <summary>
/// A χ² test of proportions: of a table of two variables, or of counts against a supposed distribution; λ = n w² (Cohen 1988, eq. 7.3.1 and p. 549). The effect is
/// w = √(Σ (p₁ − p₀)²/p₀) over cells, of a table of two by two |φ|. Small, medium and large: .10, .30, .50.
/// </summary>
/// <param name="DegreesOfFreedom">Those of the test; (rows − 1)(columns − 1) of a table.</param>
public sealed record ChiSquaredPower(int DegreesOfFreedom) : PowerTest
{
    /// <summary>Those of the test.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are none.</exception>
    public int DegreesOfFreedom { get; } = DegreesOfFreedom >= 1 ? DegreesOfFreedom : throw new ArgumentOutOfRangeException(nameof(DegreesOfFreedom), DegreesOfFreedom, "Degrees of freedom are positive.");

    /// <inheritdoc/>
    public override int SmallestSampleSize => 2;

    /// <inheritdoc/>
    public override double StrongestEffect => double.PositiveInfinity;

    /// <inheritdoc/>
    public override ConventionalEffects Conventions { get; } = new(0.1, 0.3, 0.5);

    private protected override AchievedPower Of(double effect, int sampleSize, double alpha)
    {
        var (critical, noncentrality) = (ChiSquaredDistribution.UpperTailQuantile(alpha, DegreesOfFreedom), sampleSize * effect * effect);
        return new AchievedPower(NoncentralChiSquaredDistribution.UpperTail(critical, DegreesOfFreedom, noncentrality), critical, DegreesOfFreedom, null, noncentrality);
    }
}
