using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Power;

/// <summary>
/// The F test of the means of k independent groups of equal size: λ = f² n, k − 1 and n − k degrees of freedom (Cohen 1988, p. 550). The effect f is
/// the standard deviation of the means over that within groups; η² = f²/(1 + f²). Small, medium and large: .10, .25, .40.
/// </summary>
/// <param name="Groups">k, 2 or more.</param>
public sealed record AnalysisOfVariancePower(int Groups) : PowerTest
{
    /// <summary>The number of groups.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 2.</exception>
    public int Groups { get; } = Groups >= 2 ? Groups : throw new ArgumentOutOfRangeException(nameof(Groups), Groups, "Two groups are the fewest.");

    /// <inheritdoc/>
    public override int SmallestSampleSize => 2 * Groups;

    /// <inheritdoc/>
    public override double StrongestEffect => double.PositiveInfinity;

    /// <inheritdoc/>
    public override ConventionalEffects Conventions { get; } = new(0.1, 0.25, 0.4);

    /// <summary>As equal as whole numbers can be, the larger first.</summary>
    public override ImmutableArray<int> GroupSizes(int sampleSize) => [.. Enumerable.Range(0, Groups).Select(group => (sampleSize / Groups) + (group < sampleSize % Groups ? 1 : 0))];

    private protected override int FirstStep => 2;

    // Step: the size of a group.
    private protected override int SampleSizeAt(int step) => (int)Math.Min(int.MaxValue, (long)step * Groups);

    private protected override AchievedPower Of(double effect, int sampleSize, double alpha) =>
        FTestRejection.Of(effect * effect * sampleSize, Groups - 1, sampleSize - Groups, alpha);
}
