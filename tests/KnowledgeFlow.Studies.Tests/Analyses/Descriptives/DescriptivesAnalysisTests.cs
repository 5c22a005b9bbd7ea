namespace KnowledgeFlow.Studies.Tests.Analyses.Descriptives;

public sealed class DescriptivesAnalysisTests
{
    [Fact]
    public void EachVariableHasItsOwnRows()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: descriptives, variables: [年龄, y, k, e]}]\n", "年龄,y,k,e\n1,2,7,\n2,,7,\n3,4,7,\n6,,7,\n");
        var result = study.Result;
        result.Table("descriptives.variables").Rows.Select(row => row.Id).Should().Equal("年龄", "y", "k", "e");
        Row("年龄").Should().Be((4, 3, 1, 6));
        Row("y").Should().Be((2, 3, 2, 4));
        Row("k").Should().Be((4, 7, 7, 7));
        Row("e").Should().Be((0, null, null, null));
        result.Number("descriptives.variables", "k", "sd").Should().Be(0);
        result.Number("descriptives.variables", "k", "skewness").Should().BeNull();

        // Σ(x − 3)³ = −8 − 1 + 27 = 18, Σ(x − 3)² = 14: g1 = (18/4)/(14/4)^1.5, G1 = g1 √(4 · 3)/2.
        result.Number("descriptives.variables", "年龄", "skewness").Should().BeApproximately(4.5 / Math.Pow(3.5, 1.5) * Math.Sqrt(12) / 2, 1e-14);
        result.Notes("descriptives.variables").Should().Equal(
            "SD with divisor n − 1; skewness G1 and kurtosis G2 as SPSS.",
            "y: 2 complete rows where 3 are needed.",
            "k: every answer is the same in k.",
            "e: nobody answered e.");

        (double?, double?, double?, double?) Row(string row) => (
            result.Number("descriptives.variables", row, "n"),
            result.Number("descriptives.variables", row, "mean"),
            result.Number("descriptives.variables", row, "min"),
            result.Number("descriptives.variables", row, "max"));
    }
}
