using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.Tests.Data;

public sealed class CellColumnTests
{
    [Fact]
    public void NumbersTruthsAndWhatIsMissingAreTold() =>
        CellColumn.Of("q", [1, 2.5, null, DBNull.Value, true, 3m, (Half)0.5, 4UL], null).ToArray().Should().Equal(1, 2.5, double.NaN, double.NaN, 1, 3, 0.5, 4);

    [Fact]
    public void CategoriesAreCodesFromOne() =>
        CellColumn.Of("q", ["often", null, "never", ""], ["never", "often"]).ToArray().Should().Equal(2, double.NaN, 1, double.NaN);

    [Fact]
    public void TextsThatAreNoCategoryAreRefused() =>
        FluentActions.Invoking(() => CellColumn.Of("q", ["often", "Often"], ["never", "often"])).Should().Throw<ArgumentException>().Which.Message.Should().Contain("'Often' in column q, row 2 is none of its categories");

    [Fact]
    public void CategoriesThatRepeatOrAreTooManyAreRefused()
    {
        FluentActions.Invoking(() => CellColumn.Of("q", [], ["a", "a"])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CellColumn.Of("q", [], [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CellColumn.Of("q", [], [.. Enumerable.Range(0, 256).Select(place => $"{place}")])).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(9007199254740993L)]
    [InlineData(long.MaxValue)]
    public void WholeNumbersThatNoDoubleHoldsAreRefused(long number) =>
        FluentActions.Invoking(() => CellColumn.Of("id", [number], null)).Should().Throw<ArgumentException>().Which.Message.Should().Contain("more digits than a double");
}
