using System.Globalization;
using System.Xml.Linq;
using KnowledgeFlow.Plotting.Tests.Samples;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests;

public class FigureRendererTests
{
    private static readonly FigureRenderer Column = new(FigureStyle.Default);
    private static readonly FigureRenderer Page = new(new FigureStyle(FigureStyle.PageWidth));
    private static readonly FigureRenderer Grey = new(new FigureStyle(Grey: true));

    public static TheoryData<string, ReportLanguage> All() => Data(SampleFigures.Ordinary.Concat(SampleFigures.Awkward));

    public static TheoryData<string, ReportLanguage> Ordinary() => Data(SampleFigures.Ordinary);

    /// <summary>The largest are left to the checks of geometry.</summary>
    public static TheoryData<string> Awkward() =>
        [.. SampleFigures.Awkward.Where(figure => figure is not (HeatMapFigure { Labels.Length: > 10 } or ScatterFigure { Panels.Length: > 1 })).Select(figure => figure.Id)];

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void FiguresAreDrawnAsCommitted(string id, ReportLanguage language) =>
        Snapshot.ShouldMatch($"{id}.{language.Tag()}.svg", Drawn(Column, id, language).ToSvg());

    [Theory]
    [MemberData(nameof(Awkward))]
    public void AwkwardFiguresAreDrawnAsCommitted(string id) =>
        Snapshot.ShouldMatch($"{id}.en.svg", Drawn(Column, id, ReportLanguage.English).ToSvg());

