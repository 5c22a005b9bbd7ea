using KnowledgeFlow.Studies.Tests.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Tests.Analyses.CommonMethod;

public sealed class CommonMethodModelTests
{
    [Fact]
    public void SingleFactorAndFullCollinearityAreThoseOfR() =>
        ReferenceStudy.ShouldHold(ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "type: common_method"), "common_method", 1e-6);

    /// <summary>lavaan finds a factor of negative variance here: no number is to be had, and the notes say so.</summary>
    [Fact]
    public void AnImproperMethodFactorIsGivenAndNamed()
    {
        var result = ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "type: common_method");

        StudyFolder.NumberAt(result, "common_method.models[method-factor].delta_chi2").Should().BeApproximately(26.015 - 85.306, 0.01, "lavaan finds the same improper solution");
        result.Report.Sections[0].Tables[1].Notes.Select(note => note.English).Should().Contain(note => note.StartsWith("Measurement model with a method factor: an improper solution (Heywood case) at ", StringComparison.Ordinal));
    }

    [Fact]
    public void WordsAreNeverStrongerThanDoesNotRuleOut()
    {
        var notes = ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "type: common_method").Report.Sections[0].Tables.Select(table => string.Join(' ', table.Notes.Select(note => note.English))).ToList();

        notes.Should().HaveCount(3).And.AllSatisfy(note => note.Should().Contain("not rule out common method variance"));
    }

    [Fact]
    public void ChosenItemsAreNoMeasurementModel() =>
        ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "{type: common_method, items: [x1, x2, x3]}").Report.Sections[0].Tables.Should().ContainSingle();
}
