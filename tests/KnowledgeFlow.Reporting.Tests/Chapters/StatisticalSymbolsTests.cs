using KnowledgeFlow.Reporting.Chapters;

namespace KnowledgeFlow.Reporting.Tests.Chapters;

public sealed class StatisticalSymbolsTests
{
    [Theory]
    [InlineData("n = 338; F(3, 92.44) = 1.186, p < .001.", "n F p")]
    [InlineData("R² = .447, ΔF = 85.164, ΔR²", "R F")]
    [InlineData("样本量n = 5，p < 0.05，χ²(32) = 46.1", "n p")]
    [InlineData("SD with divisor n − 1; d is Cohen's d.", "d")]
    [InlineData("The most frequent answers were F for Gender (55%), M, and Group B.", "")]
    [InlineData("RMSEA = .020, CFI ≥ .95, VIF = 3, KMO = .9", "")]
    public void ASentenceNamesSymbolsBeforeWhatTheyEqual(string sentence, string symbols) => Symbols(StatisticalSymbols.InText(sentence), sentence).Should().Be(symbols);

    [Theory]
    [InlineData("n", "n")]
    [InlineData("M", "M")]
    [InlineData("B (SE)", "B SE")]
    [InlineData("B（标准误）", "B")]
    [InlineData("Adj. R²", "R")]
    [InlineData("ΔF", "F")]
    [InlineData("df1", "df")]
    [InlineData("d or η²", "d")]
    [InlineData("Levene's F", "F")]
    [InlineData("F1", "")]
    [InlineData("a|b c", "")]
    [InlineData("χ²/df", "")]
    [InlineData("95% CI", "")]
    public void AHeadingNamesSymbolsThatStandAlone(string heading, string symbols) => Symbols(StatisticalSymbols.InHeading(heading), heading).Should().Be(symbols);

    [Fact]
    public void ASymbolAndWhatItEqualsMayBeRunsOfTheirOwn()
    {
        ChapterRun[] runs = [new("F("), new("3"), new(") = "), new("1.2"), new(", p "), new("< .001")];

        StatisticalSymbols.InRuns(runs).Where(piece => piece.IsSymbol).Select(piece => piece.Text).Should().Equal("F", "p");
        string.Concat(StatisticalSymbols.InRuns(runs).Select(piece => piece.Text)).Should().Be("F(3) = 1.2, p < .001");
    }

    private static string Symbols(IEnumerable<(string Text, bool IsSymbol)> pieces, string whole)
    {
        var all = pieces.ToList();
        string.Concat(all.Select(piece => piece.Text)).Should().Be(whole);
        return string.Join(' ', all.Where(piece => piece.IsSymbol).Select(piece => piece.Text));
    }
}
