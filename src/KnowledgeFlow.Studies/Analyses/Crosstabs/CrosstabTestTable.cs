using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives.Contingency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Crosstabs;

/// <summary>Lays out <c>crosstabs.tests</c>.</summary>
internal static class CrosstabTestTable
{
    private const double MostBelowFive = 20;

    private static readonly TableLayout<Crosstab> Layout = new(
    [
        ColumnLayout<Crosstab>.Count("n", Terms.N, table => table.Counts.Total),
        Number("chi2", Phrase.Verbatim("χ²"), NumberStyle.Estimate, test => test.ChiSquared),
        Number("df", Phrase.Verbatim("df"), NumberStyle.Whole, test => test.DegreesOfFreedom),
        Number("p", Terms.P, NumberStyle.Probability, test => test.PValue),
        Number("yates", new Phrase("χ² (corrected)", "χ²（连续性校正）"), NumberStyle.Estimate, test => test.Yates),
        Number("yates_p", new Phrase("p (corrected)", "p（连续性校正）"), NumberStyle.Probability, test => test.YatesP),
        Number("lr", new Phrase("Likelihood ratio", "似然比"), NumberStyle.Estimate, test => test.LikelihoodRatio),
        Number("lr_p", new Phrase("p (likelihood ratio)", "p（似然比）"), NumberStyle.Probability, test => test.LikelihoodRatioP),
        ColumnLayout<Crosstab>.Number("fisher_p", new Phrase("p (Fisher)", "p（Fisher）"), NumberStyle.Probability, table => table.Fisher?.PValue),
        ColumnLayout<Crosstab>.Number("fisher_se", new Phrase("SE of p (Fisher)", "Fisher p 标准误"), NumberStyle.Estimate, table => table.Fisher is { IsExact: false } drawn ? drawn.StandardError : null),
        Number("smallest_expected", new Phrase("Smallest expected", "最小期望频数"), NumberStyle.Score, test => test.SmallestExpected),
        Number("percent_below_5", new Phrase("% of cells below 5", "期望频数小于 5 的单元格百分比"), NumberStyle.Percent, test => 100 * test.ShareBelowFive),
    ]);

    public static ResultTable Of(string id, ImmutableArray<Crosstab> tables, CrosstabOptions options) => Layout.Table(
        $"{id}.tests",
        new Phrase("Tests of independence", "独立性检验"),
        new Phrase("Table", "交叉表"),
        tables.Select(table => (table.TestId, table.TestLabel, table)),
        [
            new Phrase(
                "Pearson's χ²; with correction for continuity (Yates 1934) of tables of two by two alone. Fisher's p is exact unless it has an SE. Rows and columns that nobody is in do not count.",
                "Pearson χ²；连续性校正（Yates，1934）仅用于四格表。Fisher p 无标准误者为精确值。无人的行列不计入。"),
            .. tables.Select(table => NoteOf(table, options)).OfType<Phrase>(),
        ]);

    private static Phrase? NoteOf(Crosstab table, CrosstabOptions options)
    {
        var label = table.TestLabel;
        if (!table.Test.TryGet(out var test, out var diagnosis))
        {
            return DiagnosisPhrase.Note(label, diagnosis);
        }

        var (english, chinese) = (string.Empty, string.Empty);
        if (100 * test.ShareBelowFive > MostBelowFive || test.SmallestExpected < 1)
        {
            english = " More than 20% of expected counts are below 5, or one is below 1: rely on Fisher's p (Cochran 1954).";
            chinese = "期望频数小于 5 的单元格超过 20% 或有小于 1 者，宜采用 Fisher p（Cochran，1954）。";
        }

        if (table.Fisher is null)
        {
            english += FormattableString.Invariant($" Fisher's test is not made of more than {FisherExactTest.MostCells} cells.");
            chinese += FormattableString.Invariant($"单元格超过 {FisherExactTest.MostCells} 个时不作 Fisher 检验。");
        }

        if (table.Fisher is { IsExact: false })
        {
            english += FormattableString.Invariant($" Fisher's p is of {options.Draws} tables drawn at random (seed {options.Seed}).");
            chinese += FormattableString.Invariant($"Fisher p 由随机抽取的 {options.Draws} 张表估计（种子 {options.Seed}）。");
        }

        return english.Length == 0 ? null : new Phrase($"{label.English}:{english}", $"{label.Chinese}：{chinese}");
    }

    private static ColumnLayout<Crosstab> Number(string id, Phrase label, NumberStyle style, Func<IndependenceTest, double?> value) =>
        ColumnLayout<Crosstab>.Number(id, label, style, table => table.Test.TryGet(out var test, out _) ? value(test) : null);
}
