using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Factorial;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.FactorialAnova;

/// <summary>Lays out <c>anova.effects</c>: the model, covariates, terms, the residual, the total, and Levene's test.</summary>
internal static class EffectsTable
{
    public static ResultTable Of(string id, AnalysedFactors analysed)
    {
        var level = analysed.Options.Level;
        var layout = new TableLayout<Row>(
        [
            ColumnLayout<Row>.Number("ss", new Phrase("SS", "平方和"), NumberStyle.Estimate, row => row.SumOfSquares),
            ColumnLayout<Row>.Number("df", Phrase.Verbatim("df"), NumberStyle.Whole, row => row.DegreesOfFreedom),
            ColumnLayout<Row>.Number("ms", new Phrase("MS", "均方"), NumberStyle.Estimate, row => row.SumOfSquares / row.DegreesOfFreedom),
            ColumnLayout<Row>.Number("f", Phrase.Verbatim("F"), NumberStyle.Estimate, row => row.Effect?.F ?? row.F),
            ColumnLayout<Row>.Number("p", Terms.P, NumberStyle.Probability, row => row.Effect?.PValue ?? row.P),
            ColumnLayout<Row>.Number("partial_eta_squared", new Phrase("Partial η²", "偏 η²"), NumberStyle.Bounded, row => row.Effect?.Explained.EtaSquared.Value),
            ColumnLayout<Row>.Number("lower", Terms.LowerLimitAt(level), NumberStyle.Bounded, row => row.Effect?.Explained.EtaSquared.Lower),
            ColumnLayout<Row>.Number("upper", Terms.UpperLimitAt(level), NumberStyle.Bounded, row => row.Effect?.Explained.EtaSquared.Upper),
            ColumnLayout<Row>.Number("partial_omega_squared", new Phrase("Partial ω²", "偏 ω²"), NumberStyle.Bounded, row => row.Effect?.Explained.OmegaSquared.Value),
        ]);
        return layout.Table(
            $"{id}.effects",
            new Phrase("Tests of effects", "主体间效应检验"),
            new Phrase("Effect", "效应"),
            Rows(analysed),
            [
                Phrase.Format(
                    $"Sums of squares of type {(analysed.Options.Type == SumsOfSquares.TypeIII ? "III, sum-to-zero contrasts" : "II")}. η² of the model is R². Interval of partial η²: λ/(λ + N) (Steiger 2004). Levene's test: of the sizes of residuals between cells. Residual and total have no test, Levene's test no sum of squares.",
                    $"{(analysed.Options.Type == SumsOfSquares.TypeIII ? "III 型平方和（和为零对照）" : "II 型平方和")}。模型的 η² 即 R²。偏 η² 的区间取 λ/(λ + N)（Steiger，2004）。Levene 检验：各单元格间残差绝对值。残差与总计无检验，Levene 检验无平方和。"),
                .. analysed.Notes,
                .. analysed.Found?.Levene.Diagnosis() is { } levene ? [DiagnosisPhrase.Note(new Phrase("No Levene test", "无 Levene 检验"), levene)] : (IEnumerable<Phrase>)[],
            ]);
    }

    private static IEnumerable<(string Id, Phrase Label, Row Row)> Rows(AnalysedFactors analysed)
    {
        var found = analysed.Found;
        yield return ("(Model)", new Phrase("Model", "校正模型"), Row.Of(found?.Model));
        ImmutableArray<string> kept = [.. found?.Design.Covariates.Select(covariate => covariate.Name) ?? []];
        foreach (var (name, label) in analysed.Covariates)
        {
            yield return (name, label, Row.Of(kept.IndexOf(name) is >= 0 and var place ? found!.Effects[place] : null));
        }

        for (var place = 0; place < analysed.Terms.Length; place++)
        {
            yield return (analysed.IdOf(analysed.Terms[place]), analysed.LabelOf(analysed.Terms[place]), Row.Of(found?.Effects[kept.Length + place]));
        }

        yield return ("(Residual)", new Phrase("Residual", "误差"), new Row(found?.ResidualSumOfSquares, found?.DegreesOfFreedom, null, null, null));
        yield return ("(Total)", new Phrase("Total", "校正总计"), new Row(found?.TotalSumOfSquares, found?.Rows - 1, null, null, null));
        var levene = found is not null && found.Levene.TryGet(out var test, out _) ? test : null;
        yield return ("(Levene)", new Phrase("Levene's test", "Levene 检验"), new Row(null, levene?.NumeratorDegreesOfFreedom, null, levene?.F, levene?.PValue));
    }

    private sealed record Row(double? SumOfSquares, double? DegreesOfFreedom, VarianceEffect? Effect, double? F, double? P)
    {
        public static Row Of(VarianceEffect? effect) => new(effect?.SumOfSquares, effect?.DegreesOfFreedom, effect, null, null);
    }
}
