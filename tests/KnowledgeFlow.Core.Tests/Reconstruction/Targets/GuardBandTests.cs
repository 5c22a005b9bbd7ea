using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Tests.Reconstruction.Targets;

public sealed class GuardBandTests
{
    [Fact]
    public void AFiftiethOfTheWidthButNoMoreThanAThousandthOfTheBound()
    {
        GuardBand.Inside(new Interval(1, 1.01)).Should().Be(new Interval(1 + (0.02 * (1.01 - 1)), 1.01 - (0.02 * (1.01 - 1))));
        GuardBand.Inside(new Interval(1, 2)).Should().Be(new Interval(1.002, 1.998));
    }

    [Fact]
    public void AMillionthOfTheOnlyBound()
    {
        GuardBand.Inside(Interval.AtLeast(4)).Should().Be(Interval.AtLeast(4 + 4e-6));
        GuardBand.Inside(Interval.AtMost(0.01)).Should().Be(Interval.AtMost(0.01 - 1e-6));
    }
}
