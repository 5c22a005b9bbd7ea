using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Tests.Regression.Terms;

public sealed class TermColumnsTests
{
    private static readonly SurveyData Data = new([
        DoubleColumn.Of("x", 1.5, 2, 3, 0.1),
        DoubleColumn.Of("z", 3, 1, 2.5, 1),
        DoubleColumn.Of("g", 0, 1, 1, 0),
        DoubleColumn.Of("same", 4, 4, 4, 4)]);

    [Fact]
    public void AFactorHasADummyForEveryCodeButTheLowest()
    {
        var columns = Columns("factor(z)");

        columns.Select(column => column.Name).Should().Equal("factor(z)=2.5", "factor(z)=3");
        columns[0].Values.Should().Equal(0, 0, 1, 0);
        columns[1].Values.Should().Equal(1, 0, 0, 0);
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("fa-IR")]
    [InlineData("zh-CN")]
    public void NamesDoNotDependOnTheCulture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Columns("x^2:factor(z)").Select(column => column.Name).Should().Equal("x^2:factor(z)=2.5", "x^2:factor(z)=3");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ProductsOfFactorsCombineTheirDummies()
    {
        var columns = Columns("factor(z):factor(g)");

        columns.Select(column => column.Name).Should().Equal("factor(z)=2.5:factor(g)=1", "factor(z)=3:factor(g)=1");
        columns[0].Values.Should().Equal(0, 0, 1, 0);
    }

    [Fact]
    public void PowersKeepWhatADoubleDrops()
    {
        var square = Columns("x^2")[0];

        square.Values[3].Should().Be(0.1 * 0.1);
        square.Low[3].Should().Be(Math.FusedMultiplyAdd(0.1, 0.1, -(0.1 * 0.1))).And.NotBe(0);
        Columns("g")[0].Low.IsEmpty.Should().BeTrue("codes are exact");
    }

    [Fact]
    public void AFactorOfOneCodeIsAColumnOfZerosUnderItsOwnName()
    {
        var column = Columns("factor(same)").Should().ContainSingle().Subject;

        column.Name.Should().Be("factor(same)");
        column.Values.Should().OnlyContain(value => value == 0);
    }

    private static ImmutableArray<DesignColumn> Columns(string text) => TermColumns.Of(Data, [((TermParse.Parsed)TermParser.Parse(text)).Term]);
}
