using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Tests.Sem.Estimation;

public sealed class ArrivalRuleTests
{
    [Fact]
    public void ADecrementOfRoundingArrivesOnlyOnceItStopsShrinking()
    {
        var rule = new ArrivalRule(1e-15);

        rule.HasArrived(1e-16).Should().BeFalse("nothing came before");
        rule.Follow(1e-16);
        rule.HasArrived(0.4e-16).Should().BeFalse("it still shrinks to less than half");
        rule.HasArrived(0.6e-16).Should().BeTrue();
        rule.HasArrived(0.9e-23).Should().BeTrue("nothing is left");
    }

    [Fact]
    public void NotANumberIsNoArrival()
    {
        var rule = new ArrivalRule(1e-15);
        rule.Follow(1e-16);

        rule.HasArrived(double.NaN).Should().BeFalse();
        rule.IsRounding(double.NaN).Should().BeFalse();
    }

    [Fact]
    public void ADecrementThatKeepsATenthOfTheOneBeforeIsSlow()
    {
        var rule = new ArrivalRule(1e-15);

        rule.Follow(1).Should().BeFalse("before the first there is none");
        rule.Follow(0.2).Should().BeTrue();
        rule.Follow(0.01).Should().BeFalse();
    }
}
