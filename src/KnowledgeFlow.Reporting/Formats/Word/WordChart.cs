using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using KnowledgeFlow.Reporting.Formats.Word.Charts;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using NonVisualGraphicFrameDrawingProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties;

namespace KnowledgeFlow.Reporting.Formats.Word;

/// <summary>A chart that Word draws, in a line of a document, with its data in a workbook and alternative text.</summary>
internal static class WordChart
{
    /// <summary>Adds the chart's parts to a document.</summary>
    /// <param name="main">The document.</param>
    /// <param name="relationship">The id that the chart's part takes.</param>
    /// <param name="chart">The chart.</param>
    public static void Add(MainDocumentPart main, string relationship, ChartWriter chart)
    {
        const string Book = "book";
        var part = main.AddNewPart<ChartPart>(relationship);
        chart.Space.Append(new ExternalData(new AutoUpdate { Val = false }) { Id = Book });
        part.ChartSpace = chart.Space;
        var workbook = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx);
        part.ChangeIdOfPart(workbook, Book);
        using var bytes = new MemoryStream(chart.Sheet.ToBytes());
        workbook.FeedData(bytes);
    }

    /// <param name="relationship">The id of the chart's part.</param>
    /// <param name="number">A number of its own in the document.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="alternative">What it shows, for those who cannot see it.</param>
    /// <param name="width">Its width in EMU (914,400 an inch).</param>
    /// <param name="height">Its height in EMU.</param>
    public static Drawing Of(string relationship, uint number, string title, string alternative, long width, long height) => new(new Inline(
        new Extent { Cx = width, Cy = height },
        new EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new DocProperties { Id = number, Name = relationship, Title = title, Description = alternative },
        new NonVisualGraphicFrameDrawingProperties(),
        new Graphic(new GraphicData(new ChartReference { Id = relationship }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
    {
        DistanceFromTop = 0,
        DistanceFromBottom = 0,
        DistanceFromLeft = 0,
        DistanceFromRight = 0,
    });
}
