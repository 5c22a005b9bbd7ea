using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.FactorialAnova;

/// <summary>Against tests/reference/anova/anova.json (car, emmeans); Core's tests hold every digit.</summary>
public sealed class FactorialAnalysisTests
{
    private static readonly string Data = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "anova", "data.csv"));

    [Fact]
    public void EffectsMeansPairsAndSimpleEffectsComeOut()
    {
        var result = Run("outcome: y, factors: [a, b]");
        result.Number("anova.effects", "b", "f").Should().BeApproximately(6.64951657355882, 1e-9);
        result.Number("anova.effects", "a:b", "p").Should().BeApproximately(0.886164581362469, 1e-9);
        result.Number("anova.effects", "(Residual)", "df").Should().Be(91);
        result.Number("anova.simple_effects", "b @ a=one", "p").Should().BeApproximately(0.0444626121217748, 1e-9);
        result.Number("anova.pairs", "b @ a=one: 1 - 2", "p").Should().NotBeNull();
        result.Table("anova.means").Rows.Select(row => row.Id).Should().StartWith(["a: one", "a: two", "b: 1"]).And.Contain("a:b: two / 3");
        var effects = result.Report.Sections.Single().Printed[0];
        effects.Prose.Single().English.Should().NotBeEmpty();
        effects.Prose.Single().Chinese.Should().NotBeEmpty();
    }

    [Fact]
    public void WithoutInteractionsThereAreNoSimpleEffects() =>
        Run("outcome: y, factors: [a, b], covariates: [x], interactions: false").Report.Sections.Single().Tables.Select(table => table.Id).Should().Equal("anova.effects", "anova.means", "anova.pairs");

    [Fact]
    public void EmptyCellHasItsNote()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: anova, outcome: y, factors: [a, b]}]\n", "y,a,b\n1,1,1\n2,1,1\n3,1,2\n5,1,2\n4,2,1\n6,2,1\n8,2,1\n");
        study.Result.Notes("anova.effects").Should().Contain("No analysis: an exact combination of the others: a:b.");
        study.Result.Number("anova.effects", "a", "f").Should().BeNull();
    }

    [Fact]
    public void VariableHasOnePart() =>
        Texts.MessageOf("data: d.csv\nanalyses: [{type: anova, outcome: y, factors: [a, b], covariates: [b]}]\n").Should().Contain("b has two parts in one analysis of variance");

    private static StudyResult Run(string keys)
    {
        using var study = new StudyFolder($"data: data.csv\nvariables: {{a: {{values: {{1: one, 2: two}}}}}}\nanalyses: [{{type: anova, {keys}}}]\n", Data);
        return study.Result;
    }
}
