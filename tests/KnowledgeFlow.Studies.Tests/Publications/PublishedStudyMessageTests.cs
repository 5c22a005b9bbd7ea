using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Publications;

namespace KnowledgeFlow.Studies.Tests.Publications;

/// <summary>Every way in which a published study can be wrong, and the one message that says so.</summary>
public sealed class PublishedStudyMessageTests
{
    private const string Analyses = "analyses:\n  - {type: frequencies, variables: [v]}\n";

    public static TheoryData<string, string> Faults => new()
    {
        { "empty", "" },
        { "not-a-mapping", "- printed\n" },
        { "two-documents", Analyses + "printed: []\n---\nprinted: []\n" },
        { "unknown-key", Analyses + "print: []\n" },
        { "data-is-of-study-files", "data: d.csv\n" + Analyses + "printed: []\n" },
        { "no-printed", Analyses },
        { "no-analyses", "printed: []\n" },
        { "nothing-printed", Analyses + "printed: []\n" },
        { "printed-not-a-list", Analyses + "printed: {table: frequencies.v}\n" },
        { "entry-unknown-key", Analyses + "printed:\n  - {tables: frequencies.v, rows: {a: {n: 1}}}\n" },
        { "entry-prints-nothing", Analyses + "printed:\n  - {source: p. 1}\n" },
        { "rows-without-table", Analyses + "printed:\n  - rows: {a: {n: 1}}\n" },
        { "table-without-rows", Analyses + "printed:\n  - table: frequencies.v\n    cells: {\"frequencies.v[a].n\": 1}\n" },
        { "row-without-columns", Analyses + "printed:\n  - table: frequencies.v\n    rows: {a: 62.4%}\n" },
        { "table-of-no-analysis", Analyses + "printed:\n  - table: frequences.v\n    rows: {a: {n: 1}}\n" },
        { "table-is-an-analysis", Analyses + "printed:\n  - table: frequencies\n    rows: {a: {n: 1}}\n" },
        { "cell-of-no-analysis", Analyses + "printed:\n  - cells: {\"reliability.items[*].loading\": \">.7\"}\n" },
        { "comparison-with-no-analysis", Analyses + "printed:\n  - cells: {\"frequencies.v[a].n\": \"<descriptives.variables[v].n\"}\n" },
        { "cell-no-address", Analyses + "printed:\n  - cells: {\"frequencies.v.n\": 3}\n" },
        { "printed-blank", Analyses + "printed:\n  - cells: {\"frequencies.v[a].n\": \"\"}\n" },
        { "printed-nothing", Analyses + "printed:\n  - cells: {\"frequencies.v[a].n\": }\n" },
        { "printed-inequality-with-nothing", Analyses + "printed:\n  - cells: {\"frequencies.v[a].n\": \"<\"}\n" },
        { "printed-a-list", Analyses + "printed:\n  - cells: {\"frequencies.v[a].n\": [1, 2]}\n" },
        { "printed-stars-unquoted", Analyses + "printed:\n  - cells:\n      frequencies.v[a].n: ***\n" },
        { "printed-cell-twice", Analyses + "printed:\n  - table: frequencies.v\n    rows: {a: {n: 1, n: 2}}\n" },
        { "status-unknown", Analyses + "printed:\n  - cells: {\"frequencies.v[a].n\": {printed: 1, status: wrong}}\n" },
        { "status-without-printed", Analyses + "printed:\n  - cells: {\"frequencies.v[a].n\": {status: misprint}}\n" },
        { "value-unknown-key", Analyses + "printed:\n  - cells: {\"frequencies.v[a].n\": {printed: 1, why: none}}\n" },
        { "sample-not-whole", "sample: {valid: 338.5}\n" + Analyses + "printed: []\n" },
        { "sample-negative", "sample: {invalid: -1}\n" + Analyses + "printed: []\n" },
        { "sample-unknown-key", "sample: {n: 338}\n" + Analyses + "printed: []\n" },
        { "construct-without-items", "constructs: {KS: {label: Sending}}\n" + Analyses + "printed: []\n" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void FaultIsSaidWithItsPlace(string fault, string yaml) => Snapshot.ShouldMatch($"published-studies/{fault}.txt", MessageOf(yaml));

    [Theory]
    [InlineData("", "PUBLISHED-STUDY: a published study has no name\nName the published study, such as paper.yaml.")]
    [InlineData("nowhere.yaml", "nowhere.yaml: there is no such published study\nCheck the path, or the folder that you are in.")]
    [InlineData(".", ".: this is a folder, not a published study\nName the published study inside it, such as paper.yaml.")]
    public void FileThatCannotBeReadIsSaid(string path, string message)
    {
        var read = () => PublishedStudyReader.Read(path);
        read.Should().Throw<BadInputException>().Which.Message.Should().Be(message);
    }

    private static string MessageOf(string yaml)
    {
        var read = () => PublishedStudyReader.Parse("paper.yaml", yaml);
        return read.Should().Throw<BadInputException>().Which.Message;
    }
}
