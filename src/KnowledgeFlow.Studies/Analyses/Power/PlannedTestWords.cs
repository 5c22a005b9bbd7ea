using System.Globalization;
using KnowledgeFlow.Core.Power;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>What a planned test is called in reports.</summary>
/// <param name="Name">The test, as a sentence has it behind "of": <c>a two-sided test of a correlation</c>.</param>
/// <param name="Symbol">The symbol of its effect.</param>
/// <param name="EffectStyle">How its effect is printed.</param>
/// <param name="Statistic">The symbol of its statistic; empty where there are several tests.</param>
/// <param name="Convention">How its power is computed, and what n and the effect are.</param>
internal sealed record PlannedTestWords(Phrase Name, string Symbol, NumberStyle EffectStyle, string Statistic, Phrase Convention)
{
    /// <summary>The words of a test.</summary>
    public static PlannedTestWords Of(PlannedTest planned) => planned.Test switch
    {
        CorrelationPower test => new(
            Sided(test.Sides, "test of a correlation", "相关系数检验"), "r", NumberStyle.Bounded, "r",
            new Phrase("Exact distribution of r of two normal variables (Hotelling 1953), as in G*Power.", "采用双变量正态分布下 r 的精确分布（Hotelling，1953），与 G*Power 一致。")),
        IndependentTTestPower test => new(
            Sided(test.Sides, "t test of two independent means", "两独立样本均值 t 检验"), "d", NumberStyle.Estimate, "t",
            new Phrase("d is the difference over the common standard deviation; n counts both groups; noncentral t.", "d 为均值差除以共同标准差；n 为两组合计；采用非中心 t 分布。")),
        OneSampleTTestPower test when planned.Kind == PlannedTestKind.PairedT => new(
            Sided(test.Sides, "t test of paired means", "配对样本均值 t 检验"), "d", NumberStyle.Estimate, "t",
            new Phrase("d is the mean difference over the standard deviation of the differences (d_z); n counts pairs; noncentral t.", "d 为平均差值除以差值的标准差（d_z）；n 为对数；采用非中心 t 分布。")),
        OneSampleTTestPower test => new(
            Sided(test.Sides, "t test of one mean", "单样本均值 t 检验"), "d", NumberStyle.Estimate, "t",
            new Phrase("d is the difference from the value tested over the standard deviation; noncentral t.", "d 为均值与检验值之差除以标准差；采用非中心 t 分布。")),
        AnalysisOfVariancePower test => new(
            Phrase.Format($"a one-way analysis of variance of {test.Groups} groups", $"{test.Groups} 组单因素方差分析"), "f", NumberStyle.Estimate, "F",
            new Phrase("f = √(η²/(1 − η²)); n counts all groups, which are of equal size; noncentral F, λ = f² n.", "f = √(η²/(1 − η²))；n 为各组合计，各组人数相等；采用非中心 F 分布，λ = f² n。")),
        RegressionPower test => new(
            NameOf(test), "f²", NumberStyle.Estimate, "F",
            test.Tested == test.Predictors
                ? new Phrase("f² = R²/(1 − R²); noncentral F, λ = f² n.", "f² = R²/(1 − R²)；采用非中心 F 分布，λ = f² n。")
                : new Phrase("f² = ΔR²/(1 − R²) with R² of the whole model; noncentral F, λ = f² n, as in G*Power.", "f² = ΔR²/(1 − R²)，R² 为全模型；采用非中心 F 分布，λ = f² n，与 G*Power 一致。")),
        ChiSquaredPower test => new(
            Phrase.Format($"a χ² test with {test.DegreesOfFreedom} {(test.DegreesOfFreedom == 1 ? "degree" : "degrees")} of freedom", $"自由度为 {test.DegreesOfFreedom} 的 χ² 检验"), "w", NumberStyle.Estimate, "χ²",
            new Phrase("w of a table of two by two is |φ|; noncentral χ², λ = n w².", "四格表的 w 即 |φ|；采用非中心 χ² 分布，λ = n w²。")),
        ModelFitPower test => new(
            NameOf(test), "RMSEA", NumberStyle.Bounded, "χ²",
            new Phrase("Noncentral χ², λ = (n − 1) df RMSEA² (MacCallum, Browne and Sugawara 1996).", "采用非中心 χ² 分布，λ = (n − 1) df RMSEA²（MacCallum、Browne 与 Sugawara，1996）。")),
        IndirectEffectPower test => new(
            new Phrase("an indirect effect by joint significance of its two paths", "间接效应的联合显著性检验"), "ab", NumberStyle.Bounded, string.Empty,
            new Phrase(
                $"Standardised paths a and b, direct effect {GivenNumber.Bounded(test.Direct).English}; power is that of a times that of b given X, each exact for normal variables and two-sided.",
                $"a、b 为标准化路径，直接效应为 {GivenNumber.Bounded(test.Direct).Chinese}；检验力为两条路径检验力之积，各按正态变量的精确分布作双侧检验。")),
        _ => throw new ArgumentException("No words are known for the test.", nameof(planned)),
    };

