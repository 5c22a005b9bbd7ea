using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Lms;

/// <summary>A Heywood case of an item of the outcome (y1), whose numbers <c>HeywoodReferenceTests</c> of Core hold to R: everything is given, and every table says of what.</summary>
public sealed class HeywoodLatentModerationTests
{
    private const string Constructs = """
        constructs:
          A: {label: Predictor, items: [a1, a2, a3]}
          B: {label: Moderator, items: [b1, b2, b3]}
          Y: {label: Outcome, items: [y1, y2, y3]}

        """;

    private static readonly Lazy<StudyResult> AtEdge = new(() => LatentProductStudy.Run(
        LatentProductStudy.Read("heywood.csv"), Constructs.Replace("B: {label: Moderator, items: [b1, b2, b3]}", "C: {items: [c1, c2, c3]}", StringComparison.Ordinal), "{type: lms, model: \"Y ~ A + C + A:C\"}"));

    private static readonly Lazy<StudyResult> Improper = new(() => LatentProductStudy.Run(LatentProductStudy.Read("heywood.csv"), Constructs, "{type: lms, model: \"Y ~ A + B + A:B\"}"));

    [Fact]
    public void EverythingIsGivenAsEstimated()
    {
        foreach (var name in new[] { "fit", "parameters", "slopes", "johnson_neyman", "r2", "covariances", "second_opinion" })
        {
            var table = Improper.Value.Table("lms." + name);
            table.Rows.Should().NotBeEmpty(name);

            // A probe within the data has nothing to say of being outside.
            var empty = table.Columns.Where((_, place) => table.Rows.All(row => row.Cells[place] is Cell.NullCell)).Select(column => column.Id);
            empty.Should().BeSubsetOf(["outside"], name);
        }

        Improper.Value.Number("lms.parameters", "y1~~y1", "est").Should().BeNegative();
        Improper.Value.Number("lms.parameters", "Y=~y1", "std").Should().BeGreaterThan(1);
        Improper.Value.Number("lms.r2", "y1", "r2").Should().BeGreaterThan(1);
        Improper.Value.Report.Sections[0].Figures.Should().NotBeEmpty();
    }

    /// <summary>c1 is an item of the product's factor: its residual variance is held at 0, and every table says so.</summary>
    [Fact]
    public void AtTheEdgeOfTheLikelihoodEverythingIsGiven()
    {
        AtEdge.Value.Number("lms.parameters", "c1~~c1", "est").Should().BeInRange(0, 1e-6);
        AtEdge.Value.Number("lms.fit", "model", "loglik").Should().BeApproximately(-2730.532, 5e-4);
        AtEdge.Value.Number("lms.fit", "model", "lrt_df").Should().Be(1);
        AtEdge.Value.Number("lms.slopes", "A:C/low", "b").Should().NotBeNull();
        foreach (var name in new[] { "fit", "parameters", "slopes", "r2", "covariances", "second_opinion" })
        {
            var notes = AtEdge.Value.Table("lms." + name).Notes;
            notes.Should().ContainSingle(note => note.English.StartsWith("The fit with products: an improper solution (Heywood case) at c1~~c1, y1~~y1.", StringComparison.Ordinal), name);
            notes.Should().ContainSingle(note => note.English.Contains("c1~~c1 is held at 0, in the model without products too", StringComparison.Ordinal), name);
            notes.Should().ContainSingle(note => note.Chinese.Contains("c1~~c1 固定为 0", StringComparison.Ordinal), name);
        }
    }

    [Theory]
    [InlineData("fit")]
    [InlineData("parameters")]
    [InlineData("slopes")]
    [InlineData("johnson_neyman")]
    [InlineData("r2")]
    [InlineData("covariances")]
    [InlineData("second_opinion")]
    public void EveryTableSaysWhichParameterIsImproper(string table)
    {
        var notes = Improper.Value.Table("lms." + table).Notes;

        notes.Should().ContainSingle(note => note.English.StartsWith("The fit with products: an improper solution (Heywood case) at y1~~y1.", StringComparison.Ordinal));
        notes.Should().ContainSingle(note => note.Chinese.StartsWith("含乘积项的拟合：出现不当解（Heywood 现象）：y1~~y1。", StringComparison.Ordinal));
    }
}
