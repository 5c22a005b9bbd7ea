using System.Collections.Immutable;
using System.Xml.Linq;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Diagrams;
using KnowledgeFlow.Plotting.Fonts;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Plotting.Tests.Samples;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests.Diagrams;

public sealed class PathDiagramLayoutTests
{
    private const int Models = 40;

    private static readonly FigureFonts Fonts = FigureFonts.Load(null);
    private static readonly Lazy<ImmutableArray<PathDiagramLayout>> English = new(() => [.. Enumerable.Range(0, Models).Select(seed => Layout(RandomPathDiagram.Of(seed), ReportLanguage.English))]);

    /// <summary>Every number is held against every other, against every variable, and against every arrow but its own, followed in steps of about a unit.</summary>
    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void NoNumberOfARandomModelCoversAnotherAVariableOrAnArrow(ReportLanguage language)
    {
        var layouts = language == ReportLanguage.English ? English.Value : [.. Enumerable.Range(Models, Models).Select(seed => Layout(RandomPathDiagram.Of(seed), language))];

        var covered = layouts.SelectMany((layout, seed) => Covered(layout).Select(what => $"{seed}: {what}"));

        covered.Should().BeEmpty();
    }

    [Fact]
    public void NoVariablesOfARandomModelOverlap()
    {
        for (var seed = 0; seed < Models; seed++)
        {
            var shapes = English.Value[seed].Shapes;
            for (var i = 0; i < shapes.Length; i++)
            {
                shapes.Take(i).Should().NotContain(other => PathNumberPlacement.Overlap(shapes[i].Box, other.Box) > 0, $"of model {seed}");
            }
        }
    }

    /// <summary>Of loadings a way through other items cannot always be avoided.</summary>
    [Fact]
    public void NoPathOfARandomModelRunsThroughAVariable()
    {
        for (var seed = 0; seed < Models; seed++)
        {
            var layout = English.Value[seed];
            foreach (var (line, number) in layout.Lines.Zip(layout.Numbers).Where(pair => !pair.First.IsTwoHeaded))
            {
                layout.Shapes.Where(shape => Enumerable.Range(4, 93).Any(step => Depth(shape.Box, line.At(step / 100.0)) > 3 && !Ends(line, shape.Box)))
                    .Select(shape => shape.Label.Name.Full)
                    .Should().BeEmpty($"the arrow of {number.Text} of model {seed} should keep clear");
            }
        }
    }

    [Fact]
    public void EveryArrowIsDrawnOrNamedBelow()
    {
        for (var seed = 0; seed < Models; seed++)
        {
            var figure = RandomPathDiagram.Of(seed);
            var layout = English.Value[seed];

            (layout.Lines.Length + layout.NotDrawn.Length).Should().Be(figure.Arrows.Length, $"of model {seed}");
        }
    }

    [Theory]
    [InlineData("Internationalisation of telecommunication-infrastructure")]
    [InlineData("Organisational citizenship behaviour towards individuals and institutions of neighbouring municipalities")]
    [InlineData("Electroencephalographically-monitored attention")]
    public void NoWordIsCut(string label)
    {
        var figure = RandomPathDiagram.Of(3);
        figure = figure with { Nodes = [.. figure.Nodes.Select(node => node with { Label = Phrase.Verbatim(label) })] };
        var words = label.Split(' ', '-').Append("…").ToList();

        var lines = Layout(figure, ReportLanguage.English).Shapes.SelectMany(shape => shape.Label.Name.Lines);

        lines.SelectMany(line => line.Replace("…", " …", StringComparison.Ordinal).Split(' ', '-')).Where(word => word.Length > 0).Should().OnlyContain(word => words.Contains(word));
    }

    [Fact]
    public void NoLabelIsWiderThanItsShape()
    {
        for (var seed = 0; seed < Models; seed++)
        {
            English.Value[seed].Shapes.Should().OnlyContain(shape =>
                shape.Label.Name.Width < shape.Box.Width - 8 && shape.Label.Name.Height + shape.Label.RSquared.Height <= shape.Box.Height);
        }
    }

    [Fact]
    public void ResidualCorrelationsOfFarColumnsAreNamedBelow()
    {
        var figure = SampleModelFigures.Paths();
        figure = figure with { Arrows = [.. figure.Arrows, new PathArrow("KS1", "KFE2", PathArrowKind.Covariance, 0.21, 0.01), new PathArrow("KS1", "KS3", PathArrowKind.Covariance, 0.17, 0.2)] };

        Words(figure, ReportLanguage.English).Should().Contain("Not drawn: KS1 ↔ KFE2 .21*").And.Contain(".17");
        Words(figure, ReportLanguage.Chinese).Should().Contain(words => words.StartsWith("未画出：KS1 ↔ KFE2"));
    }

    [Fact]
    public void ExplainedSharesStandInTheirVariables()
    {
        var figure = SampleModelFigures.Paths();
        figure = figure with { Nodes = [.. figure.Nodes.Select(node => node.Name == "KFE" ? node with { RSquared = 0.347 } : node)] };

        Words(figure, ReportLanguage.English).Should().Contain("R² = .35");
        Words(figure, ReportLanguage.Chinese).Should().Contain("R² = 0.35");
    }

    private static IEnumerable<string> Words(PathDiagramFigure figure, ReportLanguage language) =>
        DrawnText.All(XDocument.Parse(new FigureRenderer(FigureStyle.Default).Render(figure, language).ToSvg()).Root!).Select(text => text.Words);

    private static PathDiagramLayout Layout(PathDiagramFigure figure, ReportLanguage language) =>
        PathDiagramLayout.Of(figure, new FigureFrame(new FigureContext(language, Synthetic: false, FigureStyle.Default), new SvgCanvas(Fonts, "f"), 0.69));

    private static IEnumerable<string> Covered(PathDiagramLayout layout)
    {
        for (var k = 0; k < layout.Numbers.Length; k++)
        {
            var box = layout.Numbers[k].At(layout.Places[k]);
            var name = $"{layout.Numbers[k].Text} at {layout.Places[k].X:0},{layout.Places[k].Y:0} covers";
            for (var other = 0; other < layout.Numbers.Length; other++)
            {
                if (other == k)
                {
                    continue;
                }

                if (PathNumberPlacement.Overlap(box, layout.Numbers[other].At(layout.Places[other])) > 0)
                {
                    yield return $"{name} {layout.Numbers[other].Text}";
                }

                if (Enumerable.Range(0, 801).Select(step => layout.Lines[other].At(step / 800.0)).Any(point => Depth(box, point) > 1))
                {
                    yield return $"{name} the arrow of {layout.Numbers[other].Text}";
                }
            }

            foreach (var shape in layout.Shapes.Where(shape => PathNumberPlacement.Overlap(box, shape.Box) > 0.5))
            {
                yield return $"{name} {shape.Label.Name.Full}";
            }
        }
    }

    private static bool Ends(PathLine line, Box box) => Depth(box.Grown(2), line.Points[0]) > 0 || Depth(box.Grown(2), line.Points[^1]) > 0;

    private static double Depth(Box box, Point point) =>
        Math.Min(Math.Min(point.X - box.Left, box.Right - point.X), Math.Min(point.Y - box.Top, box.Bottom - point.Y));
}
