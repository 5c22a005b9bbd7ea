namespace KnowledgeFlow.Studies.Tests.StudyFiles;

/// <summary>Every way in which a study file can be wrong, and the one message that says so.</summary>
public sealed class StudyFileMessageTests
{
    private const string Analyses = "analyses:\n  - {type: frequencies, variables: [v]}\n";

    public static TheoryData<string, string> Faults => new()
    {
        { "empty", "" },
        { "comment-only", "# nothing yet\n" },
        { "not-a-mapping", "- data.csv\n" },
        { "bare-text", "data.csv\n" },
        { "two-documents", "data: d.csv\n" + Analyses + "---\ndata: e.csv\n" },
        { "unknown-key", "title: T\nconstruct:\n  KS: {items: KS1-KS3}\n" },
        { "unknown-key-nothing-near", "data: d.csv\nzzzzzzzzzzzzzzzz: 1\n" },
        { "unknown-key-after-chinese", "{title: 知识流动效率研究, 数据: d.csv}\n" },
        { "duplicate-key", "data: d.csv\ntitle: One\nTitle2: x\ntitle: Two\n" },
        { "duplicate-construct", "data: d.csv\nconstructs:\n  KS: {items: [a]}\n  KS: {items: [b]}\n" },
        { "tab-indentation", "data: d.csv\nconstructs:\n\tKS: {items: [a]}\n" },
        { "unclosed-bracket", "data: d.csv\nconstructs: {KS: {items: [a, b}\n" },
        { "unclosed-quote", "title: \"unfinished\ndata: d.csv\n" },
        { "colon-in-title", "title: A study: of knowledge\ndata: d.csv\n" },
        { "bad-indentation", "data: d.csv\n title: T\n" },
        { "unknown-alias", "data: *nowhere\n" },
        { "no-data", "title: T\n" + Analyses },
        { "no-analyses", "title: T\ndata: d.csv\n" },
        { "no-analyses-in-list", "data: d.csv\nanalyses: []\n" },
        { "analyses-not-a-list", "data: d.csv\nanalyses: {type: frequencies}\n" },
        { "analysis-unknown-key", "data: d.csv\nanalyses:\n  - {type: frequencies, variable: [v]}\n" },
        { "analysis-ids-twice", "data: d.csv\nanalyses:\n  - {type: frequencies, variables: [v]}\n  - {type: frequencies, variables: [w]}\n" },
        { "analysis-id-path", "data: d.csv\nanalyses:\n  - {type: frequencies, id: ../x, variables: [v]}\n" },
        { "analysis-id-empty", "data: d.csv\nanalyses:\n  - {type: frequencies, id: '', variables: [v]}\n" },
        { "analysis-id-reserved", "data: d.csv\nanalyses:\n  - {type: frequencies, id: screening, variables: [flow]}\n" },
        { "analysis-variable-twice", "data: d.csv\nanalyses:\n  - {type: frequencies, variables: [v, w, v]}\n" },
        { "analysis-no-variables", "data: d.csv\nanalyses:\n  - {type: frequencies, variables: []}\n" },
        { "title-a-list", "title: [a]\ndata: d.csv\n" },
        { "title-nothing", "title:\ndata: d.csv\n" },
        { "language-unknown", "language: de\ndata: d.csv\n" },
        { "convention-unknown", "data: d.csv\nconvention: lavan\n" },
        { "synthetic-not-boolean", "data: d.csv\nsynthetic: yes\n" },
        { "data-a-list", "data: [d.csv]\n" },
        { "data-without-file", "data: {encoding: utf-8}\n" + Analyses },
        { "data-unknown-key", "data: {file: d.csv, encodign: utf-8}\n" },
        { "delimiter-unknown", "data: {file: d.csv, delimiter: ':'}\n" },
        { "likert-without-max", "data: d.csv\nlikert: {min: 1}\n" },
        { "likert-not-a-number", "data: d.csv\nlikert: {min: one, max: 5}\n" },
        { "likert-backwards", "data: d.csv\nlikert: {min: 5, max: 1}\n" },
        { "likert-label-outside", "data: d.csv\nlikert: {min: 1, max: 5, labels: {完全同意: 6}}\n" },
        { "likert-label-not-a-number", "data: d.csv\nlikert: {min: 1, max: 5, labels: {完全同意: 五}}\n" },
        { "constructs-a-list", "data: d.csv\nconstructs: [KS]\n" },
        { "construct-a-list", "data: d.csv\nconstructs:\n  KS: [KS1, KS2]\n" },
        { "construct-without-items", "data: d.csv\nconstructs:\n  KS: {label: Sending}\n" },
        { "construct-no-items", "data: d.csv\nconstructs:\n  KS: {items: []}\n" },
        { "construct-unknown-key", "data: d.csv\nconstructs:\n  KS: {item: [KS1]}\n" },
        { "item-twice", "data: d.csv\nconstructs:\n  KS: {items: [KS1, KS2, KS1]}\n" },
        { "item-twice-by-range", "data: d.csv\nconstructs:\n  KS: {items: [KS1-KS3, KS2]}\n" },
        { "item-twice-chinese", "data: d.csv\nconstructs:\n  发送能力: {items: [题一, 题二, 题一]}\n" },
        { "range-backwards", "data: d.csv\nconstructs:\n  KS: {items: KS5-KS1}\n" },
        { "range-backwards-more-digits", "data: d.csv\nconstructs:\n  KS: {items: KS10-KS1}\n" },
        { "range-padding", "data: d.csv\nconstructs:\n  KS: {items: Q01-Q9}\n" },
        { "range-too-long", "data: d.csv\nconstructs:\n  KS: {items: Q1-Q999999}\n" },
        { "item-on-two-scales", "data: d.csv\nlikert: {min: 1, max: 5}\nconstructs:\n  KS: {items: KS1-KS3}\n  KA: {items: [KA1, KS3], likert: {min: 1, max: 7}}\n" },
        { "reverse-without-scale", "data: d.csv\nconstructs:\n  KS: {items: KS1-KS3, reverse: [KS2]}\n" },
        { "reverse-stranger", "data: d.csv\nlikert: {min: 1, max: 5}\nconstructs:\n  KS: {items: KS1-KS3, reverse: [KA2]}\n" },
        { "score-unknown", "data: d.csv\nconstructs:\n  KS: {items: KS1-KS3, score: median}\n" },
        { "min-items-zero", "data: d.csv\nconstructs:\n  KS: {items: KS1-KS3, min_items: 0}\n" },
        { "min-items-too-many", "data: d.csv\nconstructs:\n  KS: {items: KS1-KS3, min_items: 4}\n" },
        { "min-items-not-whole", "data: d.csv\nconstructs:\n  KS: {items: KS1-KS3, min_items: 2.5}\n" },
        { "variable-a-list", "data: d.csv\nvariables:\n  gender: [male, female]\n" },
        { "variable-value-a-list", "data: d.csv\nvariables:\n  gender: {values: {0: [male]}}\n" },
        { "screening-unknown-key", "data: d.csv\nscreening: {min_seconds: 60}\n" },
        { "screening-sent-zero", "data: d.csv\nscreening: {sent: 0}\n" },
        { "screening-max-missing-percent", "data: d.csv\nconstructs: {A: {items: [a]}}\nscreening: {max_missing: 10}\n" },
        { "screening-max-missing-without-constructs", "data: d.csv\nscreening: {max_missing: 0.1}\n" },
        { "screening-longstring-one", "data: d.csv\nconstructs: {A: {items: [a]}}\nscreening: {longstring: 1}\n" },
        { "screening-seconds-without-min", "data: d.csv\nscreening:\n  seconds: {column: t}\n" },
        { "screening-on-a-construct", "data: d.csv\nconstructs: {A: {items: [a]}}\nscreening: {seconds: {column: A, min: 3}}\n" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void FaultIsSaidWithItsPlace(string fault, string yaml) => Snapshot.ShouldMatch($"study-files/{fault}.txt", Texts.MessageOf(yaml));

    [Fact]
    public void UnknownTypeNamesTheNearest() => Texts.MessageOf("data: d.csv\nanalyses:\n  - type: frequences\n").Should()
        .StartWith("study.yaml:3:11: there is no analysis of type frequences\n  3 |   - type: frequences\n    |           ^^^^^^^^^^\nDid you mean frequencies? Types: frequencies");

    // These end with the list of types, which grows.
    [Theory]
    [InlineData("  - frequencies", "study.yaml:3:5: an analysis must say its type\n  3 |   - frequencies\n    |     ^^^^^^^^^^^\nWrite - type: and one of frequencies")]
    [InlineData("  - {variables: [v]}", "study.yaml:3:5: an analysis has no type\n  3 |   - {variables: [v]}\n    |     ^\nAdd type: and one of frequencies")]
    public void TypesThatAreBuiltAreNamed(string analysis, string message) =>
        Texts.MessageOf($"data: d.csv\nanalyses:\n{analysis}\n").Should().StartWith(message);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LinesAreCountedWhateverTheLineEnding(string ending) =>
        Texts.MessageOf($"title: T{ending}data: d.csv{ending}synthetic: perhaps{ending}").Should()
            .StartWith("study.yaml:3:12: synthetic must be true or false, not \"perhaps\"\n  3 | synthetic: perhaps\n    |            ^^^^^^^\n");
}
