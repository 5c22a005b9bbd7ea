using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Auditing;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Tests.Auditing;

/// <summary>The published studies under <c>samples/</c>, audited.</summary>
public sealed class SampleAuditTests
{
    [Fact]
    public void StudyAHasNothingImpossible()
    {
        var result = Auditor.Audit(Read("knowledge-flow", "paper.yaml").Study);
        result.Findings.Should().BeEmpty();
        result.FoundImpossible.Should().BeFalse();
        result.Printed.Should().Be(23);
        result.CellsChecked.Should().BeGreaterThan(15);
    }

    [Fact]
    public void StudyFileIsAuditedByItsPublishedValuesAndSaysThatItIsSynthetic()
    {
        var subject = Read("knowledge-flow", "study.yaml");
        subject.IsSynthetic.Should().BeTrue();
        Auditor.Audit(subject.Study).Findings.Should().BeEmpty();
        Read("knowledge-flow", "paper.yaml").IsSynthetic.Should().BeFalse();
    }

    [Fact]
    public void StudyBsImpossibleNumbersAreFoundAndTheOthersLeftAlone()
    {
        var result = Auditor.Audit(Read("innovation", "paper.yaml").Study);
        Lines(AuditTable.Of(result), ReportLanguage.English).Should().Equal(
            "frequencies.education[college and below].valid_percent | 11.3% | impossible (marked) | 100 in all; printed 98.0; one digit changed: 74.9% for bachelor, 14.6% for master, 3.2% for doctor | percentages add up",
            "frequencies.position[staff].valid_percent | 62% | implausible | 61.9 or 62.1 at n = 506; the whole column at n = 497, 503, 521, 524 | percentages of n people are those of whole counts",
            "cfa.fit[model].tli | >0.09 | likely misprint (marked) | > 0.90 | customary thresholds",
            "cfa.fit[model].cfi | >0.09 | likely misprint (marked) | > 0.90 | customary thresholds",
            "min(collinearity.coefficients[2:*].vif) | 0.008 | impossible (marked) | 1.000 or more | range of the statistic");
        result.FoundImpossible.Should().BeFalse("the file marks what is impossible");
    }

    [Fact]
    public void UnmarkedImpossibleNumbersAreCountedAgainstThePaper()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "innovation", "paper.yaml"));
        var unmarked = AuditSubjectReader.Read(folder.Write("paper.yaml", text.Replace("status: impossible, ", string.Empty, StringComparison.Ordinal)));
        Auditor.Audit(unmarked.Study).FoundImpossible.Should().BeTrue();
    }

    [Fact]
    public void ReconstructedDataAreKnownByTheirIds()
    {
        using var study = new StudyFolder(string.Empty, "id,v\nSYN-1,1\nSYN-2,2\n");
        study.Folder.Write("published.csv", "cell,printed,source\nfrequencies.v[1].n,1,p. 1\n");
        const string Yaml = "data: data.csv\nscreening: {id: id}\nanalyses: [{type: frequencies, variables: [v]}]\npublished: published.csv\n";
        AuditSubjectReader.Read(study.Folder.Write("study.yaml", Yaml)).IsSynthetic.Should().BeTrue();
        study.Folder.Write("data.csv", "id,v\n1,1\n2,2\n");
        AuditSubjectReader.Read(study.Folder["study.yaml"]).IsSynthetic.Should().BeFalse();
    }

    [Fact]
    public void StudyFileWithoutPublishedValuesIsRefused()
    {
        using var folder = new TemporaryFolder();
        var read = () => AuditSubjectReader.Read(folder.Write("study.yaml", "data: data.csv\nanalyses: [{type: frequencies, variables: [v]}]\n"));
        read.Should().Throw<BadInputException>().Which.Message.Should().Contain("the study names no published values");
    }

    [Fact]
    public void FindingsAreToldInChineseToo()
    {
        var table = AuditTable.Of(Auditor.Audit(Read("innovation", "paper.yaml").Study));
        Lines(table, ReportLanguage.Chinese)[0].Should().Be(
            "frequencies.education[college and below].valid_percent | 11.3% | 不可能（已标注） | 合计应为 100，发表值合计 98.0；改一位数字：bachelor 为 74.9%、master 为 14.6%、doctor 为 3.2% | 百分比合计");
        table.Notes[0].Chinese.Should().Be("1. 参照 bachelor 72.9%, master 12.6%, doctor 1.2%, screening.flow[valid].n 506。出处：Method: sample。");
    }

    private static AuditSubject Read(string sample, string file) => AuditSubjectReader.Read(Path.Combine(AppContext.BaseDirectory, "samples", sample, file));

    private static List<string> Lines(ResultTable table, ReportLanguage language) =>
    [
        .. table.Rows.Select((row, index) => string.Join(" | ", row.Cells.Cast<Cell.TextCell>().Select(cell => cell.Text.In(language)).Prepend(row.Label.In(language)[FormattableString.Invariant($"{index + 1}. ").Length..]))),
    ];
}
