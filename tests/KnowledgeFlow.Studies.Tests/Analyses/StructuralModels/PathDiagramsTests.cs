using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Studies.Tests.Analyses.StructuralModels;

public sealed class PathDiagramsTests
{
    private const string Head = "data: data.csv\nconstructs:\n  F: {items: f1-f3}\nanalyses:\n";

    /// <summary>A treatment that alone predicts a mediator belongs to the model; what stands beside a factor in every equation is a control.</summary>
    [Fact]
    public void ControlsAreObservedPredictorsBesideOthersOfSubstance()
    {
        var diagram = Diagram("m ~ treatment\\ny ~ m + F + treatment + age", string.Empty);

        diagram.Nodes.Select(node => node.Name).Should().Contain("treatment").And.NotContain("age");
        diagram.Notes.Should().Contain(note => note.English == "1 control is not drawn: age.");
        Diagram("m ~ treatment\\ny ~ m + F + treatment + age", ", figures: {controls: true}").Nodes.Select(node => node.Name).Should().Contain("age");
        Diagram("y ~ treatment + age", string.Empty).Nodes.Select(node => node.Name).Should().Contain("treatment").And.Contain("age");
    }

    [Fact]
    public void ExplainedVariablesCarryTheirShareAndItemsResidualCovariances()
    {
        using var study = Study("y ~ F + age\\nf1 ~~ f2", string.Empty);
        var diagram = study.Result.Report.Sections[0].Figures.OfType<PathDiagramFigure>().Single();

        diagram.Nodes.Single(node => node.Name == "y").RSquared.Should().Be(StudyFolder.CellOf(study.Result, "sem.r2[y].r2").Number);
        diagram.Nodes.Where(node => node.Name != "y").Should().OnlyContain(node => node.RSquared == null);
        diagram.Arrows.Should().Contain(arrow => arrow.Kind == PathArrowKind.Covariance && arrow.From == "f1" && arrow.To == "f2");
    }

    private static PathDiagramFigure Diagram(string model, string keys)
    {
        using var study = Study(model, keys);
        return study.Result.Report.Sections[0].Figures.OfType<PathDiagramFigure>().Single();
    }

    private static StudyFolder Study(string model, string keys)
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 200).Select(_ =>
        {
            var (f, age, treatment) = (Noise(), Noise(), random.Next(2));
            var m = (0.5 * treatment) + Noise();
            return FormattableString.Invariant($"{f + Noise():0.000},{f + Noise():0.000},{f + Noise():0.000},{age:0.000},{treatment},{m:0.000},{(0.5 * f) + (0.3 * m) + (0.2 * age) + Noise():0.000}");
        });
        return new StudyFolder($"{Head}  - {{type: sem, model: \"{model}\"{keys}}}\n", $"f1,f2,f3,age,treatment,m,y\n{string.Join('\n', rows)}\n");

        double Noise() => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
    }
}
