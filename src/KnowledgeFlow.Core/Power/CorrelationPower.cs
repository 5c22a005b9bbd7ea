using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Power;

/// <summary>
/// The test of a correlation against 0 by t = r √((n − 2)/(1 − r²)). The effect is the correlation ρ of a bivariate normal population. Power is exact, from the distribution of r
/// (Hotelling 1953), as G*Power's; Fisher's z, which R's <c>pwr.r.test</c> takes, differs by some thousandths. Small, medium and large: .10, .30, .50 (Cohen 1988, p. 79).
/// </summary>
/// <param name="Sides">One-sided or two-sided.</param>
public sealed record CorrelationPower(TestSides Sides = TestSides.Two) : PowerTest
{
    /// <inheritdoc/>
    public override int SmallestSampleSize => 4;

    /// <inheritdoc/>
    public override double StrongestEffect => 1;

    /// <inheritdoc/>
    public override ConventionalEffects Conventions { get; } = new(0.1, 0.3, 0.5);

    private protected override AchievedPower Of(double effect, int sampleSize, double alpha)
    {
        var df = sampleSize - 2;
        var t = StudentTDistribution.UpperTailQuantile(Sides == TestSides.Two ? alpha / 2 : alpha, df);
        if (t < 0)
        {
            // A one-sided level above one half, that nobody takes: r beyond a negative value is all but r below its mirror image.
            var below = BivariateCorrelationDistribution.TwoSidedTail(FDistribution.Shares(t * t, 1, df), effect, sampleSize)
                - BivariateCorrelationDistribution.UpperTail(FDistribution.Shares(t * t, 1, df), effect, sampleSize);
            return new AchievedPower(1 - below, t / Math.Sqrt((t * t) + df), null, df, null);
        }

        var square = FDistribution.Shares(t * t, 1, df);
        var power = Sides == TestSides.Two
            ? BivariateCorrelationDistribution.TwoSidedTail(square, effect, sampleSize)
            : BivariateCorrelationDistribution.UpperTail(square, effect, sampleSize);
        return new AchievedPower(power, t / Math.Sqrt((t * t) + df), null, df, null);
    }
}
