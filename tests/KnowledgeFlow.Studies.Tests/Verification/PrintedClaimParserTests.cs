using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Verification;

public sealed class PrintedClaimParserTests
{
    [Theory]
    [InlineData(".824", ".824", 3, SignificanceMark.None)]
    [InlineData(" 53.611 ", "53.611", 3, SignificanceMark.None)]
    [InlineData("62.4%", "62.4", 1, SignificanceMark.None)]
    [InlineData("62.4 ％", "62.4", 1, SignificanceMark.None)]
    [InlineData("0.340***", "0.340", 3, SignificanceMark.ThreeStars)]
    [InlineData("-.063 **", "-.063", 3, SignificanceMark.TwoStars)]
    [InlineData("12*", "12", 0, SignificanceMark.OneStar)]
    [InlineData(".129 n.s.", ".129", 3, SignificanceMark.NotSignificant)]
    [InlineData(".129 N.S", ".129", 3, SignificanceMark.NotSignificant)]
    [InlineData(".129ns", ".129", 3, SignificanceMark.NotSignificant)]
    [InlineData("−.063", "-.063", 3, SignificanceMark.None)]
    [InlineData("–0.063", "-0.063", 3, SignificanceMark.None)]
    [InlineData("1,234", "1234", 0, SignificanceMark.None)]
    [InlineData("-12,345,678.90", "-12345678.90", 2, SignificanceMark.None)]
    [InlineData("5.4e3", "5.4e3", -2, SignificanceMark.None)]
    [InlineData("1.2E-05", "1.2E-05", 6, SignificanceMark.None)]
    [InlineData("5.", "5.", 0, SignificanceMark.None)]
    public void NumbersAreReadWithTheirDecimals(string printed, string value, int decimals, SignificanceMark mark) =>
        PrintedClaimParser.Parse(printed).Should().Be(new PrintedClaim.Number(value, decimals) { Mark = mark });

    [Theory]
    [InlineData("<0.001", PrintedComparison.Less, 0.001)]
    [InlineData(">.05", PrintedComparison.Greater, 0.05)]
    [InlineData("< .001", PrintedComparison.Less, 0.001)]
    [InlineData("<=5", PrintedComparison.AtMost, 5)]
    [InlineData("≥ 0.9", PrintedComparison.AtLeast, 0.9)]
    [InlineData("≤1,234", PrintedComparison.AtMost, 1234)]
    [InlineData("＞−2", PrintedComparison.Greater, -2)]
    public void InequalitiesAreRead(string printed, PrintedComparison comparison, double bound) =>
        PrintedClaimParser.Parse(printed).Should().Be(new PrintedClaim.Inequality(comparison, bound));

    [Fact]
    public void InequalitiesMayCompareWithCells() =>
        PrintedClaimParser.Parse("<cfa.comparison[*].bic").Should().Be(
            new PrintedClaim.CellInequality(PrintedComparison.Less, new CellPattern("cfa.comparison", "*", false, "bic", CellExtreme.None)));

    [Theory]
    [InlineData("***", SignificanceMark.ThreeStars)]
    [InlineData("n.s.", SignificanceMark.NotSignificant)]
    public void MarksMayStandAlone(string printed, SignificanceMark mark) =>
        PrintedClaimParser.Parse(printed).Should().Be(new PrintedClaim.MarkOnly { Mark = mark });

    [Theory]
    [InlineData("varimax")]
    [InlineData("plans")]
    [InlineData("0,824")]
    [InlineData("12,34")]
    [InlineData("1,2345")]
    [InlineData("1 234")]
    [InlineData("1e999")]
    [InlineData("1e-999999999")]
    [InlineData("1e-99999999999999")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    public void WhatIsNoNumberIsText(string printed) => PrintedClaimParser.Parse(printed).Should().Be(new PrintedClaim.Words(printed));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("<")]
    [InlineData("<small")]
    [InlineData("<.05*")]
    public void WhatClaimsNothingIsRefused(string printed) => PrintedClaimParser.Parse(printed).Should().BeNull();
}
