using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Tests.Surveys;

public sealed class SurveyReaderTests
{
    private const double Missing = double.NaN;

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a;b\n1;2\n3;4\n")]
    [InlineData("a\tb\n1\t2\n3\t4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("a,b\n1,2\n3,4")]
    [InlineData("\uFEFFa,b\n1,2\n3,4\n")]
    [InlineData("\"a\", b \n\"1\", 2 \n3,4\n")]
    [InlineData("a,b\n1,2\n3,4\n,\n,\n\n")]
    [InlineData(",a,b,\nx,1,2,y\nx,3,4,y\n")]
    [InlineData("a,b,note\n1,2,\"x, y\"\n3,4,\"first\nsecond \"\"quoted\"\"\"\n")]
    [InlineData("a;b;note\n1;2;1,5\n3;4;2,5\n")]
    [InlineData("sep=;\na;b\n1;2\n3;4\n")]
    [InlineData("a,b\n1.0,2e0\n+3,4.\n")]
    public void AnswersAreRead(string data)
    {
        using var study = Frequencies("a, b", data);
        Numbers(study.Survey, "a").Should().Equal(1, 3);
        Numbers(study.Survey, "b").Should().Equal(2, 4);
        study.Survey.Rows.Should().Be(2);
    }

    [Theory]
    [InlineData(";", "1,5", 1.5)]
    [InlineData("\t", "1,5", 1.5)]
    [InlineData(";", "1.5", 1.5)]
    [InlineData(",", "\"1,5\"", null)]
    [InlineData(";", "1,2,3", null)]
    public void DecimalCommasAreReadWhereTheDelimiterIsNone(string delimiter, string cell, double? value)
    {
        using var study = Frequencies("a", $"a{delimiter}b\n{cell}{delimiter}2\n");
        if (value is { } number)
        {
            Numbers(study.Survey, "a").Should().Equal(number);
        }
        else
        {
            study.Survey.Columns["a"].Should().BeOfType<SurveyColumn.Textual>();
        }
    }

    [Theory]
    [InlineData("|", "|")]
    [InlineData("semicolon", ";")]
    [InlineData("tab", "\t")]
    public void DelimiterIsTakenFromTheStudy(string name, string delimiter)
    {
        using var study = new StudyFolder($"data: {{file: data.csv, delimiter: \"{name}\"}}\nanalyses: [{{type: frequencies, variables: [b]}}]", $"a,c{delimiter}b\n1,2{delimiter}3\n");
        Numbers(study.Survey, "b").Should().Equal(3);
    }

    [Fact]
    public void HeaderNamesMayBeAnything()
    {
        using var study = Frequencies("'Q1. \"Age\", in years', 性别, '<script>'", "\"Q1. \"\"Age\"\", in years\", 性别 ,<script>\n30,1,2\n");
        study.Survey.Header.Should().Equal("Q1. \"Age\", in years", "性别", "<script>");
        Numbers(study.Survey, "Q1. \"Age\", in years").Should().Equal(30);
    }

    [Fact]
    public void OneColumnNeedsNoDelimiter()
    {
        using var study = Frequencies("v", "v\n1\n2\n");
        Numbers(study.Survey, "v").Should().Equal(1, 2);
    }

    [Theory]
    [InlineData("-99", "-99|-99.0|5|", new[] { Missing, Missing, 5, Missing })]
    [InlineData("N/A", "N/A|5", new[] { Missing, 5 })]
    [InlineData("99", "99|5", new[] { Missing, 5 })]
    [InlineData("5", "4|5", new[] { 4, Missing })]
    public void CodesForNoAnswerAreMissingInsideAndOutsideTheScale(string code, string answers, double[] values)
    {
        using var study = new StudyFolder(
            $"data: {{file: data.csv, missing: [\"{code}\"]}}\nlikert: {{min: 1, max: 5}}\nconstructs: {{A: {{items: [Q]}}}}\nanalyses: [{{type: frequencies, variables: [A]}}]",
            "id,Q\n" + string.Concat(answers.Split('|').Select(answer => $"1,{answer}\n")));
        Numbers(study.Survey, "Q").Should().Equal(values, (left, right) => left.Equals(right));
    }

    [Fact]
    public void TextAnswersAreReadThroughTheScalesLabels()
    {
        using var study = new StudyFolder(
            "data: data.csv\nlikert: {min: 1, max: 5, labels: {完全同意: 5, 不同意: 2}}\nconstructs: {A: {items: [Q]}}\nanalyses: [{type: frequencies, variables: [A]}]",
            "Q\n完全同意\n 不同意 \n3\n");
        Numbers(study.Survey, "Q").Should().Equal(5, 2, 3);
    }

    [Fact]
    public void LabelsMayStandInThePlaceOfTheirCodes()
    {
        using var study = new StudyFolder(
            "data: {file: data.csv, missing: [-9]}\nvariables: {g: {values: {0: male, 1: female, -9: refused}}}\nanalyses: [{type: frequencies}]",
            "g,h\nfemale,1\n0,1\nrefused,1\n");
        Numbers(study.Survey, "g").Should().Equal([1, 0, Missing], (left, right) => left.Equals(right));
    }

    [Fact]
    public void ColumnsThatNobodyAsksForAreNotRead()
    {
        using var study = Frequencies("a", "a,secret\n1,x\n");
        study.Survey.Columns.Keys.Should().Equal("a");
    }

    [Fact]
    public void HugeFieldsAreRead()
    {
        var huge = new string('长', 3_000_000);
        using var study = Frequencies("a, b", $"a,b\n1,\"{huge}\"\n2,x\n");
        ((SurveyColumn.Textual)study.Survey.Columns["b"]).Texts.Should().Equal("x", huge);
        Numbers(study.Survey, "a").Should().Equal(1, 2);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public void ColumnsOfManyDistinctValuesComeBackExactly(int distinct)
    {
        var values = Enumerable.Range(0, distinct).Select(i => i / 7.0).Concat([0, distinct - 1]).ToArray();
        var data = "v,w\n" + string.Concat(values.Select(value => value.ToString("R", CultureInfo.InvariantCulture) + ",t" + value.ToString("R", CultureInfo.InvariantCulture) + "\n"));
        using var study = Frequencies("v, w", data);
        Numbers(study.Survey, "v").Should().Equal(values);
        var texts = (SurveyColumn.Textual)study.Survey.Columns["w"];
        texts.Codes.ToArray().Select(code => texts.Texts[(int)code]).Should().Equal(values.Select(value => "t" + value.ToString("R", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void EveryFiniteNumberComesBackExactly() => Prop.ForAll(
        ArbMap.Default.ArbFor<NormalFloat[]>().Filter(numbers => numbers.Length > 0),
        numbers =>
        {
            var values = numbers.Select(number => number.Item).ToArray();
            using var study = Frequencies("v", "v\n" + string.Concat(values.Select(value => value.ToString("R", CultureInfo.InvariantCulture) + "\n")));
            return Numbers(study.Survey, "v").SequenceEqual(values);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("fa-IR")]
    public void NumbersAreReadAlikeInEveryCulture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var study = Frequencies("a, b", "a,b\n1.5,-2\n");
            Numbers(study.Survey, "a").Should().Equal(1.5);
            Numbers(study.Survey, "b").Should().Equal(-2);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static StudyFolder Frequencies(string variables, string data) =>
        new($"data: data.csv\nanalyses: [{{type: frequencies, variables: [{variables}]}}]", Encoding.UTF8.GetBytes(data));

    private static double[] Numbers(SurveyTable survey, string column) => survey.Numbers(Tests.Texts.At(column)).ToArray();
}
