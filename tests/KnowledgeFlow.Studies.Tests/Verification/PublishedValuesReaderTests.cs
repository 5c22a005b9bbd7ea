using System.Text;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Verification;

public sealed class PublishedValuesReaderTests
{
    private const string Quotes = "a quoted field is not closed, or a quote stands inside a field that is not quoted\nPut an address with quotes in quotes, and double those inside: \"frequencies.q7[\"\"Q1. Age?\"\"].n\".";

    [Fact]
    public void ColumnsMayStandInAnyOrderAndBlankLinesBetween()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("published.csv", "\uFEFFstatus,source, printed ,cell,remark\r\n\r\nmisprint,\"Table 1, p. 2\",.5,t.x[a].b,why\r\n,,,,\r\n,p. 3,\"1,234\",\"t.x[\"\"a.b\"\"].c\",\r\n");
        var values = PublishedValuesReader.Read(path, Texts.At("published.csv"));
        values.Select(value => (value.Cell, value.Printed, value.Source, value.Status, value.Place.Name.English)).Should().Equal(
            ("t.x[a].b", ".5", "Table 1, p. 2", PublishedStatus.Misprint, $"{path}, line 3"),
            ("t.x[\"a.b\"].c", "1,234", "p. 3", PublishedStatus.Expected, $"{path}, line 5"));
    }

    [Theory]
    [InlineData("", "published.csv, line 1: there is no column cell\nA file of published values begins with the line cell,printed,source (and perhaps ,status and ,tolerance).")]
    [InlineData("cell,printed\nt.x[a].b,1\n", "published.csv, line 1: there is no column source\nA file of published values begins with the line cell,printed,source (and perhaps ,status and ,tolerance).")]
    [InlineData("cell;printed;source\n", "published.csv, line 1: there is no column cell\nA file of published values begins with the line cell,printed,source (and perhaps ,status and ,tolerance).")]
    [InlineData("cell,printed,source\n\n", "published.csv: there are no published values below the header\nWrite one line a printed number: its cell, what is printed, and where.")]
    [InlineData("cell,printed,source\nt.x[a].b,1,p. 1\nt.x[a].b,1,234,p. 1\n", "published.csv, line 3: this line has 4 fields where the header has 3\nPut a field that contains a comma in double quotes.")]
    [InlineData("cell,printed,source\nt.x.a.b,1,p. 1\n", "published.csv, line 2: \"t.x.a.b\" is no address of a cell\nWrite TABLE[ROW].COLUMN, as in reliability.constructs[KS].alpha; a row with brackets, dots or quotes as a JSON string.")]
    [InlineData("cell,printed,source\nt.x[a].b,,p. 1\n", "published.csv, line 2: \"\" is no printed value\nWrite what the paper prints: .824, 62.4%, <0.001, 0.340***, .129 n.s.")]
    [InlineData("cell,printed,source,status\nt.x[a].b,1,p. 1,wrong\n", "published.csv, line 2: \"wrong\" is no status\nLeave status blank, or write impossible or misprint.")]
    [InlineData("cell,printed,source\nt.x[a].b,1,\"p.\n1\"\nt.x[a].b,<,p. 1\n", "published.csv, line 4: \"<\" is no printed value\nWrite what the paper prints: .824, 62.4%, <0.001, 0.340***, .129 n.s.")]
    [InlineData("cell,printed,source\n\"t.x[\"\"a.b\"\"].c\",1,p. 1\nt.x[a].b,\"1,p. 1\n", "published.csv, line 3: " + Quotes)]
    [InlineData("cell,printed,source\nt.x[\"a.b\"].c,1,p. 1\n", "published.csv, line 2: " + Quotes)]
    public void MalformedFileIsSaidWithItsLine(string text, string message)
    {
        using var folder = new TemporaryFolder();
        Message(folder, Encoding.UTF8.GetBytes(text)).Should().Be(message);
    }

    [Fact]
    public void OtherEncodingsAreRefused()
    {
        using var folder = new TemporaryFolder();
        Message(folder, [.. "cell,printed,source\nt.x[a].b,1,caf"u8, 0xE9, (byte)'\n']).Should().Be("published.csv: the file is not UTF-8 text\nSave it as CSV (UTF-8).");
    }

    [Theory]
    [InlineData("absent.csv", "there is no file of published values")]
    [InlineData("", "the file of published values has no name")]
    public void FileThatIsNotThereIsSaidWhereItIsNamed(string name, string finding)
    {
        var read = () => PublishedValuesReader.Read(name, new Located<string>(name, InputPlace.Text("study.yaml", 2, 1, 1, "p")));
        read.Should().Throw<BadInputException>().Which.Message.Should().StartWith($"study.yaml:2:1: {finding}");
    }

    private static string Message(TemporaryFolder folder, byte[] bytes)
    {
        var path = folder.Write("published.csv", bytes);
        var read = () => PublishedValuesReader.Read(path, Texts.At("published.csv"));
        return read.Should().Throw<BadInputException>().Which.Message.Replace(folder.Path + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
    }
}
