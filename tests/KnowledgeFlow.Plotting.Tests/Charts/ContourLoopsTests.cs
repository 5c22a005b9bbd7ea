using KnowledgeFlow.Plotting.Charts;
using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Plotting.Tests.Charts;

public sealed class ContourLoopsTests
{
    /// <summary>Of 9 − x² − y² the line at 5 is the circle of radius 2; between places 0.1 apart, straight pieces leave it by less than 0.1²/8 · 2/(2 · 2) + rounding.</summary>
    [Fact]
    public void ALineOfEqualHeightIsTheCircleThatItShouldBe()
    {
        var loop = ContourLoops.Of(Grid(61, 3, (x, y) => 9 - (x * x) - (y * y)), 5).Should().ContainSingle().Subject;
        loop.Should().OnlyContain(point => Math.Abs(Math.Sqrt((point.X * point.X) + (point.Y * point.Y)) - 2) < 0.002);
        Area(loop).Should().BeApproximately(Math.PI * 4, 0.02, "high ground lies at the left of the line");
    }

    /// <summary>Low ground inside high ground is a second loop, the other way round.</summary>
    [Fact]
    public void AHollowIsAHole()
    {
        var loops = ContourLoops.Of(Grid(61, 3, (x, y) => (x * x) + (y * y)), 4);
        loops.Should().HaveCount(2);
        loops.Select(loop => Math.Sign(Area(loop))).Should().BeEquivalentTo([1, -1]);
    }

    /// <summary>x y at 0 is a saddle in every place: high ground in two corners, however the middle goes.</summary>
    [Theory]
    [InlineData(0.01, 2)]
    [InlineData(-0.01, 1)]
    public void ASaddleIsPartedOrJoinedByItsMiddle(double level, int loops) =>
        ContourLoops.Of(Grid(2, 1, (x, y) => x * y), level).Should().HaveCount(loops);

    [Fact]
    public void GroundThatIsHighEverywhereHasItsLineOutsideTheAxes() =>
        ContourLoops.Of(Grid(5, 1, (_, _) => 2), 1).Should().ContainSingle().Which.Should().OnlyContain(point => Math.Abs(point.X) > 1.0001 || Math.Abs(point.Y) > 1.0001);

    [Fact]
    public void WhatIsNoGroundIsLow()
    {
        ContourLoops.Of(Grid(5, 1, (_, _) => double.NaN), 0).Should().BeEmpty();
        ContourLoops.Of(new SurfaceGrid([], [], []), 0).Should().BeEmpty();
        ContourLoops.Of(Grid(5, 1, (_, _) => 1), 2).Should().BeEmpty();
    }

    private static double Area(IReadOnlyList<KnowledgeFlow.Plotting.Canvases.Point> loop) =>
        Enumerable.Range(0, loop.Count).Sum(place => (loop[place].X * loop[(place + 1) % loop.Count].Y) - (loop[(place + 1) % loop.Count].X * loop[place].Y)) / 2;

    private static SurfaceGrid Grid(int points, double reach, Func<double, double, double> height)
    {
        double[] sides = [.. Enumerable.Range(0, points).Select(place => reach * ((2.0 * place / (points - 1)) - 1))];
        return new SurfaceGrid([.. sides], [.. sides], [.. from y in sides from x in sides select height(x, y)]);
    }
}
