using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>
/// Finds a place for every number of a path diagram along its own arrow, so that numbers cover neither each other nor a variable, and as few other arrows as can be:
/// first those with the fewest places to choose from, each where least is covered, near where it would stand alone. Then each may move once more.
/// </summary>
internal static class PathNumberPlacement
{
    private const double CostOfCoveredNumber = 10;
    private const double CostOfCoveredShape = 10;
    private const double CostOfCoveredPoint = 40;
    private const double CostOfPlace = 3;
    private const int Rounds = 3;

    /// <summary>The middles of the numbers, in their order.</summary>
    public static ImmutableArray<Point> Of(IReadOnlyList<PathNumber> numbers, IReadOnlyList<Box> shapes)
    {
        var chosen = new Point?[numbers.Count];
        var order = Enumerable.Range(0, numbers.Count).OrderBy(k => numbers[k].Places.Length).ThenBy(k => k).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var k in order)
            {
                chosen[k] = numbers[k].Places.Select((place, rank) => (place, Cost: Cost(k, place) + (rank * CostOfPlace))).MinBy(candidate => candidate.Cost).place;
            }
        }

        return [.. chosen.Select(place => place!.Value)];

        double Cost(int k, Point place)
        {
            var box = numbers[k].At(place);
            var cost = shapes.Sum(shape => Overlap(box, shape)) * CostOfCoveredShape;
            for (var other = 0; other < numbers.Count; other++)
            {
                if (other == k) continue;
                if (chosen[other] is { } taken) cost += Overlap(box, numbers[other].At(taken)) * CostOfCoveredNumber;
                if (numbers[other].Arrow.Any(point => Contains(box, point))) cost += CostOfCoveredPoint;
            }

            return cost;
        }
    }

    /// <summary>The area that two boxes share.</summary>
    public static double Overlap(Box a, Box b) =>
        Math.Max(0, Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left)) * Math.Max(0, Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top));

    private static bool Contains(Box box, Point point) => point.X > box.Left && point.X < box.Right && point.Y > box.Top && point.Y < box.Bottom;
}
