using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Power;

/// <summary>
/// The t test of the means of two independent groups of one variance: t with n₁ + n₂ − 2 degrees of freedom and δ = d √(n₁ n₂/(n₁ + n₂)) (Cohen 1988, p. 544). The effect is the difference over the
/// common standard deviation. Small, medium and large: .20, .50, .80.
/// </summary>
/// <param name="Sides">One-sided or two-sided.</param>
/// <param name="Ratio">The size of the second group over that of the first, n₂/n₁; above 0.</param>
public sealed record IndependentTTestPower(TestSides Sides = TestSides.Two, double Ratio = 1) : PowerTest
{
    private const int SmallestGroup = 2;

    /// <inheritdoc/>
    public override int SmallestSampleSize => SampleSizeAt(FirstStep);

    /// <inheritdoc/>
    public override double StrongestEffect => double.PositiveInfinity;

    /// <inheritdoc/>
    public override ConventionalEffects Conventions { get; } = new(0.2, 0.5, 0.8);

    /// <summary>The size of the second group over that of the first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public double Ratio { get; } = Ratio is > 0 and < double.PositiveInfinity ? Ratio : throw new ArgumentOutOfRangeException(nameof(Ratio), Ratio, "The ratio of group sizes is positive.");

    /// <summary>n₁, the whole number nearest to n/(1 + ratio), and n₂.</summary>
    public override ImmutableArray<int> GroupSizes(int sampleSize)
    {
        var first = (int)Math.Round(sampleSize / (1 + Ratio), MidpointRounding.AwayFromZero);
        return [first, sampleSize - first];
    }

    private protected override int FirstStep
    {
        get
        {
            var first = SmallestGroup;
            while (SecondOf(first) < SmallestGroup)
            {
                first++;
            }

            return first;
        }
    }

    // Step n₁: a second group of the whole number nearest to ratio · n₁, which GroupSizes finds again.
    private protected override int SampleSizeAt(int step) => (int)Math.Min(int.MaxValue, step + SecondOf(step));

    private protected override AchievedPower Of(double effect, int sampleSize, double alpha)
    {
        double first = GroupSizes(sampleSize)[0], second = sampleSize - first;
        return TTestRejection.Of(effect * Math.Sqrt(first * second / sampleSize), sampleSize - 2, Sides, alpha);
    }

    private double SecondOf(int first) => Math.Round(Ratio * first, MidpointRounding.AwayFromZero);
}
