using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Mediation;

public sealed class MediationAnalysisTests
{
    private const string Coefficients = "b|se|beta|t|p|lower|upper|vif|tolerance";
    private const string Effects = "effect|se|lower|upper|p";
    private const string Terms = "delta_r2|f|df1|df2|p";

    [Theory]
    [InlineData("", "models", "m1|m2|y|total", "n|r|r2|adj_r2|f|df1|df2|p|mse")]
    [InlineData("", "coefficients", "m1:(Intercept)|m1:x|m2:(Intercept)|m2:x|y:(Intercept)|y:x|y:m1|y:m2|total:(Intercept)|total:x", Coefficients)]
    [InlineData("", "effects", "total|direct|indirect|indirect:m1|indirect:m2|indirect:m1 - indirect:m2", Effects + "|std|std_se|std_lower|std_upper")]
    [InlineData("", "x_by_m", "y:x:m1|y:x:m2", Terms)]
    [InlineData("contrasts: true", "contrasts", "|indirect:m1| - |indirect:m2|", Effects)]
    [InlineData("monte_carlo: 1000, sobel: true", "effects", "total|direct|indirect|indirect:m1|indirect:m2|indirect:m1 - indirect:m2", Effects + "|std|std_se|std_lower|std_upper|mc_lower|mc_upper|sobel_se|sobel_z|sobel_p")]
    [InlineData("serial: true", "effects", "total|direct|indirect|indirect:m1|indirect:m2|indirect:m1>m2|indirect:m1 - indirect:m2|indirect:m1 - indirect:m1>m2|indirect:m2 - indirect:m1>m2", Effects + "|std|std_se|std_lower|std_upper")]
    [InlineData("moderators: [{moderator: w, paths: ['a:m1', direct]}]", "effects", "indirect:m2", Effects)]
    [InlineData("moderators: [{moderator: w, paths: ['a:m1', direct]}]", "conditional", "indirect:m1@low|indirect:m1@mean|indirect:m1@high|direct@low|direct@mean|direct@high", "value|" + Effects)]
    [InlineData("moderators: [{moderator: w, paths: ['a:m1', direct]}]", "index", "indirect:m1", "index|se|lower|upper|p")]
    [InlineData("moderators: [{moderator: w, paths: ['a:m1', direct]}]", "slopes", "m1:x@low|m1:x@mean|m1:x@high|y:x@low|y:x@mean|y:x@high", "value|b|se|t|p|lower|upper")]
    [InlineData("moderators: [{moderator: w, paths: ['a:m1', direct]}]", "interactions", "m1:x:w|y:x:w", Terms)]
    [InlineData("moderators: [{moderator: w, paths: [a]}, {moderator: b, paths: ['b:m2']}], probe: [3]", "conditional", "indirect:m1@3|indirect:m2@3,3", "value|value2|" + Effects)]
    [InlineData("moderators: [{moderator: w, paths: ['b:m2']}, {moderator: b, paths: [a]}]", "index", "indirect:m1|indirect:m2/w:b|indirect:m2/w@low|indirect:m2/w@high|indirect:m2/b@low|indirect:m2/b@mean|indirect:m2/b@high", "index|se|lower|upper|p|value")]
    [InlineData("serial: true, moderators: [{moderator: w, paths: ['d:m1>m2']}]", "coefficients", "m1:(Intercept)|m1:x|m2:(Intercept)|m2:x|m2:m1|m2:w|m2:m1:w|y:(Intercept)|y:x|y:m1|y:m2", Coefficients)]
    [InlineData("covariates: {all: [z], mediators: [b], outcome: [c1]}", "coefficients", "m1:(Intercept)|m1:x|m1:z|m1:b|m2:(Intercept)|m2:x|m2:z|m2:b|y:(Intercept)|y:x|y:m1|y:m2|y:z|y:c1", Coefficients)]
    public void TablesHaveTheContractsRowsAndColumns(string options, string table, string rows, string columns)
    {
        var found = Run(options).Table($"mediation.{table}");
        (table == "contrasts" ? [string.Join("", found.Rows.Select(row => row.Id))] : found.Rows.Select(row => row.Id)).Should().Equal(table == "contrasts" ? [rows] : rows.Split('|'));
        found.Columns.Select(column => column.Id).Should().Equal(columns.Split('|'));
    }

    /// <summary>Two clusters test one coefficient at most: the equation has no F, and the note that regression has says so.</summary>
    [Fact]
    public void AnEquationOfMoreTermsThanClustersHasNoFAndSaysSo()
    {
        var result = StudyA.Run("{type: mediation, outcome: KFE, predictor: KS, mediators: [KA], covariates: [OC], se: cluster, cluster: gender, bootstrap: 100}", "{type: regression, outcome: KFE, predictors: [KS, KA, OC], se: cluster, cluster: gender}");
        result.Notes("regression.models").Should().Contain(note => note == "Model 1 tests more coefficients together than clusters − 1 = 1, and has no such F.");
        var clusters = result.Number("mediation.models", "KFE", "df2");
        result.Number("mediation.models", "KFE", "f").Should().BeNull();
        result.Notes("mediation.models").Should().Contain(note => note.StartsWith("The equation of ", StringComparison.Ordinal) && note.EndsWith($"tests more coefficients together than clusters − 1 = {clusters}, and has no such F.", StringComparison.Ordinal));
    }

    [Fact]
    public void NotesSayWhichModelItIsAndWhoIsLeftOut()
    {
        Run("moderators: [{moderator: w, paths: [a]}]").Notes("mediation.models").Should().Contain("PROCESS model 7.").And.Contain("n = 237 (listwise over all variables; 3 left out).");
        Run("moderators: [{moderator: w, paths: ['a:m1']}]").Notes("mediation.models").Should().NotContain(note => note.StartsWith("PROCESS", StringComparison.Ordinal));
    }