    /// <summary>What a heading says of a test.</summary>
    public static Phrase SubjectOf(PlannedTestKind kind) => kind switch
    {
        PlannedTestKind.Correlation => new Phrase("correlation", "相关"),
        PlannedTestKind.IndependentT => new Phrase("independent t test", "独立样本 t 检验"),
        PlannedTestKind.PairedT => new Phrase("paired t test", "配对样本 t 检验"),
        PlannedTestKind.OneSampleT => new Phrase("one-sample t test", "单样本 t 检验"),
        PlannedTestKind.Anova => new Phrase("one-way analysis of variance", "单因素方差分析"),
        PlannedTestKind.Regression => new Phrase("regression", "回归"),
        PlannedTestKind.ChiSquared => new Phrase("χ² test", "χ² 检验"),
        PlannedTestKind.Rmsea => new Phrase("model fit", "模型拟合"),
        PlannedTestKind.Indirect => new Phrase("indirect effect", "间接效应"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such test."),
    };

    /// <summary>An effect as a row or a line is called: <c>Medium (r = .30)</c>.</summary>
    public Phrase NameOf(PlannedEffect effect)
    {
        var number = Equation(effect.Value);
        return effect.Word is { } word ? new Phrase($"{WordOf(word).English} ({number.English})", $"{WordOf(word).Chinese}（{number.Chinese}）") : number;
    }

    /// <summary>What the row of an answer is called: its effect, its sample size, or both, as they were given.</summary>
    public Phrase LabelOf(PowerAnswer answer, PowerQuestion question)
    {
        if (answer.Asked is not { } asked)
        {
            return NameOf(answer.Effect!);
        }

        var sample = asked.Size is null
            ? Phrase.Format($"n = {answer.Sample} (valid)", $"n = {answer.Sample}（有效问卷）")
            : Phrase.Format($"n = {answer.Sample}", $"n = {answer.Sample}");
        if (question == PowerQuestion.Effect)
        {
            return sample;
        }

        var effect = NameOf(answer.Effect!);
        return new Phrase($"{effect.English}, {sample.English}", $"{effect.Chinese}，{sample.Chinese}");
    }

    /// <summary><c>r = .30</c>.</summary>
    public Phrase Equation(double effect)
    {
        var number = GivenNumber.Of(effect, EffectStyle);
        return new Phrase($"{Symbol} = {number.English}", $"{Symbol} = {number.Chinese}");
    }

    /// <summary>A conventional word, as a label begins.</summary>
    public static Phrase WordOf(EffectSizeWord word) => word switch
    {
        EffectSizeWord.Small => new Phrase("Small", "小效应"),
        EffectSizeWord.Medium => new Phrase("Medium", "中效应"),
        EffectSizeWord.Large => new Phrase("Large", "大效应"),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "There are three words."),
    };

    private static Phrase Sided(TestSides sides, string english, string chinese) =>
        sides == TestSides.Two ? new Phrase($"a two-sided {english}", $"双侧{chinese}") : new Phrase($"a one-sided {english}", $"单侧{chinese}");

    private static Phrase NameOf(RegressionPower test) => test.Tested == test.Predictors
        ? Phrase.Format($"the F test of a linear regression on {test.Predictors} {(test.Predictors == 1 ? "predictor" : "predictors")}", $"含 {test.Predictors} 个自变量的线性回归 F 检验")
        : Phrase.Format($"the F test of {test.Tested} of {test.Predictors} predictors of a linear regression", $"线性回归 {test.Predictors} 个自变量中 {test.Tested} 个的 F 检验");

    private static Phrase NameOf(ModelFitPower test)
    {
        var limit = GivenNumber.Bounded(test.NullRmsea);
        return test.Hypothesis switch
        {
            FitHypothesis.Close => new Phrase($"a test of close fit (RMSEA at most {limit.English}, {DegreesOf(test)})", $"接近拟合检验（RMSEA 不大于 {limit.Chinese}，{DegreesOf(test)}）"),
            FitHypothesis.NotClose => new Phrase($"a test of not-close fit (RMSEA at least {limit.English}, {DegreesOf(test)})", $"不接近拟合检验（RMSEA 不小于 {limit.Chinese}，{DegreesOf(test)}）"),
            _ => new Phrase($"a test of exact fit ({DegreesOf(test)})", $"完全拟合检验（{DegreesOf(test)}）"),
        };
    }

    private static string DegreesOf(ModelFitPower test) => string.Create(CultureInfo.InvariantCulture, $"df = {test.DegreesOfFreedom}");
}
