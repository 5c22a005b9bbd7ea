using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.Tests.Data;

public sealed class CommaSeparatedNumbersTests
{
    [Fact]
    public void CellsAreNumbersOrMissing()
    {
        var frame = SurveyData.ParseCsv("\ufeffid,\"a, \"\"b\"\"\",c\r\nS1,1.5,\r\nS2,-2e3,NA\r\n\r\n\"S,3\",\"7\",NaN", leaveOut: ["id"]);

        frame.Names.Should().Equal("a, \"b\"", "c");
        frame["a, \"b\""].ToArray().Should().Equal(1.5, -2000, 7);
        frame["c"].ToArray().Should().Equal(double.NaN, double.NaN, double.NaN);
    }

    [Theory]
    [InlineData("", "*empty*")]
    [InlineData("a,b\n1", "Row 2 has 1 cells where 2*")]
    [InlineData("a,b\n1,2\n3,male", "'male' in column b, row 3 is no number: leave the column out*")]
    public void WhatIsNoTableOfNumbersIsNamed(string text, string message) =>
        FluentActions.Invoking(() => SurveyData.ParseCsv(text)).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void AColumnThatIsNotThereIsNotLeftOut() =>
        FluentActions.Invoking(() => SurveyData.ParseCsv("a\n1", ["id"])).Should().Throw<ArgumentException>().WithMessage("There is no column id to leave out; the text has a.*").WithParameterName("leaveOut");
}
