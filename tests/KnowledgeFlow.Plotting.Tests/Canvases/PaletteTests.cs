using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Tests.Canvases;

public class PaletteTests
{
    /// <summary>Two greys side by side are told apart from about 2 units of lightness on.</summary>
    [Theory]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    [InlineData(7, true)]
    public void AnswersDifferInGrey(int categories, bool grey)
    {
        var lightness = Enumerable.Range(0, categories).Select(answer => Of(grey).Answer(answer, categories).Lightness).Order().ToList();
        lightness.Zip(lightness.Skip(1), (darker, lighter) => lighter - darker).Should().OnlyContain(difference => difference > 3);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(5, true)]
    [InlineData(7, false)]
    [InlineData(7, true)]
    public void AnswersDarkenTowardsTheEnds(int categories, bool grey)
    {
        var lightness = Enumerable.Range(0, categories).Select(answer => Of(grey).Answer(answer, categories).Lightness).ToList();
        lightness.Take(categories / 2).Should().BeInAscendingOrder();
        lightness.TakeLast(categories / 2).Should().BeInDescendingOrder();
    }

    [Fact]
    public void TextOnAnyColourIsLegible()
    {
        foreach (var (value, palette) in from percent in Enumerable.Range(-100, 201) from palette in new[] { Palette.Colours, Palette.Greys } select (percent / 100.0, palette))
        {
            var colour = palette.Correlation(value);
            colour.ContrastWith(colour.TextOnIt).Should().BeGreaterThan(4.5);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FortyNineLinesDiffer(bool grey) =>
        Enumerable.Range(0, 49).Select(line => (Of(grey).Line(line), string.Join(' ', Of(grey).Dash(line)))).Should().OnlyHaveUniqueItems();

    [Fact]
    public void GreysAreGrey() =>
        Enumerable.Range(0, 7).SelectMany(i => new[] { Palette.Greys.Line(i), Palette.Greys.Answer(i, 7), Palette.Greys.Correlation((i / 3.0) - 1) })
            .Should().OnlyContain(colour => colour.Red == colour.Green && colour.Green == colour.Blue);

    [Fact]
    public void ColoursAreReadAsTheyAreWritten()
    {
        Colour.Parse(new Colour(0x12, 0xab, 0x00).Hex).Should().Be(new Colour(0x12, 0xab, 0x00));
        Colour.Parse("#2a4").Should().Be(new Colour(0x22, 0xaa, 0x44));
        Colour.Parse("white").Should().Be(Colour.White);
    }

    private static Palette Of(bool grey) => grey ? Palette.Greys : Palette.Colours;
}
