using System.Text;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Tests.Surveys;

/// <summary>Faults of text files as people have them, and what is made of each.</summary>
public sealed class FoundFilesTests
{
    private const double Missing = double.NaN;

    [Theory]
    [InlineData("\t", "1,200|850|12,500|940", "every mark of the column is followed by exactly three digits")]
    [InlineData("\t", "1,200|850.5|12,500|940", "other numbers of the column have the other mark")]
    [InlineData(",", "\"1,200\"|850|\"12,500\"|940", "every mark of the column is followed by exactly three digits")]
    [InlineData(";", "1.200,50|850,00", "both marks stand in one number")]
    [InlineData(";", "1.200|850|12.500", "every mark of the column is followed by exactly three digits")]
    [InlineData(";", "1,5|2.5|3|1.250", "other numbers of the column have the other mark")]
    public void MarksThatMayPartThousandsAreRefused(string delimiter, string cells, string reason)
    {
        using var study = Frequencies("x", Column(delimiter, cells));

        study.Message.Should().Contain(reason).And.Contain("decimal:");
    }

    [Theory]
    [InlineData(",", "\"1,200\"|850.5|\"12,500\"", "\".\"", new[] { 1200, 850.5, 12500 })]
    [InlineData(";", "1.200,50|850,00|3", "\",\"", new[] { 1200.5, 850, 3 })]
    [InlineData(";", "1,286|2,059", "comma", new[] { 1.286, 2.059 })]
    [InlineData(";", "1.200|850", "comma", new[] { 1200.0, 850 })]
    public void DecimalMarkMayBeNamed(string delimiter, string cells, string mark, double[] values)
    {
        using var study = new StudyFolder($"data: {{file: data.csv, decimal: {mark}}}\nanalyses: [{{type: frequencies, variables: [x]}}]", Column(delimiter, cells));

        Numbers(study, "x").Should().Equal(values);
    }

    [Theory]
    [InlineData(";", "0,435|1,286|0,118", new[] { 0.435, 1.286, 0.118 })]
    [InlineData(";", "2,87|4|2,059", new[] { 2.87, 4, 2.059 })]
    [InlineData(",", "1.250|2.375", new[] { 1.25, 2.375 })]
    public void DecimalsOfThreeDigitsStayDecimalsWhereSomethingShowsThem(string delimiter, string cells, double[] values)
    {
        using var study = Frequencies("x", Column(delimiter, cells));

        Numbers(study, "x").Should().Equal(values);
    }

    [Theory]
    [InlineData("windows-1252", "année,avis\n1,\"d'accord\"\n2,très bien\n3,\"pas d'accord\"\n4,réservé\n")]
    [InlineData("windows-1251", "id;пол;ответ\n1;мужской;не знаю\n2;мужской;да\n3;женский;нет\n")]
    [InlineData("big5", "編號,性別,滿意度\n1,女,非常不同意\n2,女,非常同意\n3,男,普通\n")]
    [InlineData("shift_jis", "番号,性別,満足度\n1,女性,どちらでもない\n2,男性,不満\n3,男性,とても満足\n")]
    [InlineData("euc-kr", "번호,성별,만족도\n1,여,만족\n2,남,보통\n3,남,불만족\n")]
    [InlineData("gb18030", "编号,性别,满意度\n1,女,一般\n2,男,非常同意\n3,女,不同意\n")]
    [InlineData("gb18030", "a,性别\n1,女\n2,男\n")]
    public void OtherEncodingsAreGuessedAndTheReportSaysSo(string encoding, string text)
    {
        var name = text.Split('\n')[0].Split(',', ';')[^1];
        using var study = new StudyFolder(
            $"data: data.csv\nanalyses: [{{type: frequencies, variables: [{name}]}}]", CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));

