using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Crosstabs;

public sealed class CrosstabsAnalysisTests
{
    // x by y: 3 1 / 1 3, and one who did not say.
    private const string Data = "x,y,a,b\n1,1,1,0\n1,1,1,1\n1,1,1,0\n1,2,0,1\n2,1,0,0\n2,2,1,1\n2,2,0,1\n2,2,0,1\n2,,1,1\n";

    private const string Head = "data: data.csv\nvariables: {x: {values: {1: one, 2: two}}, y: {values: {1: low, 2: high}}}\nsets: {Q: {label: Ways, choices: [a, b]}}\n";

    /// <summary>By hand: e = 2 throughout, χ² = 4 · 1/2 = 2; Yates 4 · (1/2)²/2 = .5; Fisher 34/70; φ = .5; OR = 9; residual 1/√(2 · ½ · ½) = √2.</summary>
    [Fact]
    public void FourfoldTableComesOut()
    {
        var result = Run("rows: [x], columns: [y]");
        result.Number("crosstabs.cells", "x by y: one / low", "n").Should().Be(3);
        result.Number("crosstabs.cells", "x by y: one / low", "expected").Should().Be(2);
        result.Number("crosstabs.cells", "x by y: one / low", "column_percent").Should().Be(75);
        result.Number("crosstabs.cells", "x by y: one / low", "adjusted_residual").Should().BeApproximately(Math.Sqrt(2), 1e-14);
        result.Number("crosstabs.cells", "x by y: total / high", "total_percent").Should().Be(50);
        result.Number("crosstabs.cells", "x by y: total / total", "n").Should().Be(8, "the blank is left out");
        result.Number("crosstabs.tests", "x by y", "chi2").Should().BeApproximately(2, 1e-14);
        result.Number("crosstabs.tests", "x by y", "yates").Should().BeApproximately(.5, 1e-14);
        result.Number("crosstabs.tests", "x by y", "fisher_p").Should().BeApproximately(34 / 70.0, 1e-14);
        result.Number("crosstabs.effects", "x by y: phi", "value").Should().BeApproximately(.5, 1e-14);
        result.Number("crosstabs.effects", "x by y: odds_ratio", "value").Should().BeApproximately(9, 1e-13);
        result.Notes("crosstabs.tests").Should().Contain("x by y: More than 20% of expected counts are below 5, or one is below 1: rely on Fisher's p (Cochran 1954).");
    }

    /// <summary>Everybody ticked something but the fifth; of the four low ones three are cases, all of whom ticked a.</summary>
    [Fact]
    public void SetsAreCountedByTheirCases()
    {
        var result = Run("rows: [Q], columns: [y]");
        result.Number("crosstabs.cells", "Q by y: a / low", "column_percent").Should().Be(100);
        result.Number("crosstabs.cells", "Q by y: total / low", "n").Should().Be(3);
        result.Number("crosstabs.tests", "Q by y: a", "n").Should().Be(7);

        // a: 3 0 / 1 3 of seven: χ² = 7 · 9²/(3 · 4 · 4 · 3) = 3.9375.
        result.Number("crosstabs.tests", "Q by y: a", "chi2").Should().BeApproximately(3.9375, 1e-13);
        result.Report.Sections.Single().Printed[0].Rows.Select(row => row.Label.English).Should().Equal("Ways", "a", "b", "Total");
    }

    [Fact]
    public void MistakesAreBadInput()
    {
        Message("rows: [x], columns: [x]").Should().Contain("x is crossed with itself");
        Message("rows: [x], columns: [Q]").Should().Contain("Name it under rows:");
    }

    private static StudyResult Run(string keys)
    {
        using var study = new StudyFolder($"{Head}analyses: [{{type: crosstabs, {keys}}}]\n", Data);
        return study.Result;
    }

    private static string Message(string keys)
    {
        using var study = new StudyFolder($"{Head}analyses: [{{type: crosstabs, {keys}}}]\n", Data);
        return study.Message;
    }
}
