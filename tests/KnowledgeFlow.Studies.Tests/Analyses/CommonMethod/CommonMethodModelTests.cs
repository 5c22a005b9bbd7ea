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

    [Fact]
    public void LoadingsWithoutAStandardisedFormMoveNoAverage()
    {
        var answers = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "improper-loadings", "answers.csv"));
        using var folder = new StudyFolder(
            "data: data.csv\nconstructs:\n  A: {items: A1-A4}\n  B: {items: B1-B3}\n  C: {items: C1-C3}\n  D: {items: D1-D2}\nanalyses:\n  - {type: common_method}\n", answers);

        var notes = folder.Result.Report.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Notes).ToList();

        notes.Should().NotContain(note => note.English.Contains("NaN") || note.Chinese.Contains("NaN"));
        notes.Should().Contain(note => note.English.Contains("improper"), "the answers are those that once printed it");
    }
}