        study.Survey.Source.Notes.Should().ContainSingle().Which.English.Should().Contain("was guessed");
        ((SurveyColumn.Textual)study.Survey.Columns[name]).Texts.Should().BeSubsetOf(text.Split('\n', ',', ';').Select(cell => cell.Trim('"')));
    }

    [Fact]
    public void Utf8IsNotGuessed()
    {
        using var study = Frequencies("année", "année\nété\n");

        study.Survey.Source.Notes.Should().BeEmpty();
    }

    [Fact]
    public void TwoColumnsOfOneNameMatterOnlyWhereOneIsAskedFor()
    {
        using var study = Frequencies("b", "a,b,a\n1,2,3\n");

        Numbers(study, "b").Should().Equal(2);
    }

    [Fact]
    public void ShortNamesReachColumnsOfOneNameAndColumnsWithout()
    {
        using var study = new StudyFolder("data: data.csv\ncolumns: {first: 1, third: 3, none: 4}\nanalyses: [{type: frequencies, variables: [first, third, none]}]", "a,b,a,\n1,2,3,4\n");

        Numbers(study, "first").Should().Equal(1);
        Numbers(study, "third").Should().Equal(3);
        Numbers(study, "none").Should().Equal(4);
    }

    [Fact]
    public void ColumnsWithoutANameAreNamedByTheirPosition()
    {
        using var study = Frequencies("column 2", "a,\n1,4\n");

        Numbers(study, "column 2").Should().Equal(4);
    }

    [Theory]
    [InlineData("I like  my job")]
    [InlineData("I like\u3000my job")]
    [InlineData("I like\u00A0my job")]
    [InlineData("I like\nmy job")]
    [InlineData(" I like my job\u200B")]
    [InlineData("\uFEFFI like my job")]
    public void NamesThatLookAlikeAreAlike(string header)
    {
        using var study = Frequencies("I like my job", $"id,\"{header}\"\n1,3\n");

        Numbers(study, "I like my job").Should().Equal(3);
    }

    [Fact]
    public void NamesAreComparedComposed()
    {
        using var study = Frequencies("année", "anne\u0301e\n3\n");

        Numbers(study, "année").Should().Equal(3);
    }

    [Fact]
    public void StrayQuoteInAFieldThatNothingAsksForIsNoted()
    {
        using var study = Frequencies("Q1", "id,comment,Q1\n1,He said \"ok\" and left,4\n2,fine,5\n");

        Numbers(study, "Q1").Should().Equal(4, 5);
        study.Survey.Source.Notes.Should().ContainSingle().Which.English.Should().Contain("stray quote").And.NotContain("left");
    }

    [Fact]
    public void StrayQuoteInAFieldThatIsAskedForIsRefused()
    {
        using var study = Frequencies("comment", "id,comment,Q1\n1,He said \"ok\" and left,4\n");

        study.Message.Should().StartWith("data.csv, line 2: a quoted field is not closed, or a quote stands inside");
    }

    [Fact]
    public void QuoteThatIsNotClosedIsRefusedThoughNothingAsksForTheField()
    {
        using var study = Frequencies("Q1", "id,comment,Q1\n1,\"ok,4\n2,fine,5\n3,none,3\n");

        study.Message.Should().StartWith("data.csv, line 2: a quoted field is not closed");
    }

    [Theory]
    [InlineData("\"\",\"\"")]
    [InlineData(" , ")]
    [InlineData("   ")]
    [InlineData("\u3000,\u00A0")]
    public void RowsOfNothingAreNoQuestionnaires(string row)
    {
        using var study = Frequencies("a", $"a,b\n1,2\n{row}\n3,4\n");

        Numbers(study, "a").Should().Equal(1, 3);
    }

    [Fact]
    public void DelimiterTooManyBehindEveryRecordIsNoFault()
    {
        using var study = Frequencies("a, b", "a,b\n1,2,\n3,4,\n");

        Numbers(study, "b").Should().Equal(2, 4);
    }

    [Theory]
    [InlineData("Survey of 2024,,\n\na,b,c\n1,2,3\n", 2)]
    [InlineData("Survey of 2024\r\na,b,c\r\n1,2,3\r\n", 1)]
    [InlineData("Survey of 2024\ra,b,c\r1,2,3\r", 1)]
    public void LinesAboveTheHeaderArePassedOver(string data, int skip)
    {
        using var study = new StudyFolder($"data: {{file: data.csv, skip: {skip}}}\nanalyses: [{{type: frequencies, variables: [b]}}]", data);

        Numbers(study, "b").Should().Equal(2);
    }

    [Fact]
    public void LinesOfUtf16ArePassedOver()
    {
        using var study = new StudyFolder(
            "data: {file: data.csv, skip: 1}\nanalyses: [{type: frequencies, variables: [题]}]", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("调查（二〇二四）\n题,b\n1,2\n")]);

        Numbers(study, "题").Should().Equal(1);
    }

    [Fact]
    public void LineOfAFaultCountsTheLinesPassedOver()
    {
        using var study = new StudyFolder(
            "data: {file: data.csv, skip: 1, header_rows: 2}\nlikert: {min: 1, max: 5}\nconstructs: {K: {items: [a]}}\nanalyses: [{type: reliability}]", "Survey\na,b\nfirst,second\n1,2\n9,2\n");

        study.Message.Should().StartWith("data.csv, line 5, column a: 9 is outside the scale");
    }

    [Fact]
    public void MoreHeaderRowsAreNoQuestionnaires()
    {
        using var study = new StudyFolder("data: {file: data.csv, header_rows: 2}\nanalyses: [{type: frequencies, variables: [a]}]", "a,b\nfirst,second\n1,2\n");

        study.Survey.Rows.Should().Be(1);
        Numbers(study, "a").Should().Equal(1);
    }

    [Fact]
    public void DigitsInFullWidthAndTrueMinusesAreNumbers()
    {
        using var study = new StudyFolder("data: {file: data.csv, missing: [-99]}\nanalyses: [{type: frequencies, variables: [年龄]}]", "年龄\n２５\n30\n\u221299\n");

        Numbers(study, "年龄").Should().Equal([25, 30, Missing], (left, right) => left.Equals(right));
    }

    [Theory]
    [InlineData("25岁|３０岁|41", new[] { 25.0, 30, 41 })]
    [InlineData("45%|50%|7.5 %", new[] { 45, 50, 7.5 })]
    [InlineData("$1|$2|¥3.5", new[] { 1, 2, 3.5 })]
    [InlineData("20℃|−5℃", new[] { 20.0, -5 })]
    [InlineData("5分52秒|352秒|00:05:52|1小时", new[] { 352.0, 352, 352, 3600 })]
    public void QuantitiesAreNumbersWhereTheStudySaysSo(string cells, double[] values)
    {
        using var study = new StudyFolder("data: data.csv\nvariables: {x: {number: true}}\nanalyses: [{type: descriptives, variables: [x]}]", Column(",", cells));

        Numbers(study, "x").Should().Equal(values);
    }

    [Fact]
    public void QuantitiesStayTextWhereNobodySaysSo()
    {
        using var study = Frequencies("x", Column(",", "25岁|30"));

        study.Survey.Columns["x"].Should().BeOfType<SurveyColumn.Textual>();
    }

    [Fact]
    public void QuantityThatIsNoneIsToldInItsPlace()
    {
        using var study = new StudyFolder("data: data.csv\nvariables: {x: {number: true}}\nanalyses: [{type: descriptives, variables: [x]}]", Column(",", "25岁|between 3 and 5"));

        study.Message.Should().StartWith("data.csv, line 3, column x: \"between 3 and 5\" is text where a number belongs");
    }

    [Fact]
    public void CodesForNoAnswerMayBelongToOneVariable()
    {
        using var study = new StudyFolder("data: data.csv\nvariables: {a: {missing: [9, refused]}}\nanalyses: [{type: frequencies, variables: [a, b]}]", "a,b\n9,9\nrefused,1\n1,2\n");

        Numbers(study, "a").Should().Equal([Missing, Missing, 1], (left, right) => left.Equals(right));
        Numbers(study, "b").Should().Equal(9, 1, 2);
    }

    [Fact]
    public void ShortNameIsTheNameEverywhereAndTheHeaderItsLabel()
    {
        using var study = new StudyFolder(
            "data: data.csv\ncolumns: {g: \"1、您的　性别：\", K1-K2: 2-3}\nlikert: {min: 1, max: 5}\nconstructs: {K: {items: K1-K2}}\nanalyses: [{type: frequencies, variables: [g]}, {type: reliability}]",
            "1、您的 性别：,—我喜欢,—同事\n1,2,3\n2,3,4\n1,5,4\n");

        study.Survey.Header.Should().Equal("g", "K1", "K2");
        study.Result.Report.Sections[0].Tables[0].Id.Should().Be("frequencies.g");
        study.Result.Report.Sections[0].Tables[0].Title.English.Should().Contain("1、您的 性别：");
    }

    [Fact]
    public void ExactNameWinsOverARange()
    {
        using var study = Frequencies("1-3, 1", "id,1,2,3,1-3\n1,5,6,7,9\n");

        study.Survey.Columns.Keys.Should().BeEquivalentTo("1-3", "1");
        Numbers(study, "1-3").Should().Equal(9);
    }

    [Fact]
    public void RangeIsARangeWhereNoColumnIsNamedSo()
    {
        using var study = Frequencies("1-3", "id,1,2,3\n1,5,6,7\n");

        study.Survey.Columns.Keys.Should().BeEquivalentTo("1", "2", "3");
    }

    [Fact]
    public void AnyNameCanBeATermOrStandInAModel()
    {
        var rows = string.Concat(Enumerable.Range(1, 20).Select(i => FormattableString.Invariant($"{i},{i * i % 7},{i % 3},{(i * 5) % 11}\n")));
        using var study = new StudyFolder(
            "data: data.csv\nanalyses: [{type: regression, outcome: y, predictors: [\"`a:b`\", \"`cov 1`:x\", \"factor(`您的学历：`)\"]}]", $"x,a:b,您的学历：,cov 1,y\n" + string.Concat(rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((row, i) => $"{row},{(i * 3) % 8}\n")));

        study.Result.Report.Sections[^1].Tables.Single(table => table.Id == "regression.coefficients").Rows.Select(row => row.Id)
            .Should().Equal("1:(Intercept)", "1:a:b", "1:cov 1:x", "1:factor(您的学历：)=1", "1:factor(您的学历：)=2");
    }

    [Fact]
    public void UnknownLabelsAreToldAtOnceReadyToPaste()
    {
        using var study = new StudyFolder(
            "data: data.csv\nlikert: {min: 1, max: 5}\nconstructs: {K: {items: [a]}}\nanalyses: [{type: reliability}]", "a\nagree\ndisagree\n\"no \"\"idea\"\"\"\n3\n");

        study.Message.Should().Contain("\"agree\" and 2 more texts stand where numbers belong").And.Contain("labels: {\"agree\": , \"disagree\": , \"no \\\"idea\\\"\": }");
    }

    private static string Column(string delimiter, string cells) =>
        $"id{delimiter}x\n" + string.Concat(cells.Split('|').Select((cell, i) => $"{i}{delimiter}{cell}\n"));

    private static StudyFolder Frequencies(string variables, string data) =>
        new($"data: data.csv\nanalyses: [{{type: frequencies, variables: [{variables}]}}]", Encoding.UTF8.GetBytes(data));

    private static double[] Numbers(StudyFolder study, string column) => study.Survey.Numbers(Tests.Texts.At(column)).ToArray();
}
