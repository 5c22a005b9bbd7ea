using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Tests.Analyses.ItemAnalysis;

public sealed class ExtremeGroupAnalysisTests
{
    [Fact]
    public void AGoodItemIsKeptAndABadOneReviewedWithWhatItMisses()
    {
        // c has nothing to do with the others.
        using var study = new StudyFolder(
            "data: data.csv\nlikert: {min: 1, max: 5}\nconstructs:\n  A: {label: Ability, items: [a, b, c, d]}\nanalyses: [{type: item_analysis}]\n",
            "a,b,c,d\n1,1,3,1\n2,1,2,1\n1,2,4,2\n2,2,3,2\n3,2,2,3\n2,3,4,3\n3,3,3,3\n4,3,2,3\n3,4,4,4\n4,4,3,4\n5,4,2,4\n4,5,4,5\n5,5,3,5\n5,5,2,4\n1,1,4,1\n");
        var result = study.Result;
        result.Number("item_analysis.items", "a", "unmet").Should().Be(0);
        Remark("a").Should().Be("keep");
        result.Number("item_analysis.items", "c", "unmet").Should().BeGreaterThan(2);
        Remark("c").Should().StartWith("review: critical ratio, item-total r, corrected r");
        result.Number("item_analysis.items", "a", "communality").Should().BeApproximately(Math.Pow(result.Number("item_analysis.items", "a", "loading")!.Value, 2), 1e-15);

        // .27 · 15 = 4.05: four at either end, ties within.
        result.Number("item_analysis.groups", "A", "low_n").Should().BeGreaterThanOrEqualTo(4);

        string Remark(string row) => ((Cell.TextCell)result.Table("item_analysis.items").Rows.Single(candidate => candidate.Id == row).Cells[^1]).Text.English;
    }

    [Fact]
    public void StudyAsNumbersAreThoseOfR()
    {
        // tests/reference/reliability/extreme_groups.R.
        var result = StudyA.Run("{type: item_analysis, constructs: [KS]}");
        result.Number("item_analysis.groups", "KS", "n").Should().Be(338);
        result.Number("item_analysis.items", "KS1", "corrected_r").Should().Be(StudyA.Run("{type: reliability}").Number("reliability.items", "KS1", "item_total_r"));
        result.Report.Sections.Single(section => section.Id == "item_analysis").Printed.Should().HaveCount(2);
    }
}
