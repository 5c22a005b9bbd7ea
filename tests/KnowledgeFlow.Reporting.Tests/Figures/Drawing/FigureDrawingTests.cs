using System.Globalization;
using System.Xml.Linq;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Figures.Drawing;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tests.Samples;

namespace KnowledgeFlow.Reporting.Tests.Figures.Drawing;

public class FigureDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string, ReportLanguage> All() => Data(SampleFigures.Ordinary.Concat(SampleFigures.Awkward));

    public static TheoryData<string, ReportLanguage> Ordinary() => Data(SampleFigures.Ordinary);

    /// <summary>The largest are left to the checks of geometry.</summary>
    public static TheoryData<string> Awkward() =>
        [.. SampleFigures.Awkward.Where(figure => figure is not (HeatMapFigure { Labels.Length: > 10 } or ScatterFigure { Panels.Length: > 1 })).Select(figure => figure.Id)];

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void FiguresAreDrawnAsCommitted(string id, ReportLanguage language) =>
        Snapshot.ShouldMatch($"{id}.{language.Tag()}.svg", Drawn(id, language));

    [Theory]
    [MemberData(nameof(Awkward))]
    public void AwkwardFiguresAreDrawnAsCommitted(string id) =>
        Snapshot.ShouldMatch($"{id}.en.svg", Drawn(id, ReportLanguage.English));

    [Theory]
    [MemberData(nameof(All))]
    public void NoTextLeavesTheCanvas(string id, ReportLanguage language)
    {
        var root = XDocument.Parse(Drawn(id, language)).Root!;
        var (width, height) = (Number(root, "width"), Number(root, "height"));
        foreach (var text in Texts(root))
        {
            text.Left.Should().BeGreaterThanOrEqualTo(-0.5, text.Words);
            text.Top.Should().BeGreaterThanOrEqualTo(-0.5, text.Words);
            text.Right.Should().BeLessThanOrEqualTo(width + 0.5, text.Words);
            text.Bottom.Should().BeLessThanOrEqualTo(height + 0.5, text.Words);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NoTextCoversAnother(string id, ReportLanguage language)
    {
        var texts = Texts(XDocument.Parse(Drawn(id, language)).Root!).ToList();
        for (var first = 0; first < texts.Count; first++)
        {
            for (var second = first + 1; second < texts.Count; second++)
            {
                var (a, b) = (texts[first], texts[second]);
                var apart = a.Right <= b.Left + 0.5 || b.Right <= a.Left + 0.5 || a.Bottom <= b.Top + 0.5 || b.Bottom <= a.Top + 0.5;
                if (!apart) Assert.Fail($"'{a.Words}' and '{b.Words}' stand in one place.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NothingIsDrawnAtAPlaceThatIsNoNumber(string id, ReportLanguage language) =>
        Drawn(id, language).Should().NotContain("NaN").And.NotContain("∞").And.NotContain("Infinity");

    [Fact]
    public void EveryFigureHasATitleAndADescription()
    {
        foreach (var figure in SampleFigures.Ordinary)
        {
            var root = XDocument.Parse(SvgReportRenderer.Draw(figure, ReportLanguage.English)).Root!;
            root.Element(Svg + "title")!.Value.Should().Be(figure.Title.English);
            root.Element(Svg + "desc")!.Value.Should().NotBeEmpty();
        }
    }

    [Fact]
    public void SyntheticFiguresSaySo()
    {
        var figure = SampleFigures.ScreePlot();
        Texts(XDocument.Parse(SvgReportRenderer.Draw(figure, ReportLanguage.English, synthetic: true)).Root!).Select(text => text.Words).Should().Contain("Synthetic data");
        SvgReportRenderer.Draw(figure, ReportLanguage.English).Should().NotContain("Synthetic");
    }

    [Fact]
    public void HostileTextStaysText()
    {
        var hostile = Phrase.Verbatim("<script>alert(1)</script> & \"x\" ]]> \u0000\u0001\ud800\uFFFF");
        var figure = new LineFigure("a\"><script>.b", hostile, new FigureAxis(hostile), new FigureAxis(hostile), [new LineSeries(hostile, [1, 2], [1, 2], [], [])], [hostile])
        {
            Regions = [new ShadedRegion(1, 2, hostile), new ShadedRegion(1, 2, Phrase.Verbatim("other"))],
        };
        var document = XDocument.Parse(SvgReportRenderer.Draw(figure, ReportLanguage.English));
        document.Descendants().Select(element => element.Name.LocalName).Should().NotContain("script");
        document.Root!.Element(Svg + "title")!.Value.Should().StartWith("<script>alert(1)</script> & \"x\" ]]>");
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
        var texts = Texts(XDocument.Parse(SvgReportRenderer.Draw(bars, ReportLanguage.English)).Root!).ToList();
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
        FluentActions.Invoking(() => SvgReportRenderer.Draw(new HeatMapFigure("a.b", Phrase.Empty, [Phrase.Empty], [1, 2], []), ReportLanguage.English))
            .Should().Throw<ArgumentException>();

    private static string Drawn(string id, ReportLanguage language) =>
        SvgReportRenderer.Draw(SampleFigures.Ordinary.Concat(SampleFigures.Awkward).Single(figure => figure.Id == id), language, synthetic: true);

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

    /// <summary>The boxes of all texts: from the height of capitals to below the baseline, as wide as <see cref="TextMeasure"/> has them.</summary>
    private static IEnumerable<(string Words, double Left, double Top, double Right, double Bottom)> Texts(XElement root)
    {
        foreach (var element in root.Descendants(Svg + "text"))
        {
            var words = string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value));
            var (x, y, size) = (Number(element, "x"), Number(element, "y"), Number(element, "font-size"));
            var width = TextMeasure.Width(words, size, element.Attribute("font-weight") is not null);
            var before = element.Attribute("text-anchor")?.Value switch { "middle" => width / 2, "end" => width, _ => 0 };
            yield return element.Attribute("transform") is null
                ? (words, x - before, y - (0.75 * size), x - before + width, y + (0.1 * size))
                : (words, x - (0.75 * size), y + before - width, x + (0.1 * size), y + before);
        }
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
