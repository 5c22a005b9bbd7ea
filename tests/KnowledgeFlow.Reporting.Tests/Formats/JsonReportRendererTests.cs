using System.Text;
using System.Text.Json;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Reporting.Tests.Samples;
using KnowledgeFlow.Tests.Schemas;

namespace KnowledgeFlow.Reporting.Tests.Formats;

public class JsonReportRendererTests
{
    [Fact]
    public void HasTheKeysOfTheContract()
    {
        using var json = Parsed(SampleReport.Report, ReportLanguage.English);
        var root = json.RootElement;
        root.GetProperty("format").GetString().Should().Be("kflow-results/1");
        root.GetProperty("study").GetString().Should().StartWith("Knowledge-flow");
        root.GetProperty("software").GetProperty("name").GetString().Should().Be("kflow");
        root.GetProperty("software").GetProperty("version").GetString().Should().Be("0.1.0");
        root.GetProperty("synthetic").GetBoolean().Should().BeTrue();
        var table = root.GetProperty("tables")[0];
        table.EnumerateObject().Select(member => member.Name).Should().Equal("id", "title", "columns", "rows", "notes");
        var cells = table.GetProperty("rows")[0].GetProperty("cells");
        cells.GetProperty("items").GetRawText().Should().Be("5");
        cells.GetProperty("alpha").GetRawText().Should().Be("0.82413");
        table.GetProperty("rows")[1].GetProperty("cells").GetProperty("omega").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void IsAsItsSchemaSays(ReportLanguage language)
    {
        using var json = Parsed(SampleReport.Report, language);
        ResultsFileCheck.Faults(json.RootElement.GetRawText()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1.0 / 3)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(-0.1)]
    [InlineData(123456789012345680)]
    public void EveryDoubleReadsBackAsItself(double value)
    {
        var table = new ResultTable("a.b", Phrase.Empty, [new ResultColumn("x", Phrase.Empty, NumberStyle.Estimate)], [new ResultRow("r", Phrase.Empty, [Cell.Of(value)])], []);
        var report = new Report(Phrase.Empty, "kflow", "0", false, [new ReportSection("a", Phrase.Empty, [table], [])]);
        using var json = Parsed(report, ReportLanguage.English);
        json.RootElement.GetProperty("tables")[0].GetProperty("rows")[0].GetProperty("cells").GetProperty("x").GetDouble().Should().Be(value);
    }

    [Fact]
    public void ChineseIsWrittenAsItIsWithoutAByteOrderMark()
    {
        var bytes = new JsonReportRenderer().Render(SampleReport.Report, ReportLanguage.Chinese).Single().Content.ToArray();
        bytes[0].Should().Be((byte)'{');
        Encoding.UTF8.GetString(bytes).Should().Contain("知识发送能力").And.NotContain("\r");
    }

    [Fact]
    public void HostileTextReadsBackAsItWas()
    {
        using var json = Parsed(SampleReport.Hostile, ReportLanguage.English);
        json.RootElement.GetProperty("study").GetString().Should().Be("<script>alert(1)</script> | [red]x[/]");
        json.RootElement.GetProperty("tables")[0].GetProperty("rows")[1].GetProperty("label").GetString().Should().Be("\tTab \u0000\u0007\u001b[31mred");
    }

    private static JsonDocument Parsed(Report report, ReportLanguage language) =>
        JsonDocument.Parse(new JsonReportRenderer().Render(report, language).Single().Content);
}
