using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Files;
using KnowledgeFlow.Plotting.Fonts;
using KnowledgeFlow.Plotting.Pages;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using SkiaSharp;

namespace KnowledgeFlow.Plotting;

/// <summary>Prints a chapter as PDF with Skia and the fonts of its figures: nothing else is needed, on any machine, and the same chapter gives the same bytes.</summary>
/// <param name="figures">What draws the figures.</param>
public sealed class ChapterPrinter(FigureRenderer figures) : IChapterPrinter
{
    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ToPdf(Chapter chapter)
    {
        var fonts = figures.Fonts;
        var cut = fonts;
        var characters = new SortedSet<int> { FigureFonts.Missing };
        var layout = new ChapterPages(chapter, fonts, figure =>
        {
            var set = figures.ForPage(figure, chapter.Language, chapter.SyntheticNotice.Length > 0);
            characters.UnionWith(set.Characters);
            return set;
        });
        var pages = layout.Lay(() => cut);

        // Skia writes the whole of a font that it is given: what is written is collected first, and then drawn with what that needs.
        foreach (var page in pages)
        {
            characters.UnionWith(CharactersOf(page, fonts));
        }

        cut = fonts.CutTo(characters);
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = chapter.Title, Creator = chapter.Software, RasterDpi = 300, EncodingQuality = 101, Modified = null, Creation = null }))
        {
            foreach (var page in pages)
            {
                using var surface = document.BeginPage((float)page.Width, (float)page.Height);
                page.Draw(new SkiaCanvas(surface, cut));
                document.EndPage();
            }

            document.Close();
        }

        return PdfCatalogue.Completed(stream.ToArray(), chapter.Language == ReportLanguage.Chinese ? "zh-CN" : "en-GB", layout.Outline);
    }

    private static IReadOnlyCollection<int> CharactersOf(Page page, FigureFonts fonts)
    {
        using var recorder = new SKPictureRecorder();
        var canvas = new SkiaCanvas(recorder.BeginRecording(new SKRect(0, 0, (float)page.Width, (float)page.Height)), fonts);
        page.Draw(canvas);
        using var unused = recorder.EndRecording();
        return canvas.Characters;
    }
}
