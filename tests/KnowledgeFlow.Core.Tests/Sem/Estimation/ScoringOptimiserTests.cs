using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Tests.Sem.Estimation;

public sealed class ScoringOptimiserTests
{
    /// <summary>A decrement below every tolerance ends a search as converged: a negative one must not, for it stands for a step uphill.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(-1e-12)]
    public void AStepUphillIsNoArrival(double decrement) => (ScoringOptimiser.Downhill(decrement) < 1e-22).Should().BeFalse();

    [Theory]
    [InlineData(-1e-17)]
    [InlineData(0)]
    [InlineData(1e-23)]
    [InlineData(3)]
    public void RoundingAboutZeroAndStepsDownhillStand(double decrement) => ScoringOptimiser.Downhill(decrement).Should().Be(decrement);
}
