using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Tests.Formats;

public class CsvFieldTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\r=1", "\"'\r'=1\"")]
    [InlineData("x;=1+1", "x;'=1+1")]
    [InlineData("x; \"=1+1\"", "\"x;' \"\"=1+1\"\"\"")]
    [InlineData("x|@SUM(A1)", "x|'@SUM(A1)")]
    [InlineData("x\t-1+1", "x\t'-1+1")]
    [InlineData("x;y=1", "x;y=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("=a,\"b\"", "\"'=a,\"\"b\"\"\"")]
    [InlineData("-99", "-99")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("-", "'-")]
    [InlineData("a\u0000\u001b[31m", "a[31m")]
    [InlineData("\u0000=1", "'=1")]
    [InlineData("", "")]
    public void TextIsQuotedAndInert(string text, string expected) => CsvField.Of(text).Should().Be(expected);

    [Fact]
    public void NumbersAreUnrounded()
    {
        CsvField.Of(Cell.Of(-1.0 / 3), ReportLanguage.English).Should().Be("-0.3333333333333333");
        CsvField.Of(Cell.Of(1.25e-13), ReportLanguage.English).Should().Be("1.25E-13");
        CsvField.Of(Cell.Of(-5), ReportLanguage.English).Should().Be("-5");
        CsvField.Of(Cell.Null, ReportLanguage.English).Should().BeEmpty();
    }

    [Fact]
    public void NoTextWhateverStartsAFormula() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("=+-@＝\t\r\n \",;a1\u0000".ToCharArray())).Select(letters => new string(letters)).ToArbitrary(),
            text =>
            {
                var field = CsvField.Of(text);
                var value = (field.StartsWith('"') ? field[1..^1].Replace("\"\"", "\"") : field).TrimStart(' ');
                var isNumber = value.Length > 1 && value[0] is '+' or '-' && value[1..].All(letter => char.IsAsciiDigit(letter) || letter == '.');
                return value.Length == 0 || isNumber || !"=+-@＝\t\r\n".Contains(value[0]);
            }));

    /// <summary>However a spreadsheet parts the line, no part of it begins like a formula: quotes that do not begin a part mean nothing to it.</summary>
    [Theory]
    [InlineData(';')]
    [InlineData('|')]
    [InlineData('\t')]
    public void NoTextWhateverStartsAFormulaUnderAnotherSeparator(char separator) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("=+-@＝\t\r\n \",;|a1".ToCharArray())).Select(letters => new string(letters)).ToArbitrary(),
            text => $"row,{CsvField.Of(text)}".Split(separator, '\n', '\r').Skip(1).Select(part => part.TrimStart(' ', '"')).All(part => part.Length == 0 || !"=+-@＝".Contains(part[0]))));
}
