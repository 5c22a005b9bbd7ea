using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Factoring;

public sealed class FactorAnalysisTests
{
    private const string Data = "a,b,c,copy,k\n1,2,5,1,3\n2,1,4,2,3\n3,4,2,3,3\n4,3,,4,3\n5,5,1,5,3\n2,3,3,2,3\n";

    [Fact]
    public void ItemAndItsCopyHaveNoInverseButComponents()
    {
        var result = Run("items: [a, b, copy], factors: 1");
        result.Number("efa.adequacy", "all", "kmo").Should().BeNull();
        result.Number("efa.msa", "a", "msa").Should().BeNull();
        result.Number("efa.loadings", "a", "F1").Should().BeApproximately(result.Number("efa.loadings", "copy", "F1")!.Value, 1e-14);
        result.Notes("efa.adequacy").Should().Contain("Not estimable: the same in every row: copy and a.");
        var likelihood = Run("items: [a, b, copy], factors: 1, extraction: ml");
        likelihood.Number("efa.loadings", "a", "F1").Should().BeNull();
        likelihood.Notes("efa.loadings").Should().Equal("n = 6 (listwise).", "No factor solution: the same in every row: copy and a.");
    }

    [Fact]
    public void AConstantItemIsNamedAndTheRestStands()
    {
        var (result, without) = (Run("items: [a, k, b], factors: 2"), Run("items: [a, b], factors: 2"));
        result.Table("efa.loadings").Columns.Select(column => column.Id).Should().Equal("F1", "F2", "communality");
        result.Table("efa.loadings").Rows.Select(row => row.Id).Should().Equal("a", "k", "b");
        result.Number("efa.loadings", "k", "F1").Should().BeNull();
        result.Number("efa.msa", "k", "msa").Should().BeNull();
        result.Table("efa.eigenvalues").Rows.Should().HaveCount(2);
        foreach (var (table, row, column) in (IEnumerable<(string, string, string)>)[("efa.loadings", "b", "F2"), ("efa.msa", "b", "msa"), ("efa.adequacy", "all", "chi2"), ("efa.eigenvalues", "2", "threshold")])
        {
            result.Number(table, row, column).Should().NotBeNull().And.Be(without.Number(table, row, column));
            result.Notes(table).Should().Contain("Left out, for every answer is the same in k.");
        }
    }

    [Fact]
    public void PrincipalAxesOfMoreFactorsThanItemsCanTellApartComeWithACaution()
    {
        var result = Run("items: [a, b, c], factors: 2, extraction: paf");
        result.Notes("efa.loadings").Should().Contain("Caution: the model is not identified (−2 degrees of freedom).");
        result.Number("efa.loadings", "a", "F2").Should().NotBeNull();
    }

    [Theory]
    [InlineData("items: [a, b, c], factors: 4", "No factor solution: 4 factors asked for where the correlations hold 3.")]
    [InlineData("items: [a, b, c], factors: 3, extraction: ml", "No factor solution: 3 factors asked for where the correlations hold 2.")]
    [InlineData("items: [a, b, c], factors: 2, extraction: minres", "No factor solution: the model is not identified (−2 degrees of freedom).")]
    [InlineData("items: [a]", "No factor solution: no factor is kept: the largest eigenvalue, 1.000, does not exceed 1.000.")]
    public void MoreFactorsThanTheItemsHoldAreNotGiven(string keys, string note)
    {
        var result = Run(keys);
        result.Number("efa.loadings", "a", "communality").Should().BeNull();
        result.Notes("efa.loadings").Should().Contain(note);
    }

    [Fact]
    public void RowsAreCompleteOverTheItems()
    {
        var result = Run("items: [a, b, c], factors: 1");
        foreach (var table in (string[])["efa.adequacy", "efa.msa", "efa.eigenvalues", "efa.loadings"])
        {
            result.Notes(table).First().Should().StartWith("n = 5 (listwise).", table);
        }

        Run("items: [a, b], factors: 1").Notes("efa.msa").First().Should().Be("n = 6 (listwise).");
    }

    [Fact]
    public void ItemsEnterReversedUnlessRaw()
    {
        Loading("").Should().BePositive();
        Loading(", raw: true").Should().BeNegative();

        static double? Loading(string raw)
        {
            using var study = new StudyFolder(
                $"data: data.csv\nlikert: {{min: 1, max: 5}}\nconstructs: {{A: {{items: [a, b, c], reverse: [c]}}}}\nanalyses: [{{type: efa, factors: 1{raw}}}]\n", Data);
            return study.Result.Number("efa.loadings", "c", "F1");
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("kaiser")]
    [InlineData("parallel")]
    public void SeedTurnsTheDrawsOfChanceUnderEveryRule(string rule)
    {
        var unsaid = Threshold($"factors: {rule}");
        Threshold($"factors: {rule}, seed: 1").Should().Be(unsaid);
        Threshold($"factors: {rule}, seed: 2").Should().NotBe(unsaid);
        Run($"items: [a, b, c], factors: {rule}, seed: 7").Notes("efa.eigenvalues").Should()
            .Contain("Parallel analysis: percentile 95 of 1000 normal draws of the same size, seed 7.");

        static double Threshold(string keys) => Run($"items: [a, b, c], {keys}").Number("efa.eigenvalues", "1", "threshold")!.Value;
    }

    [Fact]
    public void ScreePlotShowsEigenvaluesAndChance()
    {
        var result = Run("items: [a, b, c]");
        var scree = result.Report.Sections[0].Figures.Should().ContainSingle().Which.Should().BeOfType<LineFigure>().Which;
        scree.Id.Should().Be("efa.scree");
        scree.Series.Should().HaveCount(2).And.OnlyContain(series => series.Markers && series.X.SequenceEqual(new double[] { 1, 2, 3 }));
        foreach (var (series, column) in scree.Series.Zip((string[])["eigenvalue", "threshold"]))
        {
            series.Y.Should().Equal(Enumerable.Range(1, 3).Select(factor => result.Number("efa.eigenvalues", $"{factor}", column)!.Value));
        }

        scree.Series[0].Y.Sum().Should().BeApproximately(3, 1e-14);
    }

    [Fact]
    public void HarmansTestTakesTheFirstEigenvalue()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: efa, items: [a, b, c]}, {type: common_method, items: [a, b, c]}, {type: common_method, id: none, items: [a, k]}]\n", Data);
        var result = study.Result;
        var eigenvalue = result.Number("efa.eigenvalues", "1", "eigenvalue")!.Value;
        result.Number("common_method.harman", "1", "eigenvalue").Should().BeApproximately(eigenvalue, 1e-14);
        result.Number("common_method.harman", "1", "percent").Should().BeApproximately(100 * eigenvalue / 3, 1e-12);
        result.Number("none.harman", "1", "percent").Should().BeNull();
        result.Notes("none.harman").Should().Contain("Left out, for every answer is the same in k.");
    }

    private static StudyResult Run(string keys)
    {
        using var study = new StudyFolder($"data: data.csv\nanalyses: [{{type: efa, {keys}}}]\n", Data);
        return study.Result;
    }
}
