using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Tests.Numbers;

public sealed class SignificanceLevelsTests
{
    [Theory]
    [InlineData(0.0009, 3)]
    [InlineData(0.001, 2)]
    [InlineData(0.0099, 2)]
    [InlineData(0.01, 1)]
    [InlineData(0.0499, 1)]
    [InlineData(0.05, 0)]
    [InlineData(double.NaN, 0)]
    public void CellsAndPrintedTablesGiveTheSameStars(double p, int stars)
    {
        SignificanceStars.Of(p).Should().Be(new string('*', stars));
        ChapterTheme.Apa.StarsOf(p).Should().Be(SignificanceStars.Of(p));
    }
}
