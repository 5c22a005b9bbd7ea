using KnowledgeFlow.Studies.Tests.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Tests.Analyses.Sem;

public sealed class StructuralEquationAnalysisTests
{
    private const string Democracy = """
        type: sem
            model: |
              ind60 =~ x1 + x2 + x3
              dem60 =~ y1 + y2 + y3 + y4
              dem65 =~ y5 + y6 + y7 + y8
              dem60 ~ a*ind60
              dem65 ~ c*ind60 + b*dem60
              indirect := a*b
              total := c + a*b
        """;

    /// <summary>lavaan 0.6-14 (<c>cfa.R</c>); with := its optimum is nlminb's own, good to about 2e-5 in this flat direction.</summary>
    [Fact]
    public void ParametersDefinitionsAndExplainedVarianceAreThoseOfLavaan() =>
        ReferenceStudy.ShouldHold(ReferenceStudy.Run("democracy.csv", string.Empty, Democracy), "sem", 5e-5);

    [Fact]
    public void ConstructsNamedInAModelBringTheirItems()
    {
        var result = ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "{type: sem, model: \"speed ~ visual + textual\"}");

        // A saturated structural part fits as the measurement model does (tests/reference/cfa, case ml).
        StudyFolder.NumberAt(result, "sem.fit[model].chi2").Should().BeApproximately(85.3055217, 1e-6);
        StudyFolder.NumberAt(result, "sem.r2[speed].r2").Should().BeInRange(0, 1);
    }

    [Fact]
    public void BootstrapIntervalsOfDefinitionsSurroundTheEstimate()
    {
        var result = ReferenceStudy.Run("democracy.csv", string.Empty, Democracy + "\n    bootstrap: 100\n    seed: 3");

        var estimate = StudyFolder.NumberAt(result, "sem.defined[indirect].est")!.Value;
        StudyFolder.NumberAt(result, "sem.defined[indirect].lower").Should().BeLessThan(estimate);
        StudyFolder.NumberAt(result, "sem.defined[indirect].upper").Should().BeGreaterThan(estimate);
        foreach (var standardised in new[] { "sem.defined[indirect]", "sem.parameters[dem60~ind60]" })
        {
            var value = StudyFolder.NumberAt(result, standardised + ".std")!.Value;
            StudyFolder.NumberAt(result, standardised + ".std_lower").Should().BeLessThan(value);
            StudyFolder.NumberAt(result, standardised + ".std_upper").Should().BeGreaterThan(value);

            // An interval of the normal distribution would lie symmetrically about the value.
            (StudyFolder.NumberAt(result, standardised + ".std_upper") - value).Should().NotBeApproximately(value - StudyFolder.NumberAt(result, standardised + ".std_lower")!.Value, 1e-6);
        }
    }

    [Fact]
    public void StartingPointsChangeNothingWhereThereIsOneOptimumAndAreNoted()
    {
        var (once, often) = (ReferenceStudy.Run("democracy.csv", string.Empty, Democracy), ReferenceStudy.Run("democracy.csv", string.Empty, Democracy + "\n    starts: 12\n    seed: 3"));

        StudyFolder.NumberAt(often, "sem.fit[model].chi2").Should().BeApproximately(StudyFolder.NumberAt(once, "sem.fit[model].chi2")!.Value, 1e-9);
        once.Report.Sections[0].Tables[0].Notes.Should().NotContain(note => note.English.Contains("starting points"));
        often.Report.Sections[0].Tables[0].Notes.Should().ContainSingle(note => note.English.StartsWith("Sought from 12 starting points, seed 3:", StringComparison.Ordinal));
    }
}
