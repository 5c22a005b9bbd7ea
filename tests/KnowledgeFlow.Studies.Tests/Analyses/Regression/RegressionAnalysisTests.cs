using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Regression;

public sealed class RegressionAnalysisTests
{
    private const string Data =
        "y,x,z,twice,k,年级,城市,e,效率\n1,1,2,2,3,1,北京,,1.5\n3,2,1,4,3,2,上海,,2\n2,3,4,6,3,3,a:b,,2.5\n5,4,3,8,3,1,上海,,4\n4,5,6,10,3,2,北京,,3\n7,6,5,12,3,3,a:b,,5\n6,7,,14,3,1,北京,,4.5\n9,8,7,16,3,2,上海,,6\n";

    [Fact]
    public void ConstantOutcomeHasNoModel()
    {
        var result = Run("outcome: k, predictors: [x]");
        result.Number("regression.models", "1", "n").Should().Be(8);
        result.Number("regression.models", "1", "r2").Should().BeNull();
        result.Table("regression.coefficients").Rows.Select(row => row.Id).Should().Equal("1:(Intercept)", "1:x");
        result.Number("regression.coefficients", "1:x", "b").Should().BeNull();
        result.Number("regression.diagnostics", "1", "max_cook").Should().BeNull();
        result.Report.Sections[0].Figures.Should().BeEmpty();
        foreach (var table in (string[])["regression.models", "regression.coefficients", "regression.diagnostics"])
        {
            result.Notes(table).Should().Contain("No model 1: every answer is the same in k.");
        }
    }

    [Fact]
    public void ProductsOfCentredVariablesAreMarkedAndHardlyCollinear()
    {
        var raw = Run("outcome: y, predictors: [x, z, x:z]");
        var centred = Run("outcome: y, predictors: [x, z, x:z], center: all");

        centred.Number("regression.coefficients", "1:x:z", "b").Should().BeApproximately(raw.Number("regression.coefficients", "1:x:z", "b")!.Value, 1e-12);
        centred.Number("regression.coefficients", "1:x:z", "vif").Should().BeLessThan(raw.Number("regression.coefficients", "1:x:z", "vif")!.Value);
        centred.Notes("regression.coefficients").Should().Contain("Centred at their means: x, z.");
        raw.Notes("regression.coefficients").Should().NotContain(note => note.Contains("Centred", StringComparison.Ordinal));
        Run("outcome: y, predictors: [x, z], center: all").Notes("regression.coefficients").Should().NotContain(note => note.Contains("Centred", StringComparison.Ordinal));
    }

    [Fact]
    public void ABlockThatSaysNothingNewIsLeftOutAndTheModelStands()
    {
        var result = Run("outcome: y, blocks: [[x], [twice], [z]]");
        result.Number("regression.coefficients", "2:x", "b").Should().Be(result.Number("regression.coefficients", "1:x", "b"));
        result.Number("regression.coefficients", "2:twice", "b").Should().BeNull();
        result.Number("regression.coefficients", "3:z", "p").Should().NotBeNull();
        result.Number("regression.models", "2", "delta_r2").Should().Be(0);
        result.Number("regression.models", "2", "delta_df").Should().Be(0);
        result.Number("regression.models", "2", "delta_f").Should().BeNull();
        result.Number("regression.models", "3", "delta_df").Should().Be(1);
        result.Table("regression.coefficients").Rows.Select(row => row.Id).Should().Equal(
            "1:(Intercept)", "1:x", "2:(Intercept)", "2:x", "2:twice", "3:(Intercept)", "3:x", "3:twice", "3:z");
        result.Notes("regression.models").Should().Equal(
            "n = 7 (listwise over all blocks).",
            "Left out from model 2 on: twice, which says the same as x.",
            "Model 2 adds no coefficient to the one before it, and there is no ΔF.");
    }

