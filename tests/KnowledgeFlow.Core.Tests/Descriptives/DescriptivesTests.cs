using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives;

public sealed class DescriptivesTests
{
    [Fact]
    public void HandWorkedMomentsComeOut()
    {
        // 1, 2, 3, 10: mean 4, m2 = 50/4, m3 = 180/4 (−27 − 8 − 1 + 216), m4 = 1394/4 (81 + 16 + 1 + 1296).
        var found = VariableDescriptives.Of(DoubleColumn.Of("x", 1, double.NaN, 2, 3, 10));
        found.Count.Should().Be(4);
        found.Mean.Estimate().Should().Be(4);
        found.StandardDeviation.Estimate().Should().BeApproximately(Math.Sqrt(50 / 3.0), 1e-15);
        var g1 = 45 / Math.Pow(12.5, 1.5);
        found.Skewness.Estimate().Should().BeApproximately(g1 * Math.Sqrt(12) / 2, 1e-14);
        var g2 = (348.5 / (12.5 * 12.5)) - 3;
        found.Kurtosis.Estimate().Should().BeApproximately(3.0 / (2 * 1) * ((5 * g2) + 6), 1e-14);
    }

    [Fact]
    public void FarAwayValuesKeepTheirShape()
    {
        double[] values = [1, 2, 2, 3, 3, 3, 5, 9];
        var near = VariableDescriptives.Of(DoubleColumn.Of("x", values));
        var far = VariableDescriptives.Of(DoubleColumn.Of("x", [.. values.Select(value => value + 1e9)]));
        far.StandardDeviation.Estimate().Should().BeApproximately(near.StandardDeviation.Estimate(), 1e-14);
        far.Skewness.Estimate().Should().BeApproximately(near.Skewness.Estimate(), 1e-13);
        far.Kurtosis.Estimate().Should().BeApproximately(near.Kurtosis.Estimate(), 1e-13);
    }

    [Fact]
    public void WhatOnlyRoundingPartsFromZeroIsZero()
    {
        // Tenths have no exact doubles, and plain sums of them leave some 1e-17.
        double[] symmetric = [-0.7, -0.3, -0.1, 0.1, 0.3, 0.7], even = [0.1, 0.4, 0.2, 0.2, 0.4, 0.1];
        var x = VariableDescriptives.Of(DoubleColumn.Of("x", symmetric));
        x.Mean.Estimate().Should().Be(0);
        x.Skewness.Estimate().Should().Be(0);
        PearsonCorrelation.Of(symmetric, even, "x", "y").Estimate().Coefficient.Should().Be(0);
        MomentsAccumulator.Of(new SurveyData([DoubleColumn.Of("x", symmetric), DoubleColumn.Of("y", even)])).Correlation(0, 1).Should().Be(0);

        // The same values in another order sum up to another last digit.
        GroupSummary[] groups = [new(0, 3, 0.1 + 0.2 + 0.3, 1), new(1, 3, 0.3 + 0.2 + 0.1, 2), new(2, 3, 0.6, 1)];
        IndependentTTest.Pooled([.. groups[..2]], "y", "g").Estimate().Statistic.Should().Be(0);
        IndependentTTest.Welch([.. groups[..2]], "y", "g").Estimate().Effect.Value.Should().Be(0);
        OneWayAnalysisOfVariance.Fisher([.. groups], "y", "g").Estimate().Statistic.Should().Be(0);
        OneWayAnalysisOfVariance.Welch([.. groups], "y", "g").Estimate().Statistic.Should().Be(0);

        // A small mean of small values is a mean.
        VariableDescriptives.Of(DoubleColumn.Of("x", 1e-20, 3e-20)).Mean.Estimate().Should().BeApproximately(2e-20, 1e-34);
    }

    [Fact]
    public void WhatTooFewValuesCannotGiveIsDiagnosed()
    {
        var none = VariableDescriptives.Of(DoubleColumn.Of("x", double.NaN));
        none.Count.Should().Be(0);
        none.Mean.Diagnosed<Diagnosis.Unanswered>().Variables.Should().Equal("x");
        none.Maximum.Diagnosed<Diagnosis.Unanswered>();
        var one = VariableDescriptives.Of(DoubleColumn.Of("x", 7));
        one.Mean.Estimate().Should().Be(7);
        one.StandardDeviation.Diagnosed<Diagnosis.TooFewRows>().Should().Be(new Diagnosis.TooFewRows(1, 2));
        var three = VariableDescriptives.Of(DoubleColumn.Of("x", 1, 2, 4));
        three.Skewness.Estimate().Should().BeGreaterThan(0);
        three.Kurtosis.Diagnosed<Diagnosis.TooFewRows>().Should().Be(new Diagnosis.TooFewRows(3, 4));
    }

    [Fact]
    public void ConstantVariableHasNoSpreadAndNoShape()
    {
        // 0.1 has no exact sum: the mean of ten is not 0.1 by plain addition.
        var found = VariableDescriptives.Of(DoubleColumn.Of("恒", [.. Enumerable.Repeat(0.1, 10)]));
        found.Mean.Estimate().Should().Be(0.1);
        found.StandardDeviation.Estimate().Should().Be(0);
        found.Skewness.Diagnosed<Diagnosis.ConstantVariables>().Variables.Should().Equal("恒");
        found.Kurtosis.Diagnosed<Diagnosis.ConstantVariables>();
    }

    [Fact]
    public void FrequenciesCountValuesAndLeaveMissingOutOfValidPercents()
    {
        var table = FrequencyTable.Of(DoubleColumn.Of("x", 2, 1, double.NaN, 2, 2));
        table.Rows.Should().Be(5);
        table.Missing.Should().Be(1);
        table.Values.Should().Equal(new Frequency(1, 1, 20, 25), new Frequency(2, 3, 60, 75));
        FrequencyTable.Of(DoubleColumn.Of("x", double.NaN)).Values.Should().BeEmpty();
    }

    [Fact]
    public void FrequenciesDoNotDependOnHowAColumnIsStored()
    {
        double[] values = [3, 1, double.NaN, 3, 2, 1, 3];
        var coded = new CodedColumn("x", [2, 0, 3, 2, 1, 0, 2], [1, 2, 3, double.NaN]);
        FrequencyTable.Of(coded).Values.Should().Equal(FrequencyTable.Of(DoubleColumn.Of("x", values)).Values);
        VariableDescriptives.Of(coded).Should().Be(VariableDescriptives.Of(DoubleColumn.Of("x", values)));
    }

    [Theory]
    [InlineData("gender", 0, 62.4)]
    [InlineData("gender", 1, 37.6)]
    [InlineData("year", 1, 47.9)]
    [InlineData("year", 2, 27.8)]
    [InlineData("year", 3, 16.0)]
    [InlineData("year", 4, 8.3)]
    [InlineData("field", 0, 60.9)]
    [InlineData("field", 1, 39.1)]
    public void StudyASampleIsAsPrinted(string variable, double value, double printed) =>
        FrequencyTable.Of(ReferenceData.StudyA()[variable]).Values.Single(frequency => frequency.Value == value)
            .ValidPercent.Should().BeApproximately(printed, 0.05);
}
