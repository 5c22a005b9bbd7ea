using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.ResponseSurface;

public sealed class SurfaceFigureTests
{
    [Fact]
    public void TheMapIsThatOfTheCoefficientsOverTheScale()
    {
        var result = StudyA.Run("{type: response_surface, outcome: KFE, predictors: [KS, KA]}");
        var map = Map(result);
        map.Surface.X.Should().StartWith([-2.0]).And.EndWith([2.0]);
        var b = (string term) => result.Number("response_surface.coefficients", $"2:{term}", "b")!.Value;
        var (x, y) = (map.Surface.X[5], map.Surface.Y[40]);
        map.Surface.At(5, 40).Should().BeApproximately(
            b("(Intercept)") + (b("KS") * x) + (b("KA") * y) + (b("KS^2") * x * x) + (b("KS:KA") * x * y) + (b("KA^2") * y * y), 1e-11);
        map.Observed.X.Length.Should().Be((int)result.Number("response_surface.models", "2", "n")!.Value);
        map.Lines.Take(2).Select(line => line.Label.English).Should().Equal("Congruence (y = x)", "Incongruence (y = −x)");
        map.Lines.Should().OnlyContain(line => line.X.Concat(line.Y).All(place => Math.Abs(place) <= 2 + 1e-12));
    }

    [Fact]
    public void TheStationaryPointIsMarkedWhereItIsOnTheMapAndElseSaid()
    {
        var rows = from x in Enumerable.Range(1, 5) from z in Enumerable.Range(1, 5) select (x, z);
        string Surface(double peak) => "x,z,y\n" + string.Join('\n', rows.Select(row => FormattableString.Invariant(
            $"{row.x},{row.z},{5 - Math.Pow(row.x - 3 - peak, 2) - (2 * Math.Pow(row.z - 3 + 0.5, 2)) + ((row.x * row.z % 3) * 0.1)}")));
        using var inside = new StudyFolder("data: data.csv\nlikert: {min: 1, max: 5}\nanalyses: [{type: response_surface, outcome: y, predictors: [x, z], midpoint: 3}]\n", Surface(1));
        var mark = Map(inside.Result).Marks.Should().ContainSingle().Subject;
        mark.X.Should().Be(inside.Result.Number("response_surface.surface", "x0", "estimate"));
        mark.Y.Should().Be(inside.Result.Number("response_surface.surface", "y0", "estimate"));
        using var outside = new StudyFolder("data: data.csv\nlikert: {min: 1, max: 5}\nanalyses: [{type: response_surface, outcome: y, predictors: [x, z], midpoint: 3}]\n", Surface(6));
        Map(outside.Result).Marks.Should().BeEmpty();
        Map(outside.Result).Notes.Select(note => note.English).Should().Contain("The stationary point lies outside the scale.");
    }

    [Fact]
    public void WithoutAModelThereIsNone()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: response_surface, outcome: y, predictors: [x, z], midpoint: 3}]\n", "x,z,y\n1,2,3\n2,2,4\n");
        study.Result.Report.Sections[0].Figures.Should().BeEmpty();
    }

    private static ContourFigure Map(StudyResult result) => result.Report.Sections[^1].Figures.Should().ContainSingle().Which.Should().BeOfType<ContourFigure>().Subject;
}
