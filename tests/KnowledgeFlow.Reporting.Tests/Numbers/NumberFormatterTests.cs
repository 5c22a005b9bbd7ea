using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Tests.Numbers;

public class NumberFormatterTests
{
    private static readonly NumberFormatter English = new(ReportLanguage.English);
    private static readonly NumberFormatter Chinese = new(ReportLanguage.Chinese);
    private static readonly NumberFormatter Ascii = new(ReportLanguage.English, asciiOnly: true);

    [Theory]
    [InlineData(0.82413, ".824", "0.824")]
    [InlineData(-0.063, "−.063", "−0.063")]
    [InlineData(-0.0004, ".000", "0.000")]
    [InlineData(1, "1.000", "1.000")]
    [InlineData(-1, "−1.000", "−1.000")]
    [InlineData(1.0234, "1.023", "1.023")]
    public void BoundedQuantitiesHaveNoLeadingZeroInEnglish(double value, string english, string chinese)
    {
        English.Format(value, NumberStyle.Bounded).Should().Be(english);
        Chinese.Format(value, NumberStyle.Bounded).Should().Be(chinese);
    }

    [Theory]
    [InlineData(0.0213, ".021", "0.021")]
    [InlineData(0.001, ".001", "0.001")]
    [InlineData(0.00099999, "< .001", "< 0.001")]
    [InlineData(0.0005, "< .001", "< 0.001")]
    [InlineData(1e-300, "< .001", "< 0.001")]
    [InlineData(0, "< .001", "< 0.001")]
    [InlineData(0.9994, ".999", "0.999")]
    [InlineData(0.9995, "> .999", "> 0.999")]
    [InlineData(1, "> .999", "> 0.999")]
    public void ProbabilitiesAreNeverPrintedAsFalseZerosOrOnes(double p, string english, string chinese)
    {
        English.Format(p, NumberStyle.Probability).Should().Be(english);
        Chinese.Format(p, NumberStyle.Probability).Should().Be(chinese);
    }

    [Theory]
    [InlineData(0.3782, "0.378")]
    [InlineData(-2.5, "−2.500")]
    [InlineData(0, "0.000")]
    [InlineData(0.0005, "0.001")]
    [InlineData(9999999.9996, "10000000.000")]
    [InlineData(1e7, "1.00×10⁷")]
    [InlineData(-123456789.5, "−1.23×10⁸")]
    [InlineData(9.999e299, "1.00×10³⁰⁰")]
    public void PlainNumbersGoToPowersOfTenWhereTheyAreHuge(double value, string expected)
    {
        English.Format(value, NumberStyle.Estimate).Should().Be(expected);
        Chinese.Format(value, NumberStyle.Estimate).Should().Be(expected);
    }

    [Theory]
    [InlineData(0.00049, "< 0.001", "< 0.001")]
    [InlineData(5e-324, "< 0.001", "< 0.001")]
    [InlineData(-0.0000412, "> −0.001", "> −0.001")]
    public void PlainNumbersThatDecimalsWouldHideAreBounded(double value, string english, string chinese)
    {
        English.Format(value, NumberStyle.Estimate).Should().Be(english);
        Chinese.Format(value, NumberStyle.Estimate).Should().Be(chinese);
    }

    [Theory]
    [InlineData(0.0049, "0.00")]
    [InlineData(-1e-9, "0.00")]
    public void OfTwoDecimalsZerosAreLeft(double value, string expected) => English.Format(value, NumberStyle.Score).Should().Be(expected);

    [Theory]
    [InlineData(392, "392")]
    [InlineData(17.776, "17.78")]
    [InlineData(17.999, "18.00")]
    [InlineData(0, "0")]
    public void DegreesOfFreedomHaveDecimalsWhereTheyAreNotWhole(double value, string expected) => English.Format(value, NumberStyle.DegreesOfFreedom).Should().Be(expected);

    [Theory]
    [InlineData(0.03, "0.0")]
    [InlineData(62.44, "62.4")]
    public void PercentagesStayPercentages(double value, string expected) => English.Format(value, NumberStyle.Percent).Should().Be(expected);

    [Theory]
    [InlineData(0.0009, "***")]
    [InlineData(0.001, "**")]
    [InlineData(0.0099, "**")]
    [InlineData(0.01, "*")]
    [InlineData(0.0499, "*")]
    [InlineData(0.05, "")]
    [InlineData(0.9, "")]
    public void StarsFollowTheUnroundedProbability(double p, string stars)
    {
        English.Format(Cell.Of(0.34, p), NumberStyle.Bounded).Should().Be(".340" + stars);
        Chinese.Format(Cell.Of(0.34, p), NumberStyle.Bounded).Should().Be("0.340" + stars);
    }

    [Fact]
    public void OtherCellsAreWhatTheyAre()
    {
        English.Format(Cell.Of(338), NumberStyle.Estimate).Should().Be("338");
        English.Format(Cell.Of(-20_000_000L), NumberStyle.Whole).Should().Be("−20000000");
        English.Format(Cell.Null, NumberStyle.Whole).Should().Be("–");
        English.Format(double.NaN, NumberStyle.Whole).Should().Be("–");
        English.Format(Cell.Of(new Phrase("yes", "是")), NumberStyle.Whole).Should().Be("yes");
        Chinese.Format(Cell.Of(new Phrase("yes", "是")), NumberStyle.Whole).Should().Be("是");
    }

    [Fact]
    public void AConsoleOfAsciiGetsAscii()
    {
        Ascii.Format(-0.0000412, NumberStyle.Estimate).Should().Be("> -0.001");
        Ascii.Format(-0.5, NumberStyle.Bounded).Should().Be("-.500");
        Ascii.Format(Cell.Of(-3), NumberStyle.Whole).Should().Be("-3");
        Ascii.Format(Cell.Null, NumberStyle.Whole).Should().Be("-");
    }
}