    [Fact]
    public void SomebodyAloneInACategoryLeavesNoRobustErrorsAndIsNamed()
    {
        using var study = new StudyFolder(
            "data: data.csv\nscreening: {id: who, seconds: {column: s, min: 5}}\nanalyses: [{type: regression, outcome: y, predictors: [x, factor(job)], se: hc3}]\n",
            "who,s,y,x,job\nA,9,1,1,a\nB,1,9,9,a\nC,9,2,3,b\nD,9,4,2,a\nE,9,3,5,c\nF,9,5,4,b\nG,9,7,6,a\nH,9,4,7,b\n");
        var result = study.Result;

        result.Number("regression.coefficients", "1:x", "b").Should().NotBeNull();
        foreach (var column in (string[])["se", "t", "p", "lower", "upper"])
        {
            result.Number("regression.coefficients", "1:x", column).Should().BeNull();
        }

        result.Number("regression.models", "1", "r2").Should().NotBeNull();
        result.Number("regression.models", "1", "f").Should().BeNull();
        result.Number("regression.diagnostics", "1", "max_leverage").Should().Be(1);
        foreach (var table in (string[])["regression.models", "regression.coefficients"])
        {
            result.Notes(table).Should().Contain(
                "Model 1 has no HC3 errors, t, p, intervals and F: HC3 divides by 1 − h, and the model passes through row 5 (E) of the data whatever the answer there (leverage h = 1).");
        }

        result.Notes("regression.diagnostics").Should().Contain("Model 1: no Cook's D of row 5 (E) of the data, where the leverage is 1.");
    }

    [Fact]
    public void WithoutAnInterceptTheNoteSaysThatRSquaredAndBetaAreAboutZero()
    {
        Run("outcome: y, predictors: [x], intercept: false").Notes("regression.coefficients")
            .Should().Contain("Ordinary standard errors. No intercept: R² and F are about zero, and so is β, from the root mean squares of the columns as entered.");
        Run("outcome: y, predictors: [x]").Notes("regression.coefficients").Should().NotContain(note => note.Contains("No intercept", StringComparison.Ordinal));
    }

