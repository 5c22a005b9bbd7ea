using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.Tests.Data;

public sealed class ColumnTests
{
    public static TheoryData<Column> Kinds => [DoubleColumn.Of("q", 1, 5, double.NaN, 2), new CodedColumn("q", [0, 1, 3, 2], [1, 5, 2, double.NaN, 99])];

    // By hand, on a scale of 1 to 5: 1 is 5, 5 is 1, 2 is 4. 99 stands in the table of codes and in no row.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void AReversedItemIsTurnedAboutItsScale(Column column)
    {
        var reversed = column.Reversed(1, 5);

        reversed.Name.Should().Be("q");
        reversed.ToArray().Should().Equal(5, 1, double.NaN, 4);
        reversed.Reversed(1, 5).ToArray().Should().Equal(column.ToArray());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnAnswerOutsideTheScaleIsNamed(Column column) =>
        column.Invoking(item => item.Reversed(1, 4)).Should().Throw<ArgumentException>().WithMessage("The answer 5 in column q lies outside 1 to 4*");

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 1)]
    [InlineData(double.NaN, 5)]
    [InlineData(1, double.PositiveInfinity)]
    public void AScaleHasTwoEndsInOrder(double minimum, double maximum) =>
        DoubleColumn.Of("q", 1).Invoking(item => item.Reversed(minimum, maximum)).Should().Throw<ArgumentException>().WithParameterName(nameof(maximum));

    [Fact]
    public void OfATableOnlyTheItemsThatAreNamedAreTurned()
    {
        var data = new SurveyData([DoubleColumn.Of("a", 1, 2), DoubleColumn.Of("b", 1, 2), DoubleColumn.Of("c", 9, 9)]);

        var reversed = data.Reversed(["b"], 1, 5);

        reversed.Names.Should().Equal("a", "b", "c");
        reversed["a"].ToArray().Should().Equal(1, 2);
        reversed["b"].ToArray().Should().Equal(5, 4);
        data.Invoking(table => table.Reversed(["d"], 1, 5)).Should().Throw<KeyNotFoundException>();
    }
}
