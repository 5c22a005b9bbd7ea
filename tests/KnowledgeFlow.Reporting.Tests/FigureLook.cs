using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Tests;

public class FigureLook
{
    [Fact]
    public void Look()
    {
        Directory.CreateDirectory("/tmp/look/svg");
        foreach (var f in Samples.SampleFigures.Ordinary.Concat(Samples.SampleFigures.Awkward))
            foreach (var lang in new[] { ReportLanguage.English, ReportLanguage.Chinese })
                File.WriteAllText($"/tmp/look/svg/{f.Id}.{lang.Tag()}.svg", SvgReportRenderer.Draw(f, lang, true));
    }
}
