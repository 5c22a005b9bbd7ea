using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Tests.BadInput;

public sealed class InputPlaceTests
{
    [Fact]
    public void CaretsStandUnderTheStretch()
    {
        var place = InputPlace.Text("study.yaml", 12, 7, 5, "data: {fille: x}");
        (place.Name, place.Excerpt).Should().Be((Phrase.Verbatim("study.yaml:12:7"), "  12 | data: {fille: x}\n     |       ^^^^^"));
    }

    [Fact]
    public void ProgramsGetTheFileAndTheLine()
    {
        var places = new[] { InputPlace.Text("s.yaml", 12, 7, 5, "data: x"), InputPlace.Cell("d.csv", 3, "a"), InputPlace.Row("d.sav", 4), InputPlace.SheetRow("d.xlsx", "1", 5), InputPlace.File("f") };
        places.Select(place => (place.FilePath, place.LineNumber)).Should().Equal(("s.yaml", 12), ("d.csv", 3), ("d.sav", null), ("d.xlsx", null), ("f", null));
    }

    [Theory]
    [InlineData("标题: x", 5, 1, "    | ", "      ^")]
    [InlineData("x: 满意", 4, 2, "    | ", "   ^^^^")]
    [InlineData("：，x", 3, 1, "    | ", "    ^")]
    [InlineData("ｱx", 2, 1, "    | ", " ^")]
    [InlineData("e\u0301x", 3, 1, "    | ", " ^")]
    [InlineData("😀x", 3, 1, "    | ", "  ^")]
    [InlineData("\ta: b", 2, 1, "    | ", "\t^")]
    public void CaretsMindTheWidthOfCharacters(string line, int column, int length, string margin, string carets) =>
        InputPlace.Text("s", 1, column, length, line).Excerpt.Should().Be($"  1 | {line}\n{margin}{carets}");

    [Fact]
    public void CaretsNeverLeaveTheLine()
    {
        InputPlace.Text("s", 1, 3, int.MaxValue, "abcd").Excerpt.Should().EndWith("|   ^^");
        InputPlace.Text("s", 1, 5, 9, "abcd").Excerpt.Should().EndWith("|     ^");
        InputPlace.Text("s", 1, 1, 0, string.Empty).Excerpt.Should().EndWith("| ^");
    }

    [Fact]
    public void MessagesShowWhatWouldActOnATerminal()
    {
        var problem = new InputProblem(Phrase.Verbatim("found \"\u001B[31m\u202E\n\""), InputPlace.Cell("d.csv", 2, "Q\u0007"), Phrase.Verbatim("Do\r it"));
        problem.ToMessage(ReportLanguage.English).Should().Be("d.csv, line 2, column Q\uFFFD: found \"\uFFFD[31m\uFFFD\uFFFD\"\nDo\uFFFD it");
        problem.ToMessage(ReportLanguage.Chinese).Should().Be("d.csv 第 2 行 Q\uFFFD 列: found \"\uFFFD[31m\uFFFD\uFFFD\"\nDo\uFFFD it");
    }
}
