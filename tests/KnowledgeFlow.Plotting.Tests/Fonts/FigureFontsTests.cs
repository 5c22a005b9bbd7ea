using System.Text;
using KnowledgeFlow.Plotting.Fonts;

namespace KnowledgeFlow.Plotting.Tests.Fonts;

public class FigureFontsTests
{
    private static readonly FigureFonts Bundled = FigureFonts.Load(null);

    [Theory]
    [InlineData("知识流动效率：组织氛围（高）")]
    [InlineData("α β χ² ω η² Δ ≥ ≤ − × ± ⁰¹²³⁴⁵⁶⁷⁸⁹⁻ ₀₁₂ → ↔ … – — “ ” é ü ő ž ş ł ə ’")]
    public void WhatAChapterHoldsIsThere(string text) =>
        text.EnumerateRunes().Should().OnlyContain(rune => Bundled.Has(rune));

    [Fact]
    public void WidthsAddUp()
    {
        Bundled.Width("知识", 10).Should().Be(20);
        Bundled.Width("AB", 10).Should().BeApproximately(Bundled.Width("A", 10) + Bundled.Width("B", 10), 1e-12);
        Bundled.Width("Wide", 10, bold: true).Should().BeGreaterThan(Bundled.Width("Wide", 10));
        Bundled.Width("", 10).Should().Be(0);
    }

    [Fact]
    public void ACutFontDrawsWhatItKeepsAndMeasuresAlike()
    {
        var cut = Bundled.CutTo([.. "知A".EnumerateRunes().Select(rune => rune.Value)]);
        cut.Has(new Rune('知')).Should().BeTrue();
        cut.Has(new Rune('识')).Should().BeFalse();
        cut.Width("知A", 10).Should().Be(Bundled.Width("知A", 10));
    }

    [Fact]
    public void APreferredFontGoesFirstAndTheBundledOneStandsBehindIt()
    {
        var preferred = FigureFonts.Load(FontSubset.Of(Resource("NotoSansSC-Bold.ttf"), [.. "AB□".Select(letter => (int)letter)]));
        preferred.Runs("A知B", bold: false).Select(run => run.Text).Should().Equal("A", "知", "B");
        preferred.Width("A", 10).Should().Be(Bundled.Width("A", 10, bold: true));
        preferred.Has(new Rune('知')).Should().BeTrue();
        preferred.PreferredFamily.Should().Be("Noto Sans SC");
    }

    [Fact]
    public void BytesThatAreNoFontAreTheCallersMistake() =>
        FluentActions.Invoking(() => FigureFonts.Load([1, 2, 3])).Should().Throw<ArgumentException>();

    private static byte[] Resource(string name)
    {
        using var stream = typeof(FigureFonts).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