    [Fact]
    public void ShortFormIsTheWrittenOutModel()
    {
        var (written, numbered) = (Run("moderators: [{moderator: w, paths: [a, direct]}]"), Run("model: 8, moderators: [w]"));
        Cells(numbered).Should().Equal(Cells(written));
    }

    [Fact]
    public void CovariatesOfOneKindOfEquationLeaveNoTotalEffect()
    {
        var result = Run("covariates: {outcome: [c1]}");
        result.Table("mediation.effects").Rows.Select(row => row.Id).Should().NotContain("total");
        result.Notes("mediation.effects").Should().Contain("No total effect: the equations differ in covariates.");
    }

    [Fact]
    public void SameSeedGivesTheSameNumbersAndAnotherOthers()
    {
        Cells(Run("seed: 5")).Should().Equal(Cells(Run("seed: 5")));
        Run("seed: 6").Number("mediation.effects", "indirect", "lower").Should().NotBe(Run("seed: 5").Number("mediation.effects", "indirect", "lower"));
    }

    [Fact]
    public void CategoriesOfTextAreNamedByTheirText()
    {
        const string Data = "city,m,y\nBonn,1,2\nKiel,2,3\nBonn,2,1\nKiel,4,5\nUlm,5,5\nUlm,4,6\nBonn,1,1\nKiel,3,2\nUlm,6,4\n";
        using var study = new StudyFolder("data: data.csv\nanalyses:\n  - {type: mediation, outcome: y, predictor: {variable: city, coding: sequential}, mediators: [m], bootstrap: 100}\n", Data);
        var result = study.Result;
        result.Table("mediation.effects").Rows.Select(row => row.Id).Should().Equal(
            "city=Kiel-Bonn/total", "city=Kiel-Bonn/direct", "city=Kiel-Bonn/indirect", "city=Kiel-Bonn/indirect:m", "city=Ulm-Kiel/total", "city=Ulm-Kiel/direct", "city=Ulm-Kiel/indirect", "city=Ulm-Kiel/indirect:m");
        result.Table("mediation.coefficients").Rows.Select(row => row.Id).Should().Contain("m:city=Kiel-Bonn");
        result.Notes("mediation.effects").Should().Contain("Std.: partially standardised, effect/SD(Y).");
    }

    [Fact]
    public void ConstantMediatorLeavesNullsAndAReason()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses:\n  - {type: mediation, outcome: y, predictor: x, mediators: [m], bootstrap: 100}\n", "x,m,y\n1,2,3\n2,2,1\n3,2,5\n4,2,2\n");
        var result = study.Result;
        result.Number("mediation.effects", "indirect:m", "effect").Should().BeNull();
        result.Notes("mediation.effects").Should().Contain("No equation of m: every answer is the same in m.");
        result.Number("mediation.models", "total", "r2").Should().NotBeNull();
        result.Report.Sections[0].Figures.Should().BeEmpty();
    }

    [Fact]
    public void DiagramHasEveryArrowAndProductButNoCovariates()
    {
        var diagram = Run("covariates: [c1], moderators: [{moderator: w, paths: ['a:m1']}]").Report.Sections[0].Figures.OfType<PathDiagramFigure>().Single();
        diagram.Notes.Should().Contain(note => note.English.StartsWith("1 control is not drawn"));
        diagram.Arrows.Select(arrow => $"{arrow.From}>{arrow.To}").Should().Equal("x>m1", "w>m1", "x:w>m1", "x>m2", "x>y", "m1>y", "m2>y");
        diagram.Nodes.Should().OnlyContain(node => !node.IsLatent);
    }

    [Fact]
    public void CurveOfAnIndirectEffectIsShadedWhereItsBandLeavesOutZero()
    {
        var result = Run("moderators: [{moderator: w, paths: ['a:m1']}]");
        var figure = result.Report.Sections[0].Figures.OfType<LineFigure>().Single(figure => figure.Id == "mediation.conditional-1");
        var line = figure.Series.Single();
        var edges = result.Table("mediation.johnson_neyman").Rows.Where(row => row.Id.StartsWith("indirect:m1/", StringComparison.Ordinal)).Select(row => row.Cells[0].Number!.Value).ToArray();
        edges.Should().NotBeEmpty();
        figure.VerticalLines.Select(vertical => vertical.Value).Should().Equal(edges);
        for (var i = 0; i < line.X.Length; i++)
        {
            var isShaded = figure.Regions.Any(region => line.X[i] >= region.From && line.X[i] <= region.To);
            isShaded.Should().Be(line.Lower[i] > 0 || line.Upper[i] < 0);
        }
    }

    [Fact]
    public void IndexIsDrawnOverTheSecondModerator()
    {
        var figures = Run("moderators: [{moderator: w, paths: ['a:m1']}, {moderator: z, paths: ['b:m1']}]").Report.Sections[0].Figures;
        figures.Select(figure => figure.Id).Should().Contain("mediation.index-1").And.Contain("mediation.interaction-1");
        figures.OfType<LineFigure>().Single(figure => figure.Id == "mediation.conditional-1").Series.Should().HaveCount(3, "one line a probe of z");
    }

    private static IEnumerable<double?> Cells(StudyResult result) =>
        result.Report.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Number);

    private static StudyResult Run(string options)
    {
        using var study = new StudyFolder(
            $"data: data.csv\nanalyses:\n  - {{type: mediation, outcome: y, predictor: x, mediators: [m1, m2], bootstrap: 200{(options.Length == 0 ? string.Empty : ", " + options)}}}\n",
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "reference", "mediation", "data.csv")));
        return study.Result;
    }
}
