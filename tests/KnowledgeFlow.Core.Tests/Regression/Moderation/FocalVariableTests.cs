using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;

namespace KnowledgeFlow.Core.Tests.Regression.Moderation;

public sealed class FocalVariableTests
{
    /// <summary>SPSS's default (HAVERAGE): place (n + 1)·share, which of nine values is 1.6, 5 and 8.4.</summary>
    [Fact]
    public void PercentilesAreThoseOfSpss()
    {
        var variable = FocalVariable.Of("z", [81, 1, 4, 9, 16, 25, 36, 49, 64], Centring.None);

        variable.Percentile(0.16).Should().BeApproximately(1 + (0.6 * 3), 1e-12);
        variable.Percentile(0.5).Should().Be(25);
        variable.Percentile(0.84).Should().BeApproximately(64 + (0.4 * 17), 1e-12);
    }

    [Fact]
    public void PlacesBeyondTheValuesAreTheOutermostValues()
    {
        var variable = FocalVariable.Of("z", [3, 1, 2], Centring.None);

        variable.Percentile(0.16).Should().Be(1);
        variable.Percentile(0.84).Should().Be(3);
    }
}
