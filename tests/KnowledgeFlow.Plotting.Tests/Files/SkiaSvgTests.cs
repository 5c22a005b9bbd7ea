using System.Xml.Linq;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Files;
using KnowledgeFlow.Plotting.Fonts;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Tests.Files;

public class SkiaSvgTests
{
    private static readonly FigureFonts Fonts = FigureFonts.Load(null);

    /// <summary>Skia writes text from its glyphs; a font with one glyph for two characters would change a text.</summary>
    [Fact]
    public void EveryCharacterOfTheFontComesBack()
    {
        var characters = Enumerable.Range(0x21, 0xFFFF - 0x21).Where(code => code is < 0xD800 or > 0xDFFF).Where(code => Fonts.Has(new System.Text.Rune(code))).Select(code => char.ConvertFromUtf32(code)).ToList();
        characters.Count.Should().BeGreaterThan(8000, "GB 2312 and more");
        foreach (var text in characters.Chunk(200).Select(chunk => string.Concat(chunk)))
        {
            var visible = KnowledgeFlow.Reporting.Language.PlainText.OneLine(text);
            var body = Body(canvas => canvas.Text(10, 20, visible, new TextStyle(8)));
            XElement.Parse($"<g>{body}</g>").Value.Trim().Should().Be(visible);
        }
    }

    [Fact]
    public void TextStandsWhereItWasDrawn()
    {
        var body = Body(canvas =>
        {
            canvas.Text(10, 20, "across", new TextStyle(8));
            canvas.Text(30, 90, "up", new TextStyle(8) { Upward = true, Bold = true });
        });
        body.Should().Contain("<text x=\"10\" y=\"20\" font-size=\"8\"").And.Contain("<text x=\"30\" y=\"90\" font-size=\"8\" font-weight=\"bold\"").And.Contain("transform=\"rotate(-90 30 90)\"");
    }

    [Fact]
    public void LinesOfOneLookAreOnePath() =>
        Body(canvas =>
        {
            canvas.Line(1, 1, 2, 2.0000001, new Stroke(Colour.Ink, 0.30000001));
            canvas.Line(3, 3, 4, 4, new Stroke(Colour.Ink, 0.3));
        }).Trim().Should().Be("<path fill=\"none\" stroke=\"#222\" stroke-width=\"0.3\" d=\"M1 1L2 2M3 3L4 4\"/>");

    [Fact]
    public void IdsDoNotCountThroughTheProcess() => Clipped().Should().Be(Clipped()).And.Contain("f-clip0").And.NotContain("f-clip1");

    private static string Clipped() => Body(canvas =>
    {
        for (var time = 0; time < 3; time++)
        {
            canvas.Surface.Save();
            canvas.Surface.ClipRect(new SKRect(1, 1, 9, 9));
            canvas.Line(0, 0, 20, 20, new Stroke(Colour.Ink, 1));
            canvas.Surface.Restore();
        }
    });

    private static string Body(Action<SkiaCanvas> draw)
    {
        using var recorder = new SKPictureRecorder();
        draw(new SkiaCanvas(recorder.BeginRecording(new SKRect(0, 0, 5000, 100)), Fonts));
        using var picture = recorder.EndRecording();
        return SkiaSvg.BodyOf(picture, 5000, 100, "f", Fonts);
    }
}
