namespace KnowledgeFlow.Core.Power;

/// <summary>
/// The t test of one mean, or of the mean difference of pairs: t with n − 1 degrees of freedom and δ = d √n (Cohen 1988, eq. 2.3.1 and 2.3.5). The effect is the mean (less the value that it is tested
/// against) or the mean difference, over the standard deviation of what is averaged: for pairs that of the differences, Cohen's d_z. Small, medium and large: .20, .50, .80.
/// </summary>
/// <param name="Sides">One-sided or two-sided.</param>
public sealed record OneSampleTTestPower(TestSides Sides = TestSides.Two) : PowerTest
{
    /// <inheritdoc/>
    public override int SmallestSampleSize => 2;

    /// <inheritdoc/>
    public override double StrongestEffect => double.PositiveInfinity;

    /// <inheritdoc/>
    public override ConventionalEffects Conventions { get; } = new(0.2, 0.5, 0.8);

    private protected override AchievedPower Of(double effect, int sampleSize, double alpha) =>
        TTestRejection.Of(effect * Math.Sqrt(sampleSize), sampleSize - 1, Sides, alpha);
}
