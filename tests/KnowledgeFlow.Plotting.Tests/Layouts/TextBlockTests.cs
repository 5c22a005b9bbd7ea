using KnowledgeFlow.Plotting.Fonts;
using KnowledgeFlow.Plotting.Layouts;

namespace KnowledgeFlow.Plotting.Tests.Layouts;

public class TextBlockTests
{
    private static readonly FigureFonts Fonts = FigureFonts.Load(null);

    [Theory]
    [InlineData("The extent to which members of a community of practice share what they know")]
    [InlineData("实践社区成员愿意并且能够将其所学到的知识（包括经验）传授给他人，以及其他内容。")]
    [InlineData("Averylongwordthatnobodyeverbrokeintopiecesbeforethisday")]
    public void LinesFitAndLoseNothing(string text)
    {
        var block = TextBlock.Of(Fonts, text, 11, 100);
        block.Lines.Length.Should().BeGreaterThan(2);
        block.Lines.Should().OnlyContain(line => Fonts.Width(line, 11, false) <= 100);
        string.Concat(block.Lines).Replace(" ", "").Should().Be(text.Replace(" ", ""));
        block.IsShortened.Should().BeFalse();
    }

    [Fact]
    public void WhatDoesNotFitTheLinesEndsInAnEllipsis()
    {
        var block = TextBlock.Of(Fonts, new string('字', 50), 11, 100, 2);
        block.Lines.Should().HaveCount(2);
        block.Lines[1].Should().EndWith("…");
        block.Width.Should().BeLessThanOrEqualTo(100);
        block.IsShortened.Should().BeTrue();
    }

    [Fact]
    public void ChineseMarksStandWhereTheyMay()
    {
        for (var width = 25.0; width < 120; width++)
        {
            var lines = TextBlock.Of(Fonts, "组织氛围，高（正一标准差），低。", 11, width).Lines;
            lines.Should().NotContain(line => line.StartsWith('，') || line.StartsWith('）') || line.StartsWith('。') || line.EndsWith('（'));
        }
    }

    [Theory]
    [InlineData("second year", 40, false)]
    [InlineData("second year", 20, true)]
    [InlineData("知识发送能力", 25, false)]
    [InlineData("well-known", 35, false)]
    public void WordsThatAreBrokenAreKnown(string text, double width, bool isBroken)
    {
        var block = TextBlock.Of(Fonts, text, 11, width);
        block.Lines.Length.Should().BeGreaterThan(1);
        block.BreaksWords.Should().Be(isBroken);
    }

    [Fact]
    public void LinesAreBalanced() => TextBlock.Of(Fonts, "High climate (+1 SD)", 11, 90).Lines.Should().Equal("High climate", "(+1 SD)");

    [Fact]
    public void EmptyTextHasNoLines() => TextBlock.Of(Fonts, " \n ", 11, 104).Lines.Should().BeEmpty();
}
