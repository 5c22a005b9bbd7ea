using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using KnowledgeFlow.Plotting.Tests.Samples;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests;

public class RenderedFigureTests
{
    private static readonly Figure[] Kinds =
        [SampleLineFigures.ScreePlot(), SampleLineFigures.JohnsonNeyman(), SampleLineFigures.Interactions(), SampleModelFigures.Diagnostics(80), SampleSurveyFigures.Likert(5), SampleSurveyFigures.HeatMap(6), SampleModelFigures.Forest(), SampleModelFigures.Paths()];

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("zh-CN")]
    [InlineData("fa-IR")]
    public void CulturesDoNotChangeAByte(string culture)
    {
        var invariant = In(CultureInfo.InvariantCulture);
        In(CultureInfo.GetCultureInfo(culture)).Should().Equal(invariant);

        static List<string> In(CultureInfo culture)
        {
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = culture;
                return Files(new FigureRenderer(FigureStyle.Default));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Fact]
    public void NeitherOrderNorThreadsChangeAByte()
    {
        var alone = Kinds.Select(figure => Files(new FigureRenderer(FigureStyle.Default), figure)).ToList();
        var renderer = new FigureRenderer(FigureStyle.Default);
        var together = Kinds.Reverse().AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(figure => Files(renderer, figure)).ToList();
        together.AsEnumerable().Reverse().Should().BeEquivalentTo(alone, options => options.WithStrictOrdering());
    }

    [Fact]
    public void WhatSeveralFilesAskForIsDrawnOnce()
    {
        var renderer = new FigureRenderer(FigureStyle.Default);
        var figure = SampleLineFigures.ScreePlot();
        var (first, again) = (renderer.Render(figure, ReportLanguage.English), renderer.Render(figure, ReportLanguage.English));
        again.ToPng().Equals(first.ToPng()).Should().BeTrue("a document and a file beside it hold the same picture");
        again.ToSvg().Should().BeSameAs(first.ToSvg());
    }

    [Fact]
    public void APictureSaysItsResolutionAndHasTheFiguresSize()
    {
        foreach (var figure in Kinds.Select(figure => new FigureRenderer(FigureStyle.Default).Render(figure, ReportLanguage.English)))
        {
            var png = figure.ToPng().Span;
            BinaryPrimitives.ReadUInt32BigEndian(png[16..]).Should().BeCloseTo((uint)Math.Round(figure.WidthMillimetres / 25.4 * 300), 1, "dots are whole");
            BinaryPrimitives.ReadUInt32BigEndian(png[20..]).Should().BeCloseTo((uint)Math.Round(figure.HeightMillimetres / 25.4 * 300), 1, "dots are whole");
            Encoding.ASCII.GetString(png[37..41]).Should().Be("pHYs");
            BinaryPrimitives.ReadUInt32BigEndian(png[41..]).Should().Be(11811, "300 dots an inch are 11811 a metre");
            png[49].Should().Be(1, "the unit is the metre");
        }
    }

    [Fact]
    public void APageCarriesNoMoreOfTheFontThanItNeeds()
    {
        foreach (var figure in Kinds)
        {
            var pdf = new FigureRenderer(FigureStyle.Default).Render(figure, ReportLanguage.Chinese).ToPdf();
            Encoding.ASCII.GetString(pdf.Span[..5]).Should().Be("%PDF-");
            pdf.Length.Should().BeLessThan(150_000, "the font alone has 2.3 MB");
        }
    }

    [Fact]
    public void IdsOfFiguresOnOnePageDiffer()
    {
        var renderer = new FigureRenderer(FigureStyle.Default);
        var ids = Kinds.Select(figure => renderer.Render(figure, ReportLanguage.English).ToSvg())
            .SelectMany(svg => XDocument.Parse(svg).Descendants().Attributes("id").Select(id => id.Value));
        ids.Should().OnlyHaveUniqueItems().And.NotBeEmpty();
    }

    private static List<string> Files(FigureRenderer renderer) => [.. Kinds.SelectMany(figure => Files(renderer, figure))];

    private static List<string> Files(FigureRenderer renderer, Figure figure)
    {
        var drawn = renderer.Render(figure, ReportLanguage.Chinese, synthetic: true);
        return [drawn.ToSvg(), Convert.ToHexString(drawn.ToPng().Span), Convert.ToHexString(drawn.ToPdf().Span)];
    }
}
