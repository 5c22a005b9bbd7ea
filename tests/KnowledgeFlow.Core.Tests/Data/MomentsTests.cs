using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.Tests.Data;

public sealed class MomentsTests
{
    /// <summary>A variance that is a rounding error of the mean, as of 400 rows each 1e-16 of the mean away from it: it is no variance, nor is a correlation with it one.</summary>
    [Theory]
    [InlineData(3.7)]
    [InlineData(-1e9)]
    public void WhatRoundingLeavesOfOneValueIsConstant(double mean)
    {
        var rounding = 400 * mean * mean * 1e-32;
        var moments = new Moments(["x", "y"], 400, [mean, 2], [rounding, 0, 0, 400]);

        moments.IsConstant(0).Should().BeTrue();
        moments.ConstantVariables().Should().Equal("x");
        moments.Correlation(0, 1).Should().Be(double.NaN);
    }

    [Theory]
    [InlineData(0.1, 1e-12)]
    [InlineData(5, 1e-13)]
    [InlineData(1e9, 1e-3)]
    public void WhatVariesHoweverLittleIsNot(double value, double change) =>
        Of(value, value + change, value, value - change).IsConstant(0).Should().BeFalse();

    private static Moments Of(params double[] values) => MomentsAccumulator.Of(new SurveyData([DoubleColumn.Of("x", values)]));
}