    [Fact]
    public void FewerRowsThanCoefficientsHaveNoModel()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: regression, outcome: y, predictors: [x, z]}]\n", "y,x,z\n1,2,3\n2,1,5\n4,4,4\n");
        study.Result.Notes("regression.models").Should().Contain("No model 1: 3 complete rows where 4 are needed.");
    }

    [Theory]
    [InlineData("predictors: [k]", "Left out from model 1 on: k, of which every value is the same.")]
    [InlineData("predictors: [e]", "No model 1: nobody answered e.")]
    [InlineData("predictors: [factor(k)]", "Left out from model 1 on: k, of which every value is the same.")]
    public void PredictorThatSaysNothingIsNamed(string keys, string note)
    {
        var result = Run($"outcome: y, {keys}");
        result.Notes("regression.models").Should().Contain(note);
        result.Table("regression.coefficients").Rows.Should().HaveCount(2);
    }

    [Fact]
    public void ExactFitHasItsCoefficients()
    {
        var result = Run("outcome: twice, predictors: [x]");
        result.Number("regression.coefficients", "1:x", "b").Should().BeApproximately(2, 1e-14);
        result.Number("regression.models", "1", "r2").Should().Be(1);
        result.Number("regression.models", "1", "f").Should().BeNull();
        result.Notes("regression.models").Should().Contain("Model 1 fits exactly (R² = 1) and leaves no error to test against: no t, p, F, f² and log L.");
    }

    [Fact]
    public void RowsAreCompleteOverAllBlocks()
    {
        var result = Run("outcome: y, blocks: [[x], [z]]");
        result.Number("regression.models", "1", "n").Should().Be(7);
        result.Number("regression.models", "1", "df2").Should().Be(5);
        Run("outcome: y, predictors: [x]").Number("regression.models", "1", "n").Should().Be(8);
    }

    [Fact]
    public void TextsAndNumbersAreFactorsByTheirOwnNames()
    {
        var result = Run("outcome: 效率, predictors: [x, factor(年级), factor(城市)]", "variables: {年级: {label: 年级, values: {1: 大一, 2: 大二, 3: 大三}}}\n");
        var rows = result.Table("regression.coefficients").Rows;
        rows.Select(row => row.Id).Should().Equal("1:(Intercept)", "1:x", "1:factor(年级)=2", "1:factor(年级)=3", "1:factor(城市)=上海", "1:factor(城市)=北京");
        rows[2].Label.Chinese.Should().Be("1  年级：大二");
        var product = Run("outcome: 效率, predictors: [x, 'x:factor(城市)']").Table("regression.coefficients").Rows;
        product.Select(row => row.Id).Should().Equal("1:(Intercept)", "1:x", "1:x:factor(城市)=上海", "1:x:factor(城市)=北京");
        product[^1].Label.English.Should().Be("1  x × 城市: 北京");
    }

    [Fact]
    public void CategoryMayHoldTheColonOfProducts()
    {
        // 'a:b' is the reference no longer where it is the only other text.
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: regression, outcome: y, predictors: ['x:factor(t)']}]\n", "y,x,t\n1,1,A\n2,4,a:b\n4,3,A\n3,2,a:b\n");
        study.Result.Table("regression.coefficients").Rows.Select(row => row.Id).Should().Equal("1:(Intercept)", "1:x:factor(t)=a:b");
    }

    [Fact]
    public void DummiesCompareWithTheLowestCode()
    {
        // Means of y: year 1 (1, 5, 6) 4; year 2 (3, 4, 9) 16/3; year 3 (2, 7) 4.5.
        var result = Run("outcome: y, predictors: [factor(年级)]");
        result.Number("regression.coefficients", "1:(Intercept)", "b").Should().BeApproximately(4, 1e-14);
        result.Number("regression.coefficients", "1:factor(年级)=2", "b").Should().BeApproximately(4.0 / 3, 1e-14);
        result.Number("regression.coefficients", "1:factor(年级)=3", "b").Should().BeApproximately(0.5, 1e-14);
    }

    [Fact]
    public void ModelWithoutInterceptGoesThroughZero()
    {
        // Σxy = 1 + 6 + 6 + 20 + 20 + 42 + 42 + 72 = 209, Σx² = 204.
        var result = Run("outcome: y, predictors: [x], intercept: false");
        result.Table("regression.coefficients").Rows.Select(row => row.Id).Should().Equal("1:x");
        result.Number("regression.coefficients", "1:x", "b").Should().BeApproximately(209.0 / 204, 1e-14);
        result.Number("regression.models", "1", "df1").Should().Be(1);
        result.Number("regression.models", "1", "df2").Should().Be(7);
    }

    [Fact]
    public void RobustErrorsChangeErrorsAndNotCoefficients()
    {
        var (ordinary, robust) = (Run("outcome: y, predictors: [x]"), Run("outcome: y, predictors: [x], se: hc3"));
        robust.Number("regression.coefficients", "1:x", "b").Should().Be(ordinary.Number("regression.coefficients", "1:x", "b")!.Value);
        robust.Number("regression.coefficients", "1:x", "se").Should().NotBe(ordinary.Number("regression.coefficients", "1:x", "se")!.Value);
        robust.Notes("regression.coefficients").Should().Contain("HC3 standard errors; F and ΔF of the models are Wald tests with them. β from the SDs of the columns as entered.");
    }

    [Fact]
    public void ResidualPlotsAreOfTheLastModelThatStands()
    {
        var result = Run("outcome: y, blocks: [[x], [twice]]");
        var figure = result.Report.Sections[0].Figures.Should().ContainSingle().Which.Should().BeOfType<ScatterFigure>().Which;
        figure.Id.Should().Be("regression.residuals");
        figure.Panels.Should().HaveCount(2);
        var (fitted, residuals) = (figure.Panels[0].PointsX, figure.Panels[0].PointsY);
        fitted.Zip(residuals, (a, b) => Math.Round(a + b, 10)).Should().Equal(1, 3, 2, 5, 4, 7, 6, 9);
        residuals.Sum().Should().BeApproximately(0, 1e-13);
        figure.Panels[1].PointsX.Should().BeInAscendingOrder();
    }

    private static StudyResult Run(string keys, string head = "")
    {
        using var study = new StudyFolder($"data: data.csv\n{head}analyses: [{{type: regression, {keys}}}]\n", Data);
        return study.Result;
    }
}
