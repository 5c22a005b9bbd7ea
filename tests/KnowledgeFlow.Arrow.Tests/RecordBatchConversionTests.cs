using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Arrow.Tests;

public sealed class RecordBatchConversionTests
{
    [Fact]
    public void NumbersOfEveryKindStayAsTheyAreAndNullIsMissing()
    {
        var data = Batch(
            ("q1", new Int32Array.Builder().Append(5).AppendNull().Append(3).Build()),
            ("q2", new DoubleArray.Builder().Append(1.5).Append(2.5).AppendNull().Build()),
            ("q3", new FloatArray.Builder().Append(0.25f).AppendNull().Append(4).Build()),
            ("q4", new UInt8Array.Builder().Append(1).Append(2).Append(255).Build()),
            ("q5", new Decimal128Array.Builder(new Decimal128Type(10, 2)).Append(1.25m).AppendNull().Append(3m).Build()),
            ("q6", new Int64Array.Builder().Append(1L << 53).AppendNull().Append(-7).Build()),
            ("q7", new BooleanArray.Builder().Append(true).Append(false).AppendNull().Build()),
            ("q8", new NullArray(3))).ToSurveyData();

        data["q1"].ToArray().Should().Equal(5, double.NaN, 3);
        data["q2"].ToArray().Should().Equal(1.5, 2.5, double.NaN);
        data["q3"].ToArray().Should().Equal(0.25, double.NaN, 4);
        data["q4"].ToArray().Should().Equal(1, 2, 255);
        data["q5"].ToArray().Should().Equal(1.25, double.NaN, 3);
        data["q6"].ToArray().Should().Equal(9007199254740992, double.NaN, -7);
        data["q7"].ToArray().Should().Equal(1, 0, double.NaN);
        data["q8"].ToArray().Should().Equal(double.NaN, double.NaN, double.NaN);
    }

    [Fact]
    public void TextsOfADictionaryBecomeTheirPlaces()
    {
        var factor = new DictionaryArray(
            new DictionaryType(Int8Type.Default, StringType.Default, ordered: true), new Int8Array.Builder().Append(2).AppendNull().Append(0).Build(), new StringArray.Builder().Append("disagree").Append("neither").Append("agree").Build());

        var column = Batch(("q1", factor)).ToSurveyData()["q1"];

        column.ToArray().Should().Equal(3, double.NaN, 1);
        column.Should().BeOfType<CodedColumn>();
        Batch(("q1", factor)).ToSurveyData(categories: new Dictionary<string, IReadOnlyList<string>> { ["q1"] = ["agree", "neither", "disagree"] })["q1"].ToArray().Should().Equal(1, double.NaN, 3);
    }

    [Fact]
    public void NumbersOfADictionaryAreTheNumbers()
    {
        var encoded = new DictionaryArray(new DictionaryType(Int32Type.Default, DoubleType.Default, ordered: false), new Int32Array.Builder().Append(1).Append(1).Append(0).Build(), new DoubleArray.Builder().Append(2.5).Append(7).Build());

        Batch(("q1", encoded)).ToSurveyData()["q1"].ToArray().Should().Equal(7, 7, 2.5);
    }

    [Fact]
    public void OtherTextsBecomeThePlacesOfTheirCategories() =>
        Batch(("q1", new StringArray.Builder().Append("yes").AppendNull().Append("no").Build()))
            .ToSurveyData(categories: new Dictionary<string, IReadOnlyList<string>> { ["q1"] = ["no", "yes"] })["q1"].ToArray().Should().Equal(2, double.NaN, 1);

    [Fact]
    public void WhatIsNoNumberIsNamedWithTheRemedy()
    {
        var batch = Batch(
            ("city", new StringArray.Builder().Append("Bath").Append("York").Append("Bath").Build()),
            ("when", new Date32Array.Builder().Append(DateTime.UnixEpoch).AppendNull().Append(DateTime.UnixEpoch).Build()),
            ("q", new Int32Array.Builder().Append(1).Append(2).Append(3).Build()));

        batch.Invoking(data => data.ToSurveyData(["when"])).Should().Throw<ArgumentException>().Which.Message.Should().Contain("'Bath' in column city, row 1 is a text");
        batch.Invoking(data => data.ToSurveyData(["city"])).Should().Throw<ArgumentException>().Which.Message.Should().Contain("Column when is of Arrow's type date32: leave it out");
        batch.ToSurveyData(["city", "when"]).Names.Should().Equal("q");
    }

    [Fact]
    public void BatchesOfAStreamAreOneTable()
    {
        using var stream = new MemoryStream();
        var (first, second) = (Batch(("a", new Int32Array.Builder().Append(1).Append(2).Build())), Batch(("a", new Int32Array.Builder().Append(3).Build())));
        using (var writer = new ArrowStreamWriter(stream, first.Schema, leaveOpen: true))
        {
            writer.WriteRecordBatch(first);
            writer.WriteRecordBatch(second);
            writer.WriteEnd();
        }

        stream.Position = 0;
        var batches = new List<RecordBatch>();
        using var reader = new ArrowStreamReader(stream);
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            batches.Add(batch);
        }

        batches.Should().HaveCount(2);
        batches.ToSurveyData()["a"].ToArray().Should().Equal(1, 2, 3);
    }

    [Fact]
    public void BatchesOfOtherColumnsAreTheCallersMistake()
    {
        var mixed = () => new[] { Batch(("a", new Int32Array.Builder().Append(1).Build())), Batch(("b", new Int32Array.Builder().Append(1).Build())) }.ToSurveyData();
        var none = () => System.Array.Empty<RecordBatch>().ToSurveyData();

        mixed.Should().Throw<ArgumentException>();
        none.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void ThereAndBackNothingChanges()
    {
        var data = new SurveyData([DoubleColumn.Of("a", 1, double.NaN, 1e-300), DoubleColumn.Of("b", -0.1, 0, 7)]);

        var batch = data.ToRecordBatch();

        batch.Column("a").NullCount.Should().Be(1);
        batch.ToSurveyData().Columns.Select(column => column.ToArray()).Should().BeEquivalentTo(data.Columns.Select(column => column.ToArray()), options => options.WithStrictOrdering());
    }

    private static RecordBatch Batch(params (string Name, IArrowArray Array)[] columns) =>
        new(new Schema(columns.Select(column => new Field(column.Name, column.Array.Data.DataType, nullable: true)), []), columns.Select(column => column.Array), columns[0].Array.Length);
}
