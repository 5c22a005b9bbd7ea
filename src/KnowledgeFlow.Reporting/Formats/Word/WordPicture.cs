using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using BlipFill = DocumentFormat.OpenXml.Drawing.Pictures.BlipFill;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using NonVisualDrawingProperties = DocumentFormat.OpenXml.Drawing.Pictures.NonVisualDrawingProperties;
using NonVisualGraphicFrameDrawingProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties;
using NonVisualPictureDrawingProperties = DocumentFormat.OpenXml.Drawing.Pictures.NonVisualPictureDrawingProperties;
using NonVisualPictureProperties = DocumentFormat.OpenXml.Drawing.Pictures.NonVisualPictureProperties;
using Picture = DocumentFormat.OpenXml.Drawing.Pictures.Picture;
using ShapeProperties = DocumentFormat.OpenXml.Drawing.Pictures.ShapeProperties;

namespace KnowledgeFlow.Reporting.Formats.Word;

/// <summary>A picture in a line of a Word document, with alternative text.</summary>
internal static class WordPicture
{
    /// <param name="relationship">The id of the image's part.</param>
    /// <param name="number">A number of its own in the document.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="alternative">What it shows, for those who cannot see it.</param>
    /// <param name="width">Its width in EMU (914,400 an inch).</param>
    /// <param name="height">Its height in EMU.</param>
    public static Drawing Of(string relationship, uint number, string title, string alternative, long width, long height) => new(new Inline(
        new Extent { Cx = width, Cy = height },
        new EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new DocProperties { Id = number, Name = relationship, Title = title, Description = alternative },
        new NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoChangeAspect = true }),
        new Graphic(new GraphicData(new Picture(
            new NonVisualPictureProperties(new NonVisualDrawingProperties { Id = number, Name = relationship, Description = alternative }, new NonVisualPictureDrawingProperties()),
            new BlipFill(new Blip { Embed = relationship }, new Stretch(new FillRectangle())),
            new ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
        {
            Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
        }))
    {
        DistanceFromTop = 0,
        DistanceFromBottom = 0,
        DistanceFromLeft = 0,
        DistanceFromRight = 0,
    });
}
