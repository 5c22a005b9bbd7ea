using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Tests.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Tests.Analyses.Cfa;

public sealed class ConfirmatoryFactorAnalysisTests
{
    private static ResultTable Table(StudyResult result, string id) => result.Report.Sections.SelectMany(section => section.Tables).Single(table => table.Id == id);

    [Fact]
    public void AModelInTheFileIsTheModelOfItsConstructs()
    {
        var built = ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "type: cfa");
        var written = ReferenceStudy.Run("hs1939.csv", string.Empty, "{type: cfa, model: \"visual =~ x1 + x2 + x3; textual =~ x4 + x5 + x6; speed =~ x7 + x8 + x9\"}");

        Table(written, "cfa.fit").Rows.Should().BeEquivalentTo(Table(built, "cfa.fit").Rows);
        Table(written, "cfa.parameters").Rows.Select(row => row.Id).Should().Equal(Table(built, "cfa.parameters").Rows.Select(row => row.Id));
    }

    [Fact]
    public void AModelBringsTheItemsOfConstructsThatItNames()
    {
        var result = ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "{type: cfa, model: \"visual ~~ speed\"}");

        Table(result, "cfa.parameters").Rows.Where(row => row.Id.Contains("=~", StringComparison.Ordinal)).Should().HaveCount(6);
    }

    [Fact]
    public void AFactorOfTwoItemsAloneIsNullWithItsDiagnosis()
    {
        var result = ReferenceStudy.Run("hs1939.csv", "constructs: {visual: {items: [x1, x2]}}\n", "type: cfa");

        var fit = Table(result, "cfa.fit");
        fit.Rows[0].Cells.Skip(1).Should().AllBeOfType<Cell.NullCell>();
        fit.Notes.Select(note => note.English).Should().Contain(note => note.StartsWith("No fit of Measurement model: the model is not identified", StringComparison.Ordinal));
        fit.Notes.Select(note => note.Chinese).Should().Contain(note => note.Contains("模型不可识别", StringComparison.Ordinal));
    }

    [Fact]
    public void AConstantItemIsNamed()
    {
        var result = ConstantItem();

        StudyFolder.NumberAt(result, "cfa.fit[model].chi2").Should().BeNull();
        Table(result, "cfa.fit").Notes.Select(note => note.English).Should().Contain(note => note.Contains("every answer is the same in x", StringComparison.Ordinal));
    }

    [Fact]
    public void TheBootstrapIntervalHoldsTheRatioAndComesOutTheSameTwice()
    {
        var first = ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "{type: cfa, bootstrap: 200, seed: 5}");
        var second = ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "{type: cfa, bootstrap: 200, seed: 5}");

        var ratio = StudyFolder.NumberAt(first, "cfa.htmt[textual].visual");
        StudyFolder.NumberAt(first, "cfa.htmt_lower[textual].visual").Should().BeLessThan(ratio!.Value);
        StudyFolder.NumberAt(first, "cfa.htmt_upper[textual].visual").Should().BeGreaterThan(ratio.Value);
        Table(second, "cfa.htmt_upper").Rows.Should().BeEquivalentTo(Table(first, "cfa.htmt_upper").Rows);
    }

    [Fact]
    public void MergingGoesDownToOneFactor() =>
        Table(ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "{type: cfa, compare: auto}"), "cfa.comparison").Rows.Select(row => row.Id).Should().Equal("2-factor", "1-factor");

    [Fact]
    public void ARivalOfOtherItemsIsNotCompared()
    {
        var result = ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "{type: cfa, compare: {few: \"g =~ x1 + x2 + x3 + x4\"}}");

        StudyFolder.NumberAt(result, "cfa.comparison[few].chi2").Should().NotBeNull();
        StudyFolder.NumberAt(result, "cfa.comparison[few].delta_chi2").Should().BeNull();
        Table(result, "cfa.comparison").Notes.Select(note => note.English).Should().Contain(note => note.StartsWith("few is of other variables", StringComparison.Ordinal));
    }

    [Fact]
    public void TheDiagramHasEveryLoadingAndCorrelation()
    {
        var figure = ReferenceStudy.Run("hs1939.csv", ReferenceStudy.Tests, "type: cfa").Report.Sections[0].Figures.Should().ContainSingle().Which.Should().BeOfType<PathDiagramFigure>().Which;

        figure.Arrows.Count(arrow => arrow.Kind == PathArrowKind.Loading).Should().Be(9);
        figure.Arrows.Count(arrow => arrow.Kind == PathArrowKind.Covariance).Should().Be(3);
    }

    private static StudyResult ConstantItem()
    {
        using var folder = new StudyFolder("data: data.csv\nconstructs: {f: {items: [x, y, z]}}\nanalyses: [{type: cfa}]\n", "x,y,z\n1,2,3\n1,3,1\n1,1,2\n1,2,2\n1,3,3\n");
        return folder.Result;
    }
}
