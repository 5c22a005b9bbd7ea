using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Diagrams;

namespace KnowledgeFlow.Plotting.Tests.Diagrams;

public sealed class PathNumberPlacementTests
{
    [Fact]
    public void ANumberAloneStandsWhereItWould() =>
        PathNumberPlacement.Of([Along(0, 0, 100, 0)], []).Should().Equal(new Point(50, 0));

    [Fact]
    public void NumbersOfArrowsOnOneLineStandApart()
    {
        PathNumber[] numbers = [Along(0, 0, 100, 0), Along(0, 0, 100, 0), Along(100, 0, 0, 0)];

        var places = PathNumberPlacement.Of(numbers, []);

        Covered(numbers, places).Should().Be(0);
    }

    [Fact]
    public void NumbersKeepClearOfShapesAndOfOtherArrows()
    {
        PathNumber[] numbers = [Along(0, 0, 100, 0), Along(50, -40, 50, 40)];
        var shape = new Box(60, -10, 20, 20);

        var places = PathNumberPlacement.Of(numbers, [shape]);

        PathNumberPlacement.Overlap(numbers[0].At(places[0]), shape).Should().Be(0);
        numbers[1].Crosses(numbers[0].At(places[0])).Should().BeFalse();
        numbers[0].Crosses(numbers[1].At(places[1])).Should().BeFalse();
    }

    private static PathNumber Along(double x1, double y1, double x2, double y2)
    {
        ImmutableArray<double> shares = [0.5, .. Enumerable.Range(1, 15).SelectMany(k => new[] { 0.5 + (k * 0.025), 0.5 - (k * 0.025) })];
        return new PathNumber("x", 20, 10, [.. shares.Select(At)], [.. Enumerable.Range(0, 41).Select(k => At(k / 40.0))]);

        Point At(double share) => new(x1 + ((x2 - x1) * share), y1 + ((y2 - y1) * share));
    }

    private static double Covered(PathNumber[] numbers, ImmutableArray<Point> places) =>
        Enumerable.Range(0, numbers.Length).Sum(i => Enumerable.Range(0, i).Sum(j => PathNumberPlacement.Overlap(numbers[i].At(places[i]), numbers[j].At(places[j]))));

}
