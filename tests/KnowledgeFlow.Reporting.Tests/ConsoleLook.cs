using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using Spectre.Console;

namespace KnowledgeFlow.Reporting.Tests;

public class ConsoleLook
{
    [Fact]
    public void Look()
    {
        foreach (var lang in new[] { ReportLanguage.English, ReportLanguage.Chinese })
            foreach (var r in new[] { Samples.SampleReport.Report, Samples.SampleReport.Hostile })
            {
                foreach (var f in new IReportRenderer[] { new JsonReportRenderer(), new CsvReportRenderer(), new MarkdownReportRenderer() }.SelectMany(x => x.Render(r, lang)))
                {
                    var path = "/tmp/look/" + lang + "/" + r.Synthetic + "/" + f.Path;
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    File.WriteAllBytes(path, f.Content.ToArray());
                }

                foreach (var w in new[] { 100, 40 })
                {
                    using var text = new StringWriter();
                    var c = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
                    c.Profile.Width = w;
                    c.Profile.Capabilities.Unicode = true;
                    new ConsoleReportRenderer(c).Write(r, lang);
                    File.WriteAllText("/tmp/look/" + lang + "/" + r.Synthetic + "/console" + w + ".txt", text.ToString());
                }
            }
    }
}
