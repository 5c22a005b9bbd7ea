using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Diagrams;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests.Diagrams;

public sealed partial class PathNumberPlacementTests
{
    private static readonly FigureRenderer Renderer = new(FigureStyle.Default);

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
        numbers[1].Arrow.Should().NotContain(point => Contains(numbers[0].At(places[0]), point));
        numbers[0].Arrow.Should().NotContain(point => Contains(numbers[1].At(places[1]), point));
    }

    /// <summary>Random models of up to eight factors in up to four columns, with direct effects past columns, observed controls and correlations: no number covers another.</summary>
    [Fact]
    public void NoNumberOfARandomModelCoversAnother()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var svg = XDocument.Parse(Renderer.Render(Random(new Random(seed)), ReportLanguage.English).ToSvg());
            var numbers = DrawnText.All(svg.Root!).Where(text => Number().IsMatch(text.Words)).ToList();

            for (var i = 0; i < numbers.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var (a, b) = (numbers[i], numbers[j]);
                    a.Covers(b).Should().BeFalse($"{a.Words} and {b.Words} of model {seed} stand at {a.Left:0},{a.Top:0} and {b.Left:0},{b.Top:0}");
                }
            }
        }
    }

    private static PathDiagramFigure Random(Random random)
    {
        var columns = Enumerable.Range(0, random.Next(2, 5)).Select(column => Enumerable.Range(0, random.Next(1, 3)).Select(k => $"F{column}{k}").ToList()).ToList();
        var factors = columns.SelectMany(column => column).ToList();
        var controls = Enumerable.Range(0, random.Next(0, 3)).Select(k => $"c{k}").ToList();
        var items = factors.ToDictionary(factor => factor, _ => random.Next(0, 4));
        var arrows = new List<PathArrow>();
        foreach (var factor in factors)
        {
            arrows.AddRange(Enumerable.Range(0, items[factor]).Select(k => Arrow(factor, $"{factor}i{k}", PathArrowKind.Loading)));
        }

        for (var to = 1; to < columns.Count; to++)
        {
            for (var source = 0; source < to; source++)
            {
                arrows.AddRange(from a in columns[source] from b in columns[to] where source == to - 1 || random.Next(3) > 0 select Arrow(a, b, PathArrowKind.Regression));
            }
        }

        arrows.AddRange(controls.Select(control => Arrow(control, columns[^1][0], PathArrowKind.Regression)));
        arrows.AddRange(from i in Enumerable.Range(0, columns[0].Count) from j in Enumerable.Range(0, i) select Arrow(columns[0][j], columns[0][i], PathArrowKind.Covariance));
        return new PathDiagramFigure(
            "sem.diagram",
            new Phrase("Path diagram", "路径图"),
            [
                .. factors.Select(factor => new PathNode(factor, Phrase.Verbatim(factor), IsLatent: true)),
                .. factors.SelectMany(factor => Enumerable.Range(0, items[factor]).Select(k => new PathNode($"{factor}i{k}", Phrase.Verbatim($"{factor}i{k}"), IsLatent: false))),
                .. controls.Select(control => new PathNode(control, Phrase.Verbatim(control), IsLatent: false)),
            ],
            [.. arrows],
            []);

        PathArrow Arrow(string from, string to, PathArrowKind kind) => new(from, to, kind, (random.NextDouble() * 1.8) - 0.9, random.NextDouble() * 0.1);
    }

    private static PathNumber Along(double x1, double y1, double x2, double y2)
    {
        ImmutableArray<double> shares = [0.5, .. Enumerable.Range(1, 15).SelectMany(k => new[] { 0.5 + (k * 0.025), 0.5 - (k * 0.025) })];
        return new PathNumber("x", 20, 10, [.. shares.Select(At)], [.. Enumerable.Range(0, 41).Select(k => At(k / 40.0))]);

        Point At(double share) => new(x1 + ((x2 - x1) * share), y1 + ((y2 - y1) * share));
    }

    private static double Covered(PathNumber[] numbers, ImmutableArray<Point> places) =>
        Enumerable.Range(0, numbers.Length).Sum(i => Enumerable.Range(0, i).Sum(j => PathNumberPlacement.Overlap(numbers[i].At(places[i]), numbers[j].At(places[j]))));

    private static bool Contains(Box box, Point point) => point.X > box.Left && point.X < box.Right && point.Y > box.Top && point.Y < box.Bottom;

    [GeneratedRegex(@"^[−-]?\d?\.\d\d\**$")]
    private static partial Regex Number();
}
