using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Studies.Tests.Analyses.Layout;

/// <summary>A chapter names a table by its number, and results by its id.</summary>
public sealed class SampleNoteTests
{
    private const string Answers = "a,b,c,d,g\n1,2,1,1,1\n2,3,2,2,2\n3,5,4,3,1\n4,4,3,5,2\n5,5,5,4,1\n2,1,3,2,2\n4,2,3,3,1\n1,3,2,2,2\n";

    [Theory]
    [InlineData("{type: efa, factors: 2, rotation: varimax}", "efa.variance", "efa.loadings")]
    [InlineData("{type: reliability, also: [split_half]}", "reliability.split_half", "reliability.constructs")]
    [InlineData("{type: compare_groups, outcomes: [a], groups: [g], ranks: true}", "compare_groups.ranks", "compare_groups.tests")]
    public void ThePrintedNoteNamesATable(string analysis, string table, string holder)
    {
        using var study = new StudyFolder($"data: data.csv\nconstructs: {{A: {{items: [a, b, c, d]}}}}\nanalyses: [{analysis}]", Answers);

        var tables = ChapterComposer.Compose(study.Result.Report, ReportLanguage.Chinese, new NumberFormatter(ReportLanguage.Chinese)).Blocks.OfType<ChapterBlock.Table>().ToList();

        var number = tables.Single(printed => printed.Id == holder).Label;
        tables.Single(printed => printed.Id == table).Notes.Select(note => string.Concat(note.Select(run => run.Text))).Should().Contain($"样本量见{number}。");
    }
}
