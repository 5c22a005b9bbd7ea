using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Reporting.Tests.Samples;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace KnowledgeFlow.Reporting.Tests.Formats;

public class ConsoleReportRendererTests
{
    [Theory]
    [InlineData(100, ReportLanguage.English)]
    [InlineData(100, ReportLanguage.Chinese)]
    [InlineData(40, ReportLanguage.English)]
    [InlineData(40, ReportLanguage.Chinese)]
    public void AReportIsPrintedAsCommitted(int width, ReportLanguage language) =>
        Snapshot.ShouldMatch($"console-{width}.{language.Tag()}.txt", Printed(SampleReport.Report, width, language));

    [Fact]
    public void HostileTextIsPrintedAsCommitted() =>
        Snapshot.ShouldMatch("console-hostile.txt", Printed(SampleReport.Hostile, 100, ReportLanguage.English));

    [Fact]
    public void AConsoleWithoutUnicodeGetsAsciiForEverythingOfOurs()
    {
        var printed = Printed(SampleReport.Report, 100, ReportLanguage.English, unicode: false);
        Snapshot.ShouldMatch("console-ascii.txt", printed);
        printed.Replace("α", "").Replace("ω", "").Replace("β", "").Should().MatchRegex(@"\A[\x00-\x7F]*\z");
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void NoLineIsWiderThanTheConsoleAndNoNumberIsBroken(ReportLanguage language)
    {
        var table = SampleTables.Wide(30);
        var formatter = new NumberFormatter(language);
        for (var width = 30; width <= 160; width += 10)
        {
            var printed = Printed(console => console.Write(table, language), width);
            printed.Split('\n').Max(line => line.Length == 0 ? 0 : new Segment(line).CellCount()).Should().BeLessThanOrEqualTo(width);
            var tokens = printed.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            foreach (var cell in table.Rows.SelectMany(row => row.Cells))
            {
                tokens.Should().Contain(formatter.Format(cell, NumberStyle.Estimate), $"at width {width}");
            }
        }
    }

    [Fact]
    public void EveryPanelRepeatsTheRowLabels()
    {
        var printed = Printed(console => console.Write(SampleTables.Wide(30), ReportLanguage.English), 60);
        var panels = printed.Split("─\n").Length - 1;
        panels.Should().BeGreaterThan(3);
        printed.Split("Row 2 ").Should().HaveCount(panels + 1);
    }

    private static string Printed(Report report, int width, ReportLanguage language, bool unicode = true) =>
        Printed(console => console.Write(report, language), width, unicode);

    private static string Printed(Action<ConsoleReportRenderer> print, int width, bool unicode = true)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = unicode;
        print(new ConsoleReportRenderer(console));
        return text.ToString().ReplaceLineEndings("\n");
    }
}
