using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Tests.Workbooks;

namespace KnowledgeFlow.Studies.Tests.DataFiles;

public sealed class ColumnNamesTests
{
    [Theory]
    [InlineData("1-3", true)]
    [InlineData(" 1-3 ", true)]
    [InlineData("1-4", false)]
    public void AColumnOfAWorkbookMayBeNamedLikeARange(string name, bool isColumn)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "data.xlsx");
        File.WriteAllBytes(path, new XlsxFile { Sheets = [("a", "visible", Rows(["1-1", "1-2", "1-3"], ["1", "2", "3"], ["4", "5", "1"]))] }.ToArray());
        new ColumnNames(Source(path)).Contains(name).Should().Be(isColumn);
    }

    [Theory]
    [InlineData("1-3", true)]
    [InlineData("A1-A3", true)]
    [InlineData("A1", false)]
    public void ATextFileIsAskedForEveryName(string name, bool isColumn)
    {
        using var folder = new TemporaryFolder();
        new ColumnNames(Source(folder.Write("data.csv", "1-3,A1-A3\n1,2\n"))).Contains(name).Should().Be(isColumn);
    }

    [Fact]
    public void AFileThatIsNotThereHasNoColumns() => new ColumnNames(Source("/no/such/file.csv")).Contains("1-3").Should().BeFalse();

    private static DataSource Source(string path) => new(new Located<string>(path, InputPlace.File(path)), path, null, null, []);

    private static string Rows(params string[][] rows) =>
        $"<sheetData>{string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((text, c) => $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>"))}</sheetData>";
}
