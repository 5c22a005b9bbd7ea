using KnowledgeFlow.Plotting.Charts;

namespace KnowledgeFlow.Plotting.Tests.Charts;

public sealed class ContourLevelsTests
{
    [Fact]
    public void LevelsAreRoundAndInside()
    {
        Levels(2.31, 4.64).Should().Equal(2.5, 3, 3.5, 4, 4.5);
        Levels(-1, 1).Should().Equal(-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75);
        Levels(0.1234, 0.1239).Should().HaveCountGreaterThan(3).And.OnlyContain(level => level > 0.1234 && level < 0.1239);
    }

    [Fact]
    public void LevelGroundHasNone()
    {
        Levels(3.2, 3.2).Should().BeEmpty();
        Levels(3.2, 3.2 + 1e-12).Should().BeEmpty("rounding is no slope");
        ContourLevels.Of([double.NaN, double.PositiveInfinity]).Should().BeEmpty();
        ContourLevels.Of([]).Should().BeEmpty();
    }

    private static double[] Levels(double low, double high) => [.. ContourLevels.Of([low, high]).Select(level => Math.Round(level, 10))];
}
