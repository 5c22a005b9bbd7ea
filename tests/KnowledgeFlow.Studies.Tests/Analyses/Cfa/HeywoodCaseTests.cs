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

    [Theory]
    [InlineData("cfa.parameters[u~~u].se")]
    [InlineData("cfa.parameters[u~~u].p")]
    [InlineData("cfa.parameters[f=~v].std")]
    [InlineData("cfa.fit[model].cfi")]
    [InlineData("cfa.validity[f].ave")]
    public void NothingIsInferredFromIt(string address) => StudyFolder.NumberAt(Improper.Value, address).Should().BeNull();

    [Theory]
    [InlineData("cfa.fit")]
    [InlineData("cfa.parameters")]
    [InlineData("cfa.validity")]
    public void EveryTableSaysWhichParameterIsImproper(string table)
    {
        var notes = Improper.Value.Table(table).Notes;

        notes.Should().Contain(note => note.English == "No fit of Measurement model: an improper solution (Heywood case) at u~~u.");
        notes.Should().Contain(note => note.Chinese == "测量模型无拟合结果：出现不当解（Heywood 情形）：u~~u。");
    }
}
