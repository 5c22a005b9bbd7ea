using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Tests.Analyses;

public sealed class FigureRequestTests
{
    private static readonly ImmutableArray<Figure> Figures =
    [
        new HeatMapFigure("a.map", Phrase.Empty, [], [], []),
        new ForestFigure("a.forest", Phrase.Empty, new FigureAxis(Phrase.Empty), Phrase.Empty, [], []) { OnRequest = true },
    ];

    [Fact]
    public void WhatIsSaidTwiceIsShownOnRequest()
    {
        Ids(FigureRequest.Usual).Should().Equal("a.map");
        Ids(FigureRequest.Everything).Should().Equal("a.map", "a.forest");
        Ids(FigureRequest.Nothing).Should().BeEmpty();
        Ids(Named("forest", "map")).Should().Equal("a.forest", "a.map");
    }

    [Fact]
    public void ANameThatIsNoFiguresIsBadInput()
    {
        FluentActions.Invoking(() => Ids(Named("forst"))).Should().Throw<BadInputException>()
            .Which.Message.Should().Contain("a has no figure forst").And.Contain("Did you mean forest?").And.Contain("map, forest");
        FluentActions.Invoking(() => Named("map").Of("a", [])).Should().Throw<BadInputException>().Which.Message.Should().Contain("leave figures: out");
    }

    [Fact]
    public void ControlsAreLeftOutAndNamedUnlessAskedFor()
    {
        var diagram = new PathDiagramFigure(
            "a.diagram",
            Phrase.Empty,
            [Node("y"), Node("x"), Node("gender") with { IsControl = true }, Node("year") with { IsControl = true }],
            [Arrow("x"), Arrow("gender"), Arrow("year")],
            []);

        var usual = FigureRequest.Usual.Of("a", [diagram]).Should().ContainSingle().Which.Should().BeOfType<PathDiagramFigure>().Subject;
        usual.Nodes.Select(node => node.Name).Should().Equal("y", "x");
        usual.Arrows.Select(arrow => arrow.From).Should().Equal("x");
        usual.Notes.Should().ContainSingle().Which.English.Should().Be("2 controls are not drawn: gender, year.");
        usual.Notes[0].Chinese.Should().Be("未画出 2 个控制变量：gender、year。");

        var asked = FigureRequest.Usual with { Controls = new Located<string>("controls", InputPlace.File("study.yaml")) };
        asked.Of("a", [diagram]).Should().Equal(diagram);
        FluentActions.Invoking(() => asked.Of("a", Figures)).Should().Throw<BadInputException>().Which.Message.Should().Contain("a has no path diagram");

        static PathNode Node(string name) => new(name, Phrase.Verbatim(name), IsLatent: false);

        static PathArrow Arrow(string from) => new(from, "y", PathArrowKind.Regression, 0.3, 0.01);
    }

    private static IEnumerable<string> Ids(FigureRequest request) => request.Of("a", Figures).Select(figure => figure.Id);

    private static FigureRequest Named(params string[] names) => new(All: false, [.. names.Select(name => new Located<string>(name, InputPlace.File("study.yaml")))]);
}
