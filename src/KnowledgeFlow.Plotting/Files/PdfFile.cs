using SkiaSharp;

namespace KnowledgeFlow.Plotting.Files;

/// <summary>A picture as a PDF page of its size, without a date, so that the same picture gives the same bytes.</summary>
internal static class PdfFile
{
    private const int LosslessImages = 101;

    /// <summary>Draws a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="pointsPerUnit">How long a unit of the picture is in points.</param>
    /// <param name="title">Its title.</param>
    public static byte[] Of(SKPicture picture, double width, double height, double pointsPerUnit, string title)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = title, RasterDpi = 300, EncodingQuality = LosslessImages, Modified = null, Creation = null }))
        {
            using var canvas = document.BeginPage((float)width, (float)height);
            canvas.Scale((float)pointsPerUnit);
            canvas.DrawPicture(picture);
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }
}
