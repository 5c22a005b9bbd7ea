using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Hypotheses;

public sealed class HypothesisSectionTests
{
    private const string Analyses = "analyses: [{type: regression, outcome: y, blocks: [[z], [x]]}, {type: mediation, outcome: y, predictor: x, mediators: [m], bootstrap: 200}]";

    [Theory]
    [InlineData("regression.coefficients[2:x].b > 0", "regression.coefficients[2:x].b", "supported")]
    [InlineData("regression.coefficients[2:x].b < 0", "regression.coefficients[2:x].b", "not supported")]
    [InlineData("regression.coefficients[2:x].b != 0", "regression.coefficients[2:x].b", "supported")]
    [InlineData("regression.coefficients[2:z].b != 0", "regression.coefficients[2:z].b", "not supported")]
    [InlineData("y ~ z > -5", "regression.coefficients[2:z].b", "not supported")]
    [InlineData("y ~ z > -50", "regression.coefficients[2:z].b", "supported")]
    [InlineData("m~x > 0", "mediation.coefficients[m:x].b", "supported")]
    [InlineData("indirect:m > 0", "mediation.effects[indirect:m].effect", "supported")]
    [InlineData("indirect:m > 500", "mediation.effects[indirect:m].effect", "not supported")]
    [InlineData("regression.models[2].r2 > .5", "regression.models[2].r2", "supported")]
    [InlineData("regression.coefficients[2:c].b > 0", "regression.coefficients[2:c].b", "not tested")]
    public void AHypothesisIsJudgedByTheNumberThatItNames(string holds, string address, string verdict)
    {
        var analyses = holds.Contains("2:c", StringComparison.Ordinal) ? "analyses: [{type: regression, outcome: y, blocks: [[x], [c]]}]" : Analyses;
        var result = Run($"H1: {{holds: \"{holds}\"}}", analyses);

        Words(result, "hypotheses[H1].test").Should().Be(address);
        Words(result, "hypotheses[H1].verdict").Should().Be(verdict);
        StudyFolder.CellOf(result, "hypotheses[H1].coefficient").Number.Should().Be(StudyFolder.CellOf(result, address).Number);
    }

    [Fact]
    public void TheRuleOfEachVerdictIsSaid()
    {
        var result = Run("H1: y~z != 0, H2: \"indirect:m > 0\", H3: \"regression.models[2].r2 > .5\"");

        result.Report.Sections[^1].Tables[0].Notes.Select(note => note.English).Should()
            .Contain("Rule for H1: two-sided p below .05.").And.Contain("Rule for H2: a 95% confidence interval without the bound.").And.Contain("Rule for H3: the number alone, for which there is neither p nor interval.");
    }

    [Fact]
    public void SentencesCountTheVerdicts()
    {
        var result = Run("H1: m~x > 0, H2: m~x < 0, H3: \"indirect:m > 0\"");

        Text(result, ReportLanguage.English).Should().Be("Of the hypotheses in Table 1, 2 were supported (H1, H3) and 1 was not supported (H2).");
        Text(result, ReportLanguage.Chinese).Should().Be("表1所列假设中，2 个得到支持（H1、H3），1 个未得到支持（H2）。");
    }

    [Fact]
    public void EveryNullCellHasItsReason()
    {
        var table = Run("H1: \"regression.models[2].r2 > .5\"").Report.Sections[^1].Tables[0];

        table.Rows[0].Cells.Should().Contain(Cell.Null);
        table.Notes.Should().Contain(note => note.English.StartsWith("Blank: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("q~x > 0", "study.yaml:3:18: H1: no analysis estimates q~x\n")]
    [InlineData("y~x > 0", "study.yaml:3:18: H1: y~x is estimated 2 times\n")]
    [InlineData("y~x", "study.yaml:3:18: H1 does not say what must hold\n")]
    [InlineData("y~x > big", "study.yaml:3:18: H1 does not say what must hold\n")]
    public void WhatCannotBeTestedIsRefused(string holds, string message) => Message($"H1: \"{holds}\"").Should().StartWith(message);

    [Fact]
    public void NoAnalysisTakesTheIdOfTheirTable() =>
        Message("H1: y~x > 0", "analyses: [{type: regression, id: hypotheses, outcome: y, predictors: [x]}]").Should().Contain("the id hypotheses is taken by tables of the report itself");

    private static StudyFolder Study(string hypotheses, string analyses = Analyses) => new($"data: data.csv\ntitle: t\nhypotheses: {{{hypotheses}}}\n{analyses}\n", Data());

    private static StudyResult Run(string hypotheses, string analyses = Analyses)
    {
        using var study = Study(hypotheses, analyses);
        return study.Result;
    }

    private static string Message(string hypotheses, string analyses = Analyses)
    {
        using var study = Study(hypotheses, analyses);
        return study.Message;
    }

    // m grows with x and y with m; z does not; c is constant.
    private static string Data()
    {
        var csv = new StringBuilder("x,m,y,z,c\n");
        for (var row = 0; row < 60; row++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{row},{Mediator(row)},{(3 * Mediator(row)) + (row * 11 % 13)},{row * 17 % 9},3\n");
        }

        return csv.ToString();

        static int Mediator(int row) => (2 * row) + (row * 7 % 23 * 4);
    }

    private static string Words(StudyResult result, string address) => ((Cell.TextCell)StudyFolder.CellOf(result, address)).Text.English;

    private static string Text(StudyResult result, ReportLanguage language)
    {
        var report = result.Report with { Sections = [result.Report.Sections[^1]] };
        return string.Concat(ChapterComposer.Compose(report, language).Blocks.OfType<ChapterBlock.Paragraph>().Single().Runs.Select(run => run.Text));
    }
}
