using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.StructuralModels;

/// <summary>An item that says nothing leaves the model; what is left is the same as if the item had never been named.</summary>
public sealed class SilentItemsTests
{
    [Theory]
    [InlineData("3", "Left out, for every answer is the same in a4.")]
    [InlineData("", "Left out, for nobody answered a4.")]
    public void TheRestIsFittedAndTheItemNamed(string cell, string note)
    {
        foreach (var analysis in (string[])["cfa", "sem, model: \"y ~ A + B\\na4 ~~ b1\""])
        {
            var without = Run(analysis.Replace("\\na4 ~~ b1", string.Empty, StringComparison.Ordinal), "a1-a3", cell);
            var with = Run(analysis, "a1-a4", cell);

            foreach (var (found, expected) in with.Report.Sections[0].Tables.Zip(without.Report.Sections[0].Tables))
            {
                found.Id.Should().Be(expected.Id);
                found.Rows.Select(row => row.Id).Should().Equal(expected.Rows.Select(row => row.Id));
                found.Rows.SelectMany(row => row.Cells).Should().Equal(expected.Rows.SelectMany(row => row.Cells), string.Join(" ", found.Notes.Select(one => one.English)));
            }

            with.Table(with.Report.Sections[0].Id + ".fit").Notes.Select(one => one.English).Should().Contain(note);
            with.Table(with.Report.Sections[0].Id + ".fit").Rows[0].Cells.Should().Contain(one => one is Cell.NumberCell);
        }
    }

    [Theory]
    [InlineData("common_method", "common_method.models")]
    [InlineData("lms, method: product_indicator, pairs: all, model: \"y ~ A + B + A:B\"", "lms.fit")]
    [InlineData("lms, model: \"y ~ A + B + A:B\"", "lms.fit")]
    public void SoUnderOtherAnalyses(string analysis, string table)
    {
        var (with, without) = (Run(analysis, "a1-a4", "3").Table(table), Run(analysis, "a1-a3", "3").Table(table));

        with.Rows.SelectMany(row => row.Cells).Should().Equal(without.Rows.SelectMany(row => row.Cells));
        with.Rows[0].Cells.Should().Contain(one => one is Cell.NumberCell);
        with.Notes.Select(note => note.English).Should().ContainSingle(note => note.StartsWith("Left out, for every answer is the same in a4."));
    }

    /// <summary>An item that says nothing in one group has no loading there, and leaves the model of all.</summary>
    [Fact]
    public void AnItemThatIsSilentInOneGroupLeavesTheModelOfAll()
    {
        var (with, without) = (Run("cfa, group: g", "a1-a4", "3", cellInSecondGroup: "4"), Run("cfa, group: g", "a1-a3", "3", cellInSecondGroup: "4"));
        var alone = Run("cfa, group: g", "a1-a4", "3", cellInSecondGroup: null);

        with.Table("cfa.fit").Rows.SelectMany(row => row.Cells).Should().Equal(without.Table("cfa.fit").Rows.SelectMany(row => row.Cells));
        alone.Table("cfa.fit").Rows.SelectMany(row => row.Cells).Should().Equal(without.Table("cfa.fit").Rows.SelectMany(row => row.Cells));
        alone.Table("cfa.fit").Notes.Select(note => note.English).Should().Contain("Left out, for every answer is the same in a4.");
    }

    [Fact]
    public void AFactorOfNothingElseIsNotFitted() =>
        Run("cfa, model: \"A =~ a4\\nB =~ b1 + b2 + b3\"", "a1-a4", "3").Table("cfa.fit").Notes.Select(note => note.English).Should().Contain(note => note.StartsWith("No fit of"));

    [Fact]
    public void ARegressionOnASilentItemIsNotFitted() =>
        Run("sem, model: \"B ~ a4\\ny ~ A\"", "a1-a4", "3").Table("sem.fit").Notes.Select(note => note.English).Should().Contain(note => note.StartsWith("No fit of") && note.Contains("a4"));

    private static StudyResult Run(string analysis, string items, string cell) => Run(analysis, items, cell, cell);

    /// <summary>The second group answers a4 as the trait is where it has no cell of its own.</summary>
    private static StudyResult Run(string analysis, string items, string cell, string? cellInSecondGroup)
    {
        var random = new Random(5);
        var rows = Enumerable.Range(0, 150).Select(row =>
        {
            var (a, b) = (Noise(), Noise());
            var fourth = row % 2 == 0 ? cell : cellInSecondGroup ?? FormattableString.Invariant($"{1 + (row / 2 % 5)}");
            return string.Join(',', Likert(a), Likert(a), Likert(a), fourth, Likert(b), Likert(b), Likert(b), FormattableString.Invariant($"{a + b + Noise():0.00}"), row % 2);
        }).ToArray();
        using var study = new StudyFolder($"data: data.csv\nconstructs: {{A: {{items: {items}}}, B: {{items: b1-b3}}}}\nanalyses:\n  - {{type: {analysis}}}\n", $"a1,a2,a3,a4,b1,b2,b3,y,g\n{string.Join('\n', rows)}\n");
        return study.Result;

        double Noise() => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;

        int Likert(double value) => Math.Clamp((int)Math.Round(3 + (1.6 * value) + (0.8 * Noise())), 1, 5);
    }
}
