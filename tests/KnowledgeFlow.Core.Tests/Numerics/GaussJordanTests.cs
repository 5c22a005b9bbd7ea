using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class GaussJordanTests
{
    // By hand: the inverse of (0 2; 4 6) is (−.75 .25; .5 0); its first pivot is 0 until rows are swapped.
    [Fact]
    public void ARowWithoutPivotIsSwapped()
    {
        var inverse = new double[4];

        GaussJordan.TryInvert([0, 2, 4, 6], 2, inverse, 1e-12).Should().BeTrue();
        inverse.Should().Equal(-0.75, 0.25, 0.5, 0);
    }

    [Theory]
    [InlineData(1, 2, 2, 4)]
    [InlineData(double.NaN, 0, 0, 1)]
    [InlineData(1e-13, 0, 0, 1)]
    public void AMatrixWithoutInverseHasNone(double a, double b, double c, double d) =>
        GaussJordan.TryInvert([a, b, c, d], 2, new double[4], 1e-12).Should().BeFalse();

    [Fact]
    public void WhatStoodInItsPlaceDoesNotMatter()
    {
        double[] inverse = [7, double.NaN, 7, 7];

        GaussJordan.TryInvert([2, 0, 0, 4], 2, inverse, 1e-12).Should().BeTrue();
        inverse.Should().Equal(0.5, 0, 0, 0.25);
    }
}
