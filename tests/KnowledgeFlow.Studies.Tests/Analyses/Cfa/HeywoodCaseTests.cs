using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Cfa;

/// <summary>
/// One factor of three items with correlations .7, .7 and .3, exactly: the first item's communality is .7·.7/.3, its residual variance
/// 1 − .49/.3 = −19/30 by hand, since three items determine the factor.
/// </summary>
public sealed class HeywoodCaseTests
{
    private static readonly Lazy<StudyResult> Improper = new(() =>
    {
        var (b, c) = (Math.Sqrt(0.51), (0.3 - 0.49) / Math.Sqrt(0.51));
        var rows = Enumerable.Range(0, 80).Select(i => (X: (2 * (i % 2)) - 1, Y: (2 * (i / 2 % 2)) - 1, Z: (2 * (i / 4 % 2)) - 1))
            .Select(z => FormattableString.Invariant($"{z.X},{(0.7 * z.X) + (b * z.Y)},{(0.7 * z.X) + (c * z.Y) + (Math.Sqrt(0.51 - (c * c)) * z.Z)}\n"));
        using var folder = new StudyFolder("{data: data.csv, constructs: {f: {items: [u, v, w]}}, analyses: [{type: cfa}]}", "u,v,w\n" + string.Concat(rows));
        return folder.Result;
    });

    [Fact]
    public void TheEstimateIsTheNegativeVariance() =>
        StudyFolder.NumberAt(Improper.Value, "cfa.parameters[u~~u].est").Should().BeApproximately(-19.0 / 30, 1e-7);

    [Fact]
    public void EverythingIsGivenAsEstimated()
    {
        // Standardised loadings √(.7·.7/.3) and √(.7·.3/.7), hence CR and AVE; residual variance of u standardised as it is.
        var (first, other) = (Math.Sqrt(0.49 / 0.3), Math.Sqrt(0.3));
        var sum = first + (2 * other);
        At("cfa.parameters[f=~u].std").Should().BeApproximately(first, 1e-7);
        At("cfa.parameters[f=~v].std").Should().BeApproximately(other, 1e-7);
        At("cfa.parameters[u~~u].std").Should().BeApproximately(-19.0 / 30, 1e-7);
        At("cfa.parameters[u~~u].se").Should().BePositive();
        At("cfa.validity[f].ave").Should().BeApproximately(((first * first) + 0.6) / 3, 1e-7);
        At("cfa.validity[f].cr").Should().BeApproximately(sum * sum / ((sum * sum) - (19.0 / 30) + 1.4), 1e-7);
        At("cfa.fit[model].chi2").Should().BeApproximately(0, 1e-9);
        At("cfa.fit[model].df").Should().Be(0);
        Improper.Value.Report.Sections[0].Figures.Should().NotBeEmpty();

        static double? At(string address) => StudyFolder.NumberAt(Improper.Value, address);
    }

    [Theory]
    [InlineData("cfa.fit")]
    [InlineData("cfa.parameters")]
    [InlineData("cfa.validity")]
    [InlineData("cfa.fornell_larcker")]
    [InlineData("cfa.modification")]
    [InlineData("cfa.residuals")]
    public void EveryTableSaysWhichParameterIsImproper(string table)
    {
        var notes = Improper.Value.Table(table).Notes;

        notes.Should().Contain(note => note.English.StartsWith("Measurement model: an improper solution (Heywood case) at u~~u.", StringComparison.Ordinal));
        notes.Should().Contain(note => note.Chinese.StartsWith("测量模型：出现不当解（Heywood 现象）：u~~u。", StringComparison.Ordinal));
    }
}
