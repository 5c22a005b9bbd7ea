using KnowledgeFlow.Reporting.Figures.Svg;

namespace KnowledgeFlow.Reporting.Tests.Figures.Svg;

public class PaletteTests
{
    /// <summary>Two greys side by side are told apart from about 2 units of lightness on.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void AnswersDifferInGrey(int categories)
    {
        var lightness = Enumerable.Range(0, categories).Select(answer => Palette.Answer(answer, categories).Lightness).Order().ToList();
        lightness.Zip(lightness.Skip(1), (darker, lighter) => lighter - darker).Should().OnlyContain(difference => difference > 3);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public void AnswersDarkenTowardsTheEnds(int categories)
    {
        var lightness = Enumerable.Range(0, categories).Select(answer => Palette.Answer(answer, categories).Lightness).ToList();
        lightness.Take(categories / 2).Should().BeInAscendingOrder();
        lightness.TakeLast(categories / 2).Should().BeInDescendingOrder();
    }

    [Fact]
    public void TextOnAnyColourIsLegible()
    {
        foreach (var value in Enumerable.Range(-100, 201).Select(percent => percent / 100.0))
        {
            var colour = Palette.Correlation(value);
            colour.ContrastWith(colour.TextOnIt).Should().BeGreaterThan(4.5);
        }
    }

    [Fact]
    public void FortyNineLinesDiffer() =>
        Enumerable.Range(0, 49).Select(line => (Palette.Line(line), Palette.Dash(line))).Should().OnlyHaveUniqueItems();
}
