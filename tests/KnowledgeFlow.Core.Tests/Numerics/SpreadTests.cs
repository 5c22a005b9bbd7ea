using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class SpreadTests
{
    [Fact]
    public void ValuesAreConstantWhereAllAreExactlyOne()
    {
        Spread.IsConstant([]).Should().BeTrue();
        Spread.IsConstant([0.1]).Should().BeTrue();
        Spread.IsConstant([0.1, 0.1, 0.1]).Should().BeTrue();
        Spread.IsConstant([0.1, 0.1, Math.BitIncrement(0.1)]).Should().BeFalse();
        Spread.IsConstant([double.NaN]).Should().BeFalse();
        Spread.IsConstant([1, double.NaN]).Should().BeFalse();
    }
}
