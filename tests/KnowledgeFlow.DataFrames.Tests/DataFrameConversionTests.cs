using KnowledgeFlow.Core.Data;
using Microsoft.Data.Analysis;

namespace KnowledgeFlow.DataFrames.Tests;

public sealed class DataFrameConversionTests
{
    [Fact]
    public void NumbersOfEveryKindStayAsTheyAreAndNullIsMissing()
    {
        var frame = new DataFrame(
            new Int32DataFrameColumn("q1", [5, null, 3]),
            new DoubleDataFrameColumn("q2", [1.5, 2.5, null]),
            new SingleDataFrameColumn("q3", [0.25f, null, 4]),
            new ByteDataFrameColumn("q4", [1, 2, 255]),
            new DecimalDataFrameColumn("q5", [1.25m, null, 3m]),
            new Int64DataFrameColumn("q6", [1L << 53, null, -7]),
            new BooleanDataFrameColumn("q7", [true, false, null]));

        var data = frame.ToSurveyData();

        data.Names.Should().Equal("q1", "q2", "q3", "q4", "q5", "q6", "q7");
        data["q1"].ToArray().Should().Equal(5, double.NaN, 3);
        data["q2"].ToArray().Should().Equal(1.5, 2.5, double.NaN);
        data["q3"].ToArray().Should().Equal(0.25, double.NaN, 4);
        data["q4"].ToArray().Should().Equal(1, 2, 255);
        data["q5"].ToArray().Should().Equal(1.25, double.NaN, 3);
        data["q6"].ToArray().Should().Equal(9007199254740992, double.NaN, -7);
        data["q7"].ToArray().Should().Equal(1, 0, double.NaN);
    }

    [Fact]
    public void TextsBecomeThePlacesOfTheirCategories()
    {
        var frame = new DataFrame(new StringDataFrameColumn("q1", ["agree", null!, "disagree", " "]));

        var column = frame.ToSurveyData(categories: new Dictionary<string, IReadOnlyList<string>> { ["q1"] = ["disagree", "neither", "agree"] })["q1"];

        column.ToArray().Should().Equal(3, double.NaN, 1, double.NaN);
        column.Should().BeOfType<CodedColumn>();
    }

    [Fact]
    public void WhatIsNoNumberIsNamedWithTheRemedy()
    {
        var frame = new DataFrame(new StringDataFrameColumn("city", ["Bath", "York"]), new DateTimeDataFrameColumn("when", [DateTime.UnixEpoch, null]), new Int64DataFrameColumn("id", [(1L << 53) + 1, 2]), new Int32DataFrameColumn("q", [1, 2]));

        Refused(["when", "id"]).Should().Contain("'Bath' in column city, row 1 is a text: leave the column out, or give its categories in order.");
        Refused(["city", "id"]).Should().Contain("Column when holds values of the type DateTime: leave it out, or make numbers of it.");
        Refused(["city", "when"]).Should().Contain("'9007199254740993' in column id, row 1 has more digits than a double");
        Refused(["town"]).Should().Contain("There is no column town; the table has city, when, id, q.");
        frame.ToSurveyData(["city", "when", "id"]).Names.Should().Equal("q");

        string Refused(string[] leaveOut) => frame.Invoking(data => data.ToSurveyData(leaveOut)).Should().Throw<ArgumentException>().Which.Message;
    }

    [Fact]
    public void ThereAndBackNothingChanges()
    {
        var data = new SurveyData([DoubleColumn.Of("a", 1, double.NaN, 1e-300), DoubleColumn.Of("b", -0.1, 0, 7)]);

        var frame = data.ToDataFrame();

        frame["a"].NullCount.Should().Be(1);
        frame["a"][1].Should().BeNull();
        var back = frame.ToSurveyData();
        back.Names.Should().Equal("a", "b");
        back.Columns.Select(column => column.ToArray()).Should().BeEquivalentTo(data.Columns.Select(column => column.ToArray()), options => options.WithStrictOrdering());
    }

    [Fact]
    public void ATableWithoutRowsHasItsColumns() =>
        (new DataFrame(new DoubleDataFrameColumn("a")).ToSurveyData() is { Rows: 0, Columns.Length: 1 }).Should().BeTrue();
}
