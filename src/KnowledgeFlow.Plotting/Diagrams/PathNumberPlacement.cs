using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>
/// Finds a place for every number of a path diagram along its own arrow, so that numbers cover neither each other nor a variable, and as few other arrows as can be:
/// first those with the fewest places to choose from, each where least is covered, near where it would stand alone. Then each may move again.
/// </summary>
internal static class PathNumberPlacement
{
    private const double CostOfCoveredNumber = 10;
    private const double CostOfCoveredShape = 10;
    private const double CostOfCoveredArrow = 40;
    private const double CostOfPlace = 1;
    private const int Rounds = 4;

    /// <summary>The middles of the numbers, in their order.</summary>
    public static ImmutableArray<Point> Of(IReadOnlyList<PathNumber> numbers, IReadOnlyList<Box> shapes)
    {
        var chosen = new Point?[numbers.Count];
        var order = Enumerable.Range(0, numbers.Count).OrderBy(k => numbers[k].Places.Length).ThenBy(k => k).ToList();

        // What never moves is weighed once.
        var still = numbers.Select((number, k) => number.Places.Select((place, rank) =>
            (CoveredShapes(number.At(place), shapes) * CostOfCoveredShape) + (CoveredArrows(numbers, k, number.At(place)) * CostOfCoveredArrow) + (rank * CostOfPlace)).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var k in order)
            {
                chosen[k] = numbers[k].Places.Select((place, rank) => (place, Cost: still[k][rank] + (CoveredNumbers(k, place) * CostOfCoveredNumber))).MinBy(candidate => candidate.Cost).place;
            }
        }

        return [.. chosen.Select(place => place!.Value)];

        double CoveredNumbers(int k, Point place)
        {
            var (box, covered) = (numbers[k].At(place), 0.0);
            for (var other = 0; other < numbers.Count; other++)
            {
                if (other != k && chosen[other] is { } taken)
                {
                    covered += Overlap(box, numbers[other].At(taken));
                }
            }

            return covered;
        }
    }

    /// <summary>How many numbers at given places cover a number, a variable or another arrow.</summary>
    public static int Crowding(IReadOnlyList<PathNumber> numbers, ImmutableArray<Point> places, IReadOnlyList<Box> shapes)
    {
        var crowded = 0;
        for (var k = 0; k < numbers.Count; k++)
        {
            var box = numbers[k].At(places[k]);
            if (CoveredShapes(box, shapes) > 0 || CoveredArrows(numbers, k, box) > 0 || Enumerable.Range(0, k).Any(other => Overlap(box, numbers[other].At(places[other])) > 0))
            {
                crowded++;
            }
        }

        return crowded;
    }

    /// <summary>The area that two boxes share.</summary>
    public static double Overlap(Box a, Box b) =>
        Math.Max(0, Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left)) * Math.Max(0, Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top));

    private static double CoveredShapes(Box box, IReadOnlyList<Box> shapes) => shapes.Sum(shape => Overlap(box, shape));

    /// <summary>How many other arrows a box covers.</summary>
    private static int CoveredArrows(IReadOnlyList<PathNumber> numbers, int own, Box box)
    {
        var covered = 0;
        for (var other = 0; other < numbers.Count; other++)
        {
            if (other != own && numbers[other].Crosses(box))
            {
                covered++;
            }
        }

        return covered;
    }
}
