using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>The fit columns that several tables share.</summary>
internal static class FitColumns
{
    /// <summary>The columns of rows that a fit can be taken of; null where a row has none.</summary>
    public static ImmutableArray<ColumnLayout<T>> Of<T>(Func<T, ModelFit?> fit)
    {
        return
        [
            new(new ResultColumn("n", Terms.N, NumberStyle.Whole), row => fit(row)?.Rows is { } rows ? Cell.Of(rows) : Cell.Null),
            Whole("parameters", new Phrase("Parameters", "自由参数个数"), measures => measures.Parameters),
            Number("chi2", new Phrase("χ²", "χ²"), NumberStyle.Estimate, measures => measures.Test.Statistic),
            Whole("df", new Phrase("df", "df"), measures => measures.Test.DegreesOfFreedom),
            Number("p", Terms.P, NumberStyle.Probability, measures => measures.Test.PValue),
            Number("chi2_df", new Phrase("χ²/df", "χ²/df"), NumberStyle.Estimate, measures => measures.Test.Statistic / measures.Test.DegreesOfFreedom),
            Number("scaling_factor", new Phrase("Scaling factor", "校正系数"), NumberStyle.Estimate, measures => IsScaled(measures) ? measures.Test.ScalingFactor : null),
            Number("chi2_unscaled", new Phrase("χ² unscaled", "未校正 χ²"), NumberStyle.Estimate, measures => IsScaled(measures) ? measures.Test.Unscaled : null),
            Number("rmsea", new Phrase("RMSEA", "RMSEA"), NumberStyle.Bounded, measures => measures.Rmsea.Value),
            Number("rmsea_lower", new Phrase("90% CI lower", "90% CI 下限"), NumberStyle.Bounded, measures => measures.Rmsea.Lower),
            Number("rmsea_upper", new Phrase("90% CI upper", "90% CI 上限"), NumberStyle.Bounded, measures => measures.Rmsea.Upper),
            Number("rmsea_p", new Phrase("p of RMSEA ≤ .05", "PCLOSE（RMSEA ≤ 0.05 的 p 值）"), NumberStyle.Probability, measures => measures.Rmsea.CloseFitPValue),
            Number("cfi", new Phrase("CFI", "CFI"), NumberStyle.Bounded, measures => measures.Cfi),
            Number("tli", new Phrase("TLI", "TLI"), NumberStyle.Bounded, measures => measures.Tli),
            Number("srmr", new Phrase("SRMR", "SRMR"), NumberStyle.Bounded, measures => measures.Srmr),
            Number("cfi_robust", new Phrase("Robust CFI", "稳健 CFI"), NumberStyle.Bounded, measures => measures.Robust?.Cfi),
            Number("tli_robust", new Phrase("Robust TLI", "稳健 TLI"), NumberStyle.Bounded, measures => measures.Robust?.Tli),
            Number("rmsea_robust", new Phrase("Robust RMSEA", "稳健 RMSEA"), NumberStyle.Bounded, measures => measures.Robust?.Rmsea.Value),
            Number("aic", new Phrase("AIC", "AIC"), NumberStyle.Estimate, measures => measures.Aic),
            Number("bic", new Phrase("BIC", "BIC"), NumberStyle.Estimate, measures => measures.Bic),
            Number("loglik", new Phrase("log L", "对数似然"), NumberStyle.Estimate, measures => measures.LogLikelihood),
        ];

        ColumnLayout<T> Number(string id, Phrase label, NumberStyle style, Func<ModelFitIndices, double?> value) =>
            ColumnLayout<T>.Number(id, label, style, row => MeasuresOf(row) is { } measures ? value(measures) : null);

        ColumnLayout<T> Whole(string id, Phrase label, Func<ModelFitIndices, int> value) =>
            new(new ResultColumn(id, label, NumberStyle.Whole), row => MeasuresOf(row) is { } measures ? Cell.Of(value(measures)) : Cell.Null);

        ModelFitIndices? MeasuresOf(T row) => fit(row) is { } of && of.Measures.TryGet(out var measures, out _) ? measures : null;
    }

    /// <summary>Whether the test is a scaled one.</summary>
    public static bool IsScaled(ModelFitIndices measures) => measures.Test.ScalingFactor != 1 || measures.Test.Shift != 0;

    /// <summary>The columns of a difference between two models.</summary>
    public static ImmutableArray<ColumnLayout<T>> OfDifference<T>(Func<T, ModelDifference?> difference) =>
    [
        ColumnLayout<T>.Number("delta_chi2", new Phrase("Δχ²", "Δχ²"), NumberStyle.Estimate, row => difference(row)?.Statistic),
        new(new ResultColumn("delta_df", new Phrase("Δdf", "Δdf"), NumberStyle.Whole), row => difference(row) is { } of ? Cell.Of(of.DegreesOfFreedom) : Cell.Null),
        ColumnLayout<T>.Number("delta_p", new Phrase("p of Δχ²", "Δχ² 的 p"), NumberStyle.Probability, row => difference(row)?.PValue),
        ColumnLayout<T>.Number("delta_cfi", new Phrase("ΔCFI", "ΔCFI"), NumberStyle.Bounded, row => difference(row)?.Cfi),
    ];
}
