using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Formats.Html;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tests.Samples;

namespace KnowledgeFlow.Reporting.Tests.Formats.Html;

public sealed class HtmlReportRendererTests
{
    [Theory]
    [InlineData(ReportLanguage.English, "<html lang=\"en\">", "<b>Table 1</b>")]
    [InlineData(ReportLanguage.Chinese, "<html lang=\"zh\">", "<b>表1</b>")]
    public void ThePageSpeaksTheReportsLanguage(ReportLanguage language, string opening, string caption) =>
        Page(SampleReport.Report, language).Should().Contain(opening).And.Contain(caption);

    [Fact]
    public void APrintedNumberCarriesItsExactValueAndItsAddress() =>
        Page(SampleReport.Report, ReportLanguage.English).Should().Contain("data-exact=\"0.82413\" data-address=\"reliability.constructs[KS].alpha\">.824</td>");

    [Fact]
    public void ThePageAsksNothingOfAnyOtherPlace()
    {
        var page = Page(SampleReport.Report, ReportLanguage.English);

        Regex.Matches(page, "(?:src|href)=\"(?!#)[^\"]*\"").Should().BeEmpty();
        page.Should().NotContain("@import").And.NotContain("url(").And.Contain("default-src 'none'");
    }

    [Fact]
    public void ThePolicyNamesTheOneScriptOfThePage()
    {
        var page = Page(SampleReport.Report, ReportLanguage.English);
        var script = Regex.Match(page, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;

        page.Should().Contain($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'");
    }

    [Fact]
    public void HostileTextIsTextAlone()
    {
        var page = Page(SampleReport.Hostile, ReportLanguage.English);

        Regex.Count(page, "<script").Should().Be(1);
        page.Should().Contain("&lt;script&gt;alert(1)&lt;/script&gt;").And.NotContain("<b>Q1</b>");
    }

    [Fact]
    public void IdsStandOnceInThePage()
    {
        var ids = Regex.Matches(Page(SampleReport.Report, ReportLanguage.English), " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value);

        ids.Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("zh-CN")]
    [InlineData("fa-IR")]
    public void CulturesDoNotChangeAByte(string name)
    {
        var expected = Page(SampleReport.Report, ReportLanguage.English);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Page(SampleReport.Report, ReportLanguage.English).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Page(Report report, ReportLanguage language) =>
        Encoding.UTF8.GetString(new HtmlReportRenderer(new WordFigureRenderer()).Render(report, language).Single().Content.Span);
}
