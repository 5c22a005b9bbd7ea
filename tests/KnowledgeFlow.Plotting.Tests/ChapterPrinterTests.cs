using System.Globalization;
using System.Text;
using KnowledgeFlow.Plotting.Tests.Samples;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests;

public sealed class ChapterPrinterTests
{
    [Fact]
    public void TheSameChapterGivesTheSameBytesInAnyCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var first = Print(ReportLanguage.Chinese);
            foreach (var culture in new[] { "fr-FR", "fa-IR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Print(ReportLanguage.Chinese).Should().Equal(first);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void TheFileCarriesNoMoreOfTheFontsThanItNeedsAndLeadsNowhereElse()
    {
        var pdf = Print(ReportLanguage.Chinese);
        var text = Encoding.Latin1.GetString(pdf);

        text.Should().StartWith("%PDF-").And.Contain("NotoSansSC").And.Contain("/Dests").And.NotContain("/URI").And.NotContain("/JavaScript");
        pdf.Length.Should().BeLessThan(400_000, "the two weights of the font have 4.6 MB");
    }

    private static byte[] Print(ReportLanguage language) =>
        new ChapterPrinter(new FigureRenderer(FigureStyle.Default)).ToPdf(ChapterComposer.Compose(SampleChapters.Report, language)).ToArray();
}
