using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Diagnostics;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Descriptives;

/// <summary>Lays out <c>descriptives.normality</c> and <c>descriptives.mardia</c>.</summary>
internal static class NormalityTables
{
    private static readonly TableLayout<(int Count, Outcome<ShapiroWilkTest> Shapiro, Outcome<LillieforsTest> Lilliefors)> Layout = new(
    [
        ColumnLayout<(int Count, Outcome<ShapiroWilkTest> Shapiro, Outcome<LillieforsTest> Lilliefors)>.Count("n", Terms.N, row => row.Count),
        Number("shapiro_wilk", new Phrase("Shapiro-Wilk W", "Shapiro-Wilk W"), NumberStyle.Bounded, row => row.Shapiro.Value(test => test.W)),
        Number("sw_p", Terms.P, NumberStyle.Probability, row => row.Shapiro.Value(test => test.PValue)),
        Number("lilliefors", new Phrase("Kolmogorov-Smirnov D (Lilliefors)", "Kolmogorov-Smirnov D（Lilliefors）"), NumberStyle.Bounded, row => row.Lilliefors.Value(test => test.D)),
        Number("lilliefors_p", new Phrase("p (Lilliefors)", "p（Lilliefors）"), NumberStyle.Probability, row => row.Lilliefors.Value(test => test.PValue)),
    ]);

    private static readonly TableLayout<Outcome<MardiaTest>> JointLayout = new(
    [
        Joint("n", Terms.N, NumberStyle.Whole, test => test.Count),
        Joint("skewness", new Phrase("Skewness b1", "多元偏度 b1"), NumberStyle.Estimate, test => test.Skewness),
        Joint("chi2", new Phrase("χ²", "χ²"), NumberStyle.Estimate, test => test.ChiSquared),
        Joint("df", new Phrase("df", "df"), NumberStyle.Whole, test => test.DegreesOfFreedom),
        Joint("skewness_p", new Phrase("p of skewness", "偏度 p"), NumberStyle.Probability, test => test.SkewnessPValue),
        Joint("kurtosis", new Phrase("Kurtosis b2", "多元峰度 b2"), NumberStyle.Estimate, test => test.Kurtosis),
        Joint("z", new Phrase("z", "z"), NumberStyle.Estimate, test => test.Z),
        Joint("kurtosis_p", new Phrase("p of kurtosis", "峰度 p"), NumberStyle.Probability, test => test.KurtosisPValue),
    ]);

    /// <summary>Each variable by itself.</summary>
    public static ResultTable Single(string id, ImmutableArray<(string Name, Phrase Label, Column Column)> variables)
    {
        ImmutableArray<(string Name, Phrase Label, (int Count, Outcome<ShapiroWilkTest> Shapiro, Outcome<LillieforsTest> Lilliefors) Tests)> rows =
        [
            .. variables.Select(variable =>
            {
                double[] values = [.. variable.Column.ToArray().Where(value => !double.IsNaN(value))];
                return (variable.Name, variable.Label, (values.Length, ShapiroWilkTest.Of(values, variable.Name), LillieforsTest.Of(variable.Column)));
            }),
        ];
        return Layout.Table(
            $"{id}.normality",
            new Phrase("Tests of normality", "正态性检验"),
            Terms.Variable,
            rows,
            [
                new Phrase(
                    "Shapiro and Wilk by Royston (1995), as R, up to 5,000 values; Kolmogorov and Smirnov with Lilliefors's correction by Dallal and Wilkinson (1986). In large samples any departure from normality is significant.",
                    "Shapiro-Wilk 依 Royston（1995），同 R，限 5,000 个数值以内；Kolmogorov-Smirnov 经 Lilliefors 校正，p 依 Dallal 与 Wilkinson（1986）。大样本下任何偏离正态均会显著。"),
                .. rows.SelectMany(row => new[] { row.Tests.Shapiro.Diagnosis(), row.Tests.Lilliefors.Diagnosis() }.OfType<Diagnosis>().Distinct().Select(diagnosis => DiagnosisPhrase.Note(row.Label, diagnosis))),
            ]);
    }

    /// <summary>All variables together.</summary>
    public static ResultTable Together(string id, SurveyData frame)
    {
        var outcome = MardiaTest.Of(frame);
        return JointLayout.Table(
            $"{id}.mardia",
            new Phrase("Mardia's tests of multivariate normality", "Mardia 多元正态性检验"),
            Phrase.Empty,
            [("all", new Phrase("All variables", "全部变量"), outcome)],
            [
                new Phrase("Listwise; covariances with divisor n (Mardia 1970).", "成列删除；协方差除数为 n（Mardia，1970）。"),
                .. outcome.Diagnosis() is { } diagnosis ? (Phrase[])[DiagnosisPhrase.Note(new Phrase("No test", "无检验"), diagnosis)] : [],
            ]);
    }

    private static ColumnLayout<(int Count, Outcome<ShapiroWilkTest> Shapiro, Outcome<LillieforsTest> Lilliefors)> Number(
        string id, Phrase label, NumberStyle style, Func<(int Count, Outcome<ShapiroWilkTest> Shapiro, Outcome<LillieforsTest> Lilliefors), double?> value) =>
        ColumnLayout<(int Count, Outcome<ShapiroWilkTest> Shapiro, Outcome<LillieforsTest> Lilliefors)>.Number(id, label, style, value);

    private static ColumnLayout<Outcome<MardiaTest>> Joint(string id, Phrase label, NumberStyle style, Func<MardiaTest, double> part) =>
        ColumnLayout<Outcome<MardiaTest>>.Number(id, label, style, row => row.Value(part));
}
