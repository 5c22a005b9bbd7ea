using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Correlations;

public sealed class CorrelationsAnalysisTests
{
    private const string Data = "a,b,c,k,e\n1,2,5,3,\n2,1,4,3,\n3,4,,3,\n4,3,2,3,\n5,5,1,3,\n";

    [Fact]
    public void PairsKeepTheirOwnRowsUnlessListwise()
    {
        var pairwise = Run("variables: [a, b, c]");
        pairwise.Number("correlations.n", "a", "b").Should().Be(5);
        pairwise.Number("correlations.n", "a", "c").Should().Be(4);
        pairwise.Number("correlations.r", "a", "b").Should().BeApproximately(0.8, 1e-15);
        pairwise.Notes("correlations.r").Should().Equal("n by pair stands in correlations.n (pairwise, of 5).");
        pairwise.Notes("correlations.summary").Should().Equal("n by pair stands in correlations.n (pairwise, of 5). Pearson correlations.", "M and SD of all who answered the variable.");

        // (1, 2, 4, 5) with (2, 1, 3, 5) about the means: Σxy = 8, Σx² = 10, Σy² = 8.75.
        var listwise = Run("variables: [a, b, c], missing: listwise");
        listwise.Number("correlations.n", "a", "b").Should().Be(4);
        listwise.Number("correlations.r", "a", "b").Should().BeApproximately(8 / Math.Sqrt(87.5), 1e-15);
        listwise.Number("correlations.summary", "b", "mean").Should().Be(2.75, "means are of the rows that the correlations are of");
        listwise.Notes("correlations.r").Should().Equal("n = 4 (listwise).");
    }

    [Fact]
    public void ColumnsAreHeadedByTheNumbersOfTheRows()
    {
        var result = Run("variables: [a, b]");
        foreach (var id in (string[])["correlations.summary", "correlations.r", "correlations.p", "correlations.n"])
        {
            var table = result.Table(id);
            table.Rows.Select(row => row.Label.Chinese).Should().Equal("1. a", "2. b");
            table.Columns.TakeLast(2).Select(column => (column.Id, column.Label.English)).Should().Equal(("a", "1"), ("b", "2"));
        }
    }

    [Fact]
    public void SummaryHoldsTheLowerTriangleAlone()
    {
        var result = Run("variables: [a, b, c]");
        result.Number("correlations.summary", "b", "a").Should().Be(result.Number("correlations.r", "b", "a")!.Value);
        result.Number("correlations.summary", "a", "b").Should().BeNull();
        result.Number("correlations.summary", "a", "a").Should().BeNull("a column has no reliability");
    }

    [Fact]
    public void DiagonalHoldsAlphaOrTheRootOfTheAve()
    {
        var alpha = StudyA.Run("{type: correlations}", "{type: reliability}");
        alpha.Number("correlations.summary", "KA", "KA").Should().Be(alpha.Number("reliability.constructs", "KA", "alpha")!.Value);
        var ave = StudyA.Run("{type: correlations, diagonal: sqrt_ave}", "{type: reliability}");
        ave.Number("correlations.summary", "KA", "KA").Should().Be(Math.Sqrt(ave.Number("reliability.constructs", "KA", "ave")!.Value));
        ave.Notes("correlations.summary").Should().Contain("Square root of the AVE on the diagonal, from the one-factor model of each construct.");
    }

    [Fact]
    public void DiagonalThatCannotBeGivenIsExplained()
    {
        using var study = new StudyFolder("data: data.csv\nconstructs: {A: {items: [a, k]}, B: {items: [b, c]}}\nanalyses: [{type: correlations}]\n", Data);
        study.Result.Number("correlations.summary", "A", "A").Should().BeNull();
        study.Result.Notes("correlations.summary").Should().Contain("Diagonal of A: every answer is the same in k.");
    }

    [Fact]
    public void WhatDoesNotVaryOrIsNotThereHasNoCorrelation()
    {
        var result = Run("variables: [a, k, e]");
        result.Number("correlations.r", "k", "a").Should().BeNull();
        result.Number("correlations.r", "k", "k").Should().BeNull();
        result.Number("correlations.n", "e", "a").Should().Be(0);
        foreach (var table in (string[])["correlations.r", "correlations.p", "correlations.summary"])
        {
            result.Notes(table).Should().Contain("k: every answer is the same in k.").And.Contain("e: nobody answered e.");
        }
    }

    [Theory]
    [InlineData("pearson")]
    [InlineData("spearman")]
    public void VariableAndItsCopyCorrelatePerfectly(string method)
    {
        using var study = new StudyFolder($"data: data.csv\nanalyses: [{{type: correlations, method: {method}, variables: [a, b]}}]\n", "a,b\n1,1\n2,2\n3,3\n4,4\n5,5\n");
        study.Result.Number("correlations.r", "a", "b").Should().Be(1);

        // t is infinite, and no tail is left; of the 120 orders of ranks one and its reverse are as extreme.
        study.Result.Number("correlations.p", "a", "b").Should().BeApproximately(method == "spearman" ? 2.0 / 120 : 0, 1e-17);
    }

    [Fact]
    public void HeatMapShowsTheTable()
    {
        var result = Run("variables: [a, b, k]");
        var map = result.Report.Sections[0].Figures.Should().ContainSingle().Which.Should().BeOfType<HeatMapFigure>().Which;
        map.Id.Should().Be("correlations.heatmap");
        map.Labels.Select(label => label.English).Should().Equal("a", "b", "k");
        var r = result.Number("correlations.r", "a", "b")!.Value;
        map.Values.Should().Equal(1, r, double.NaN, r, 1, double.NaN, double.NaN, double.NaN, double.NaN);
    }

    private static StudyResult Run(string keys)
    {
        using var study = new StudyFolder($"data: data.csv\nanalyses: [{{type: correlations, {keys}}}]\n", Data);
        return study.Result;
    }
}
