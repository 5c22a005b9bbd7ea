using System.Text;

namespace KnowledgeFlow.Studies.Tests.Surveys;

/// <summary>Every way in which a data file can be wrong, and the one message that says so.</summary>
public sealed class SurveyMessageTests
{
    private const string Study = """
        data: data.csv
        likert: {min: 1, max: 5}
        constructs: {A: {items: Q1-Q2}}
        variables: {age: {}}
        screening: {seconds: {column: t, min: 10}}
        analyses: [{type: frequencies, variables: [age]}]
        """;

    public static TheoryData<string, string> Faults => new()
    {
        { "header-only", "Q1,Q2,age,t\n" },
        { "header-and-blank-records", "Q1,Q2,age,t\n,,,\n\n" },
        { "missing-column", "Q1,q_2,age,t\n1,2,3,4\n" },
        { "duplicate-column", "Q1,Q2,age,t,Q1 \n1,2,3,4,5\n" },
        { "duplicate-column-below-a-hint", "sep=;\nQ1;Q2;age;t;Q1\n1;2;3;4;5\n" },
        { "duplicate-column-below-empty-lines", "\n\nQ1,Q2,age,t,Q1\n1,2,3,4,5\n" },
        { "record-too-long", "Q1,Q2,age,t\n1,2,3,4\n1,2,3,4,5\n" },
        { "record-too-short", "Q1,Q2,age,t\n1,2,3,4\n1,2\n" },
        { "text-for-a-number", "Q1,Q2,age,t\n1,2,3,4\n1,agree,3,4\n" },
        { "text-for-seconds", "Q1,Q2,age,t\n1,2,3,4\n1,2,3,3分20秒\n" },
        { "outside-scale", "Q1,Q2,age,t\n1,2,3,4\n1,6,3,4\n" },
        { "not-whole", "Q1,Q2,age,t\n1,2.5,3,4\n" },
        { "line-below-quoted-line-breaks", "Q1,Q2,age,t\n1,2,\"a\nb\r\nc\rd\",4\n\n1,7,3,4\n" },
        { "line-with-carriage-returns", "Q1,Q2,age,t\r1,2,3,4\r1,7,3,4\r" },
        { "unclosed-quote", "Q1,Q2,age,t\n1,2,3,4\n,,,\n1,\"2,3,4\n1,2,3,4\n" },
        { "unclosed-quote-in-header", "Q1,\"Q2,age,t\n1,2,3,4\n" },
        { "text-behind-quote", "Q1,Q2,age,t\n1,2,\"a\"b,4\n" },
        { "escapes-in-a-cell", "Q1,Q2,age,t\n1,\u001B[31mred\u0007\u202E,3,4\n" },
        { "long-cell", "Q1,Q2,age,t\n1," + new string('x', 100_000) + ",3,4\n" },
        { "infinity", "Q1,Q2,age,t\n1,Infinity,3,4\n" },
        { "nan", "Q1,Q2,age,t\n1,NaN,3,4\n" },
        { "thousands", "Q1,Q2,age,t\n1,2,3,\"1,234\"\n" },
        { "null-byte", "Q1,Q2,age,t\n1,\0,3,4\n" },
        { "late-null-byte", "Q1,Q2,age,t\n" + string.Concat(Enumerable.Repeat("1,2,3,4\n", 1000)) + "1,\0,3,4\n" },
        { "html", "<!DOCTYPE html><html><body>Log in</body></html>" },
        { "html-table", "\uFEFF \r\n<TABLE><tr><td>Q1</td></tr></TABLE>" },
        { "xml", "<?xml version=\"1.0\"?><Workbook/>" },
        { "pdf", "%PDF-1.7\n" },
        { "empty", "" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void FaultIsSaidWithItsPlace(string fault, string data)
    {
        using var study = new StudyFolder(Study, data);
        Snapshot.ShouldMatch($"surveys/{fault}.txt", study.Message);
    }

    [Theory]
    [InlineData("gzip", new byte[] { 0x1F, 0x8B, 8, 0 })]
    [InlineData("binary", new byte[] { 1, 2, 0, 0, 0, 3, 9, 9, 200, 0, 0, 7 })]
    [InlineData("mark-only", new byte[] { 0xEF, 0xBB, 0xBF })]
    public void BytesOfAnotherKindAreRecognised(string fault, byte[] data)
    {
        using var study = new StudyFolder(Study, data);
        Snapshot.ShouldMatch($"surveys/{fault}.txt", study.Message);
    }

    [Theory]
    [InlineData("folder", "data: folder")]
    [InlineData("absent", "data: answers.csv")]
    [InlineData("absent-folder", "data: nowhere/answers.csv")]
    [InlineData("nameless", "data: ''")]
    [InlineData("null-in-name", "data: \"a\\0b\"")]
    [InlineData("unknown-encoding", "data: {file: data.csv, encoding: utf-9}")]
    [InlineData("wrong-encoding", "data: {file: data.csv, encoding: utf-8}")]
    public void FileThatCannotBeReadIsSaid(string fault, string data)
    {
        using var study = new StudyFolder($"{data}\nanalyses: [{{type: frequencies, variables: [v]}}]", [(byte)'v', (byte)'\n', 0xE9, (byte)'\n']);
        Directory.CreateDirectory(study.Folder["folder"]);
        Snapshot.ShouldMatch($"surveys/{fault}.txt", study.Message);
    }

    [Theory]
    [InlineData("label-unknown", "likert: {min: 1, max: 2, labels: {同意: 2, 不同意: 1}}", "Q\n同意\n不同义\n")]
    [InlineData("scale-of-halves", "likert: {min: 0.5, max: 2}", "Q\n0.75\n2.5\n")]
    public void AnswerThatIsNoneOfTheScaleIsSaid(string fault, string likert, string data)
    {
        using var study = new StudyFolder($"data: data.csv\n{likert}\nconstructs: {{A: {{items: [Q]}}}}\nanalyses: [{{type: frequencies, variables: [A]}}]", data);
        Snapshot.ShouldMatch($"surveys/{fault}.txt", study.Message);
    }

    [Fact]
    public void ConstructNamedAsAColumnIsSaid()
    {
        using var study = new StudyFolder("data: data.csv\nconstructs: {A: {items: [Q]}}\nanalyses: [{type: frequencies, variables: [A]}]", "Q,A\n1,2\n");
        Snapshot.ShouldMatch("surveys/construct-and-column.txt", study.Message);
    }

    [Fact]
    public void LinesAreCountedInDecodedText()
    {
        var data = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Q1,Q2,age,t\r\n1,2,\"上\r\n下\",4\r\n1,9,3,4\r\n"));
        using var study = new StudyFolder(Study, data.ToArray());
        study.Message.Should().StartWith("data.csv, line 4, column Q2: 9 is outside the scale");
    }
}
