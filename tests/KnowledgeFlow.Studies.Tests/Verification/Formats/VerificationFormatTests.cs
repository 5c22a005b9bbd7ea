using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Verification;
using KnowledgeFlow.Studies.Verification.Formats;

namespace KnowledgeFlow.Studies.Tests.Verification.Formats;

public sealed class VerificationFormatTests
{
    // What a stranger may have written into a file: commands to the runner, markup, control characters, halves of surrogate pairs.
    private const string Hostile = "::stop-commands::x <b>&\u0007\uD800 %0A, | `";

    private static readonly VerificationResult Result = VerifiedReport.Verify(
        VerifiedReport.Of([VerifiedReport.Row("a", 0.5, p: 0.2), VerifiedReport.Row("b", null)]),
        "t.t[a].x,.5,Table 1,,",
        "t.t[a].x,.6**,\"100% of Table 1, line 2\",,",
        "t.t[b].x,>0,Table 1,,",
        "t.t[a].x,.7,a misprint,misprint,");

    private static readonly VerificationRun Run = new(
        [
            new StudyVerification("studies/a,b:c.yaml", Hostile, ReportLanguage.English, Result, null, TimeSpan.FromSeconds(1.5)) { TimeOfACheck = new Dictionary<string, TimeSpan> { ["t.t"] = TimeSpan.FromMilliseconds(250) }.ToImmutableDictionary() },
            new StudyVerification("bad.yaml", "bad.yaml", ReportLanguage.Chinese, new VerificationResult([]), Problem(), TimeSpan.Zero),
        ],
        ReportLanguage.English,
        new DateTimeOffset(2026, 11, 27, 9, 30, 5, TimeSpan.FromHours(8)));

    [Fact]
    public void JUnitSatisfiesTheSchema()
    {
        var text = new JUnitVerificationRenderer().Render(Run);
        Faults(text).Should().BeEmpty();
        Faults(text.Replace("hostname=\"localhost\"", string.Empty, StringComparison.Ordinal)).Should().NotBeEmpty("the schema can fail");
        Faults(new JUnitVerificationRenderer().Render(Run with { OnlyFailures = true })).Should().BeEmpty();
    }

    [Fact]
    public void JUnitHasATestACell()
    {
        var suites = XDocument.Parse(new JUnitVerificationRenderer().Render(Run)).Root!.Elements("testsuite").ToList();
        suites.Select(suite => ((int)suite.Attribute("tests")!, (int)suite.Attribute("failures")!, (int)suite.Attribute("errors")!, (int)suite.Attribute("skipped")!)).Should().Equal((4, 2, 0, 1), (1, 0, 1, 0));
        suites.Should().OnlyContain(suite => suite.Elements("testcase").Count() == (int)suite.Attribute("tests")!);
        suites[0].Attribute("timestamp")!.Value.Should().Be("2026-11-27T01:30:05");
        var failure = suites[0].Elements("testcase").ElementAt(1);
        failure.Attribute("name")!.Value.Should().Be("t.t[a].x = .6**");
        failure.Attribute("time")!.Value.Should().Be("0.250");
        failure.Element("failure")!.Attribute("message")!.Value.Should().Be("printed .6**, computed 0.5 (p = 0.2): computed 0.5");
        failure.Element("failure")!.Value.Should().Contain("published.csv:3: t.t[a].x\n").And.EndWith("100% of Table 1, line 2");
        suites[0].Elements("testcase").Last().Element("skipped")!.Attribute("message")!.Value.Should().Be("misprint: a misprint");
    }

    [Fact]
    public void OnlyFailuresListsOnlyThem()
    {
        var run = Run with { OnlyFailures = true };
        XDocument.Parse(new JUnitVerificationRenderer().Render(run)).Descendants("testcase").Should().HaveCount(3);
        using var json = JsonDocument.Parse(new JsonVerificationRenderer().Render(run));
        json.RootElement.GetProperty("studies")[0].GetProperty("cells").GetArrayLength().Should().Be(2);
        json.RootElement.GetProperty("counted").GetInt32().Should().Be(3);
    }

    [Fact]
    public void GitHubCommandsAreEscapedAsItsRunnerReadsThem()
    {
        var lines = new GitHubVerificationRenderer().Render(Run).TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(4);
        lines[0].Should().StartWith("::error file=").And.EndWith("published.csv,line=3,title=t.t[a].x::printed .6**, computed 0.5 (p = 0.2): computed 0.5");
        lines[2].Should().StartWith("::error file=data%2C1%3A2.csv,line=7,title=bad.yaml::data,1:2.csv 第 7 行: ").And.Contain("%0A").And.Contain("100%25");
        lines[3].Should().Be("2 studies: 1 of 3 printed cells hold; 1 known to be impossible or misprinted are counted apart. 1 could not be run.");
    }

    [Fact]
    public void NoTextOfAFileGivesTheRunnerACommand()
    {
        var text = new GitHubVerificationRenderer().Render(Run with { Studies = [Run.Studies[0] with { Problem = Problem(Hostile + "\n::set-env name=PATH::x\r::debug::y") }] });
        text.Split('\n', '\r').Where(line => line.StartsWith("::", StringComparison.Ordinal)).Should().OnlyContain(line => line.StartsWith("::error ", StringComparison.Ordinal));
    }

    [Fact]
    public void MarkdownShowsTextsAsTheyAre()
    {
        var text = new MarkdownVerificationRenderer().Render(Run);
        text.Should().Contain("### ❌ \\:\\:stop-commands\\::x &lt;b&gt;&amp;").And.Contain("| ❌ | t.t\\[b\\].x | &gt;0 | –<br>the cell holds nothing").And.Contain("<details>").And.Contain("| – | t.t\\[a\\].x | .7 |");
        new MarkdownVerificationRenderer().Render(Run with { OnlyFailures = true }).Should().NotContain("<details>");
    }

    [Fact]
    public void JsonHasPrintedAndUnroundedNumbers()
    {
        using var json = JsonDocument.Parse(new JsonVerificationRenderer().Render(Run));
        var cell = json.RootElement.GetProperty("studies")[0].GetProperty("cells")[1];
        (cell.GetProperty("printed").GetString(), cell.GetProperty("value").GetDouble(), cell.GetProperty("line").GetInt32(), cell.GetProperty("holds").GetBoolean()).Should().Be((".6**", 0.5, 3, false));
        json.RootElement.GetProperty("reproduced").GetBoolean().Should().BeFalse();
        json.RootElement.GetProperty("studies")[1].GetProperty("problem").GetString().Should().Contain("100%");
    }

    private static InputProblem Problem(string finding = "100% wrong") => new(Phrase.Verbatim(finding), InputPlace.Line("data,1:2.csv", 7), Phrase.Verbatim("Mend it."));

    private static List<string> Faults(string xml)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Verification", "Formats", "junit.xsd"));
        List<string> faults = [];
        XDocument.Load(XmlReader.Create(new StringReader(xml))).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        return faults;
    }
}