    [Theory]
    [MemberData(nameof(All))]
    public void NoTextLeavesTheFigure(string id, ReportLanguage language)
    {
        foreach (var root in Roots(id, language))
        {
            double[] view = [.. root.Attribute("viewBox")!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
            DrawnText.All(root).Should().OnlyContain(text => text.Left >= -0.3 && text.Top >= -0.3 && text.Right <= view[2] + 0.3 && text.Bottom <= view[3] + 0.3);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NoTextCoversAnother(string id, ReportLanguage language)
    {
        foreach (var root in Roots(id, language))
        {
            var texts = DrawnText.All(root).ToList();
            var covered = from first in Enumerable.Range(0, texts.Count)
                          from second in Enumerable.Range(first + 1, texts.Count - first - 1)
                          where texts[first].Covers(texts[second])
                          select $"'{texts[first].Words}' and '{texts[second].Words}'";
            covered.Should().BeEmpty($"of {root.Attribute("width")!.Value} width");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NoTextIsSmallerThanPeopleRead(string id, ReportLanguage language)
    {
        foreach (var root in Roots(id, language))
        {
            var pointsPerUnit = DrawnText.Number(root, "width") * 72 / 25.4 / double.Parse(root.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture);
            DrawnText.All(root).Should().OnlyContain(text => text.Size * pointsPerUnit > 6.49);
        }
    }

    /// <summary>Ink at the edge of the page would be ink that is cut.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void NothingIsCutAtTheEdge(string id, ReportLanguage language)
    {
        foreach (var renderer in new[] { Column, Page })
        {
            using var picture = SkiaSharp.SKBitmap.Decode(Drawn(renderer, id, language).ToPng().Span);
            var edge = Enumerable.Range(0, picture.Width).SelectMany(x => new[] { (x, 0), (x, picture.Height - 1) })
                .Concat(Enumerable.Range(0, picture.Height).SelectMany(y => new[] { (0, y), (picture.Width - 1, y) }));
            edge.Should().OnlyContain(dot => picture.GetPixel(dot.Item1, dot.Item2) == SkiaSharp.SKColors.White);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NothingIsDrawnAtAPlaceThatIsNoNumber(string id, ReportLanguage language) =>
        Drawn(Column, id, language).ToSvg().Should().NotContain("NaN").And.NotContain("∞").And.NotContainEquivalentOf("infinity").And.NotContain("\"inf");

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void GreyFiguresHaveNoColour(string id, ReportLanguage language)
    {
        using var picture = SkiaSharp.SKBitmap.Decode(Drawn(Grey, id, language).ToPng().Span);
        picture.Pixels.Should().OnlyContain(dot => dot.Red == dot.Green && dot.Green == dot.Blue);
    }

    /// <summary>Points are circles up to some number and dots of one path beyond; both must be in every file.</summary>
    [Fact]
    public void PointsAreDrawnFewOrMany()
    {
        Column.Render(SampleModelFigures.Diagnostics(80), ReportLanguage.English).ToSvg().Split("<ellipse").Length.Should().Be((4 * 80) + 1);
        var crowd = Column.Render(SampleModelFigures.Diagnostics(20000), ReportLanguage.English);
        crowd.ToSvg().Split("h0").Length.Should().BeGreaterThan(4 * 2000);
        crowd.ToSvg().Length.Should().BeLessThan(500_000);
        using var picture = SkiaSharp.SKBitmap.Decode(crowd.ToPng().Span);
        picture.Pixels.Count(dot => dot.Blue > dot.Red + 40).Should().BeGreaterThan(100_000);
    }

    [Fact]
    public void ChartsAreAsWideAsAsked()
    {
        foreach (var figure in SampleFigures.Ordinary.Where(figure => figure is not (HeatMapFigure or PathDiagramFigure)))
        {
            Column.Render(figure, ReportLanguage.English).WidthMillimetres.Should().BeApproximately(85, 0.01);
            Page.Render(figure, ReportLanguage.English).WidthMillimetres.Should().BeApproximately(175, 0.01);
        }
    }

    [Fact]
    public void EveryFigureHasATitleAndADescription()
    {
        foreach (var figure in SampleFigures.Ordinary)
        {
            var root = XDocument.Parse(Column.Render(figure, ReportLanguage.English).ToSvg()).Root!;
            root.Element(DrawnText.Svg + "title")!.Value.Should().Be(figure.Title.English);
            root.Element(DrawnText.Svg + "desc")!.Value.Should().NotBeEmpty().And.Be(Column.Render(figure, ReportLanguage.English).AlternativeText);
        }
    }

    [Fact]
    public void SyntheticFiguresSaySo()
    {
        var figure = SampleLineFigures.ScreePlot();
        Words(Column.Render(figure, ReportLanguage.English, synthetic: true)).Should().Contain("Synthetic data");
        Column.Render(figure, ReportLanguage.English).ToSvg().Should().NotContain("Synthetic");
    }

    [Fact]
    public void HostileTextStaysText()
    {
        var hostile = Phrase.Verbatim("<script>alert(1)</script> & \"x\" ]]> \u0000\u0001\ud800\uFFFF");
        var figure = new LineFigure("a\"><script>.b", hostile, new FigureAxis(hostile), new FigureAxis(hostile), [new LineSeries(hostile, [1, 2], [1, 2], [], [])], [hostile])
        {
            Regions = [new ShadedRegion(1, 2, hostile), new ShadedRegion(1, 2, Phrase.Verbatim("other"))],
        };
        foreach (var drawn in new[] { figure, HostileMap(hostile) }.Select(hostileFigure => Column.Render(hostileFigure, ReportLanguage.English)))
        {
            var document = XDocument.Parse(drawn.ToSvg());
            document.Descendants().Select(element => element.Name.LocalName).Should().NotContain("script");
            document.Root!.Element(DrawnText.Svg + "title")!.Value.Should().StartWith("<script>alert(1)</script> & \"x\" ]]>");
            drawn.ToPng().Length.Should().BePositive();
            drawn.ToPdf().Length.Should().BePositive();
        }

        static Figure HostileMap(Phrase text) => new HeatMapFigure("'\"<b>.c", text, [text, text], [1, 0.5, 0.5, 1], []);
    }

    [Fact]
    public void PercentagesOfASegmentStandInside()
    {
        var bars = new DivergingBarFigure(
            "likert.answers",
            Phrase.Empty,
            [Phrase.Verbatim("No"), Phrase.Verbatim("Perhaps"), Phrase.Verbatim("Yes")],
            [new DivergingBar(Phrase.Verbatim("Item"), Phrase.Empty, [31, 21, 48])],
            []);
        var texts = DrawnText.All(XDocument.Parse(Column.Render(bars, ReportLanguage.English).ToSvg()).Root!).ToList();
        Middle("21").Should().BeApproximately(Middle("0"), 0.02, "the middle answer is centred on zero");
        Middle("31").Should().BeLessThan(Middle("21"));

        double Middle(string words)
        {
            var text = texts.First(candidate => candidate.Words == words);
            return (text.Left + text.Right) / 2;
        }
    }

    [Fact]
    public void AHeatMapThatIsNotSquareIsTheCallersMistake() =>
        FluentActions.Invoking(() => Column.Render(new HeatMapFigure("a.b", Phrase.Empty, [Phrase.Empty], [1, 2], []), ReportLanguage.English).ToSvg())
            .Should().Throw<ArgumentException>();

    [Fact]
    public void CharactersThatNoFontHasAreNamed()
    {
        var rare = Phrase.Verbatim("Zhōu 𠮷 and ꙮ");
        var lines = new LineFigure("a.b", Phrase.Empty, new FigureAxis(rare), new FigureAxis(Phrase.Empty), [new LineSeries(Phrase.Empty, [1, 2], [1, 2], [], [])], []);
        var map = new HeatMapFigure("a.c", Phrase.Empty, [rare, Phrase.Empty], [1, 0.5, 0.5, 1], []);
        foreach (var figure in new Figure[] { lines, map })
        {
            Words(Column.Render(figure, ReportLanguage.English)).Should().Contain("Characters that the figure's font lacks: U+A66E U+20BB7");
            string.Concat(Words(Column.Render(figure, ReportLanguage.Chinese))).Should().Contain("图中字体所缺字符：U+A66E").And.Contain("U+20BB7");
        }
    }

    private static IRenderedFigure Drawn(FigureRenderer renderer, string id, ReportLanguage language) =>
        renderer.Render(SampleFigures.Of(id), language, synthetic: true);

    private static IEnumerable<XElement> Roots(string id, ReportLanguage language) =>
        new[] { Column, Page }.Select(renderer => XDocument.Parse(Drawn(renderer, id, language).ToSvg()).Root!);

    private static IEnumerable<string> Words(IRenderedFigure figure) => DrawnText.All(XDocument.Parse(figure.ToSvg()).Root!).Select(text => text.Words);

    private static TheoryData<string, ReportLanguage> Data(IEnumerable<Figure> figures)
    {
        var data = new TheoryData<string, ReportLanguage>();
        foreach (var figure in figures)
        {
            data.Add(figure.Id, ReportLanguage.English);
            data.Add(figure.Id, ReportLanguage.Chinese);
        }

        return data;
    }
}
