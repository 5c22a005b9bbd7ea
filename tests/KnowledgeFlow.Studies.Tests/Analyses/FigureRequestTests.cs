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

    private static IEnumerable<string> Ids(FigureRequest request) => request.Of("a", Figures).Select(figure => figure.Id);

    private static FigureRequest Named(params string[] names) => new(All: false, [.. names.Select(name => new Located<string>(name, InputPlace.File("study.yaml")))]);
}
