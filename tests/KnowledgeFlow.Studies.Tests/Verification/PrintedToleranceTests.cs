using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Verification;

public sealed class PrintedToleranceTests
{
    [Theory]
    [InlineData(0.825, ".824", "0.001", true)]
    [InlineData(0.823, ".824", "0.001", true)]
    [InlineData(0.82500001, ".824", "0.001", false)]
    [InlineData(0.82299999, ".824", "1e-3", false)]
    [InlineData(0.3, "0.1", "0.2", true)]
    [InlineData(0.824, ".824", "0", true)]
    [InlineData(0.8240001, ".824", "0", false)]
    [InlineData(1000.0009, "1000", "1e-6 rel", true)]
    [InlineData(1000.0011, "1000", "1e-6 rel", false)]
    [InlineData(-1000.0009, "−1000", "1e-6rel", true)]
    [InlineData(0.8254, ".824", "last digit", true)]
    [InlineData(0.8256, ".824", "last digit", false)]
    [InlineData(0.8226, ".824", "last digit", true)]
    [InlineData(0.8224, ".824", "last digit", false)]
    [InlineData(0.8244, ".824", "", true)]
    [InlineData(0.8246, ".824", "", false)]
    [InlineData(62.6, "62.4%", "0.2", true)]
    public void ANumberWithAToleranceHoldsWithinIt(double computed, string printed, string tolerance, bool holds)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            VerifiedReport.Verify(VerifiedReport.Of([VerifiedReport.Row("r", computed)]), $"t.t[r].x,{printed},p. 1,,{tolerance}").Reproduced.Should().Be(holds);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData(0.0009, true)]
    [InlineData(0.002, false)]
    public void AToleranceLoosensTheNumberAndNotItsStars(double p, bool holds) =>
        VerifiedReport.Verify(VerifiedReport.Of([VerifiedReport.Row("r", 0.35, p: p)]), "t.t[r].x,.34***,p. 1,,0.02").Reproduced.Should().Be(holds);

    [Theory]
    [InlineData("0.824 ± 0.001", 0.825, true)]
    [InlineData("0.824±0.001", 0.8251, false)]
    [InlineData("0.824 +/- 0.001", 0.823, true)]
    [InlineData("0.824+-0.001***", 0.823, true)]
    public void BehindANumberPlusMinusSaysHowFarItMayBe(string printed, double computed, bool holds) =>
        VerifiedReport.Verify(VerifiedReport.Of([VerifiedReport.Row("r", computed, p: 0)]), $"t.t[r].x,{printed},p. 1,,").Reproduced.Should().Be(holds);

    [Theory]
    [InlineData("3.45 ± 0.67", 0.671, "", true)]
    [InlineData("3.45 ± 0.67", 0.68, "", false)]
    [InlineData("3.46 ± 0.67", 0.67, "", false)]
    [InlineData("3.46 ± 0.66", 0.671, "0.02", true)]
    public void BehindAMeanPlusMinusPrintsItsStandardDeviation(string printed, double deviation, string tolerance, bool holds)
    {
        var result = VerifiedReport.Verify(VerifiedReport.Of([VerifiedReport.Row("r", 1, mean: 3.4511, sd: deviation)]), $"t.t[r].mean,{printed},p. 1,,{tolerance}");
        result.Reproduced.Should().Be(holds);
        result.Checks[0].Computed.Should().Contain(" ± ");
    }

    [Fact]
    public void AMeanWithoutAStandardDeviationDoesNotHoldOne() =>
        VerifiedReport.Verify(VerifiedReport.Of([VerifiedReport.Row("r", 1, mean: 3.45)]), "t.t[r].mean,3.45 ± 0.67,p. 1,,").Checks[0].Why.English.Should().Be("no standard deviation belongs to the cell");

    [Theory]
    [InlineData(".5", "a little", "\"a little\" is no tolerance")]
    [InlineData(".5", "-0.1", "\"-0.1\" is no tolerance")]
    [InlineData(".5", "5%", "\"5%\" is no tolerance")]
    [InlineData("<.5", "0.1", "the tolerance stands beside something that is no number")]
    [InlineData("***", "0.1", "the tolerance stands beside something that is no number")]
    [InlineData(".5 ± .1", "0.1", "the number has two tolerances")]
    public void WhatIsNoToleranceIsBadInput(string printed, string tolerance, string finding)
    {
        var verify = () => VerifiedReport.Verify(VerifiedReport.Of([VerifiedReport.Row("r", 1)]), $"t.t[r].x,{printed},p. 1,,{tolerance}");
        verify.Should().Throw<BadInputException>().Which.Message.Should().Contain($"line 2: {finding}");
    }

    [Fact]
    public void WhatIsWrittenReadsBack()
    {
        using var folder = new TemporaryFolder();
        const string Text = "cell,printed,source,status,tolerance\nt.t[a].x,.5,p. 1,,0.001\nt.t[b].x,.5,p. 1,misprint,1e-06 rel\nt.t[c].x,.5 ± .1,p. 1,,\nt.t[d].mean,.5 ± .1,p. 1,,last digit\n";
        var path = folder.Write("published.csv", Text);
        PublishedValuesWriter.Write(PublishedValuesReader.Read(path, Texts.At("published.csv"))).Should().Be(Text.Replace("1e-06", "1E-06", StringComparison.Ordinal));
    }

    [Fact]
    public void ANullHasTheNotesOfItsRow()
    {
        var report = VerifiedReport.Of([VerifiedReport.Row("KS", 1), VerifiedReport.Row("OC", null)], new Phrase("OC has two items.", "OC 只有两个题项。"), new Phrase("n is listwise.", "n 为列删。"));
        var why = VerifiedReport.Verify(report, "t.t[*].x,>0,p. 1,,").Checks[1].Why;
        why.English.Should().Be("the cell holds nothing; the notes of t.t: OC has two items.; 1 of the 2 cells that t.t[*].x matches hold nothing, and a pattern claims each: name rows or columns");
        why.Chinese.Should().Contain("OC 只有两个题项").And.Contain("2 个单元格中有 1 个为空");
        VerifiedReport.Verify(report, "t.t[OC].x,>0,p. 1,,").Checks[0].Why.English.Should().NotContain("pattern");
    }
}
