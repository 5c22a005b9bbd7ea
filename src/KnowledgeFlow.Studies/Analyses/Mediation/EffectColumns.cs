using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>The columns that tables of effects share.</summary>
internal static class EffectColumns
{
    /// <summary>Effect, error, limits and p.</summary>
    /// <param name="name">The id of the first column.</param>
    /// <param name="label">Its heading.</param>
    /// <param name="level">The level of the limits.</param>
    public static ImmutableArray<ColumnLayout<EffectRow>> Estimate(string name, Phrase label, double level) =>
    [
        Number(name, label, row => row.Value),
        Number("se", Terms.StandardError, row => row.StandardError),
        Number("lower", Terms.LowerLimitAt(level), row => row.Lower),
        Number("upper", Terms.UpperLimitAt(level), row => row.Upper),
        ColumnLayout<EffectRow>.Number("p", Terms.P, NumberStyle.Probability, row => row.P),
    ];

    /// <summary>The standardised effect.</summary>
    public static ImmutableArray<ColumnLayout<EffectRow>> Standardised(double level) =>
    [
        Number("std", new Phrase("Std.", "标准化效应"), row => row.Standardised?.Value),
        Number("std_se", new Phrase("Std. SE", "标准化标准误"), row => row.Standardised?.StandardError),
        Number("std_lower", new Phrase($"Std. {Terms.Percentage(level)} CI lower", $"标准化 {Terms.Percentage(level)} CI 下限"), row => row.Standardised?.Lower),
        Number("std_upper", new Phrase($"Std. {Terms.Percentage(level)} CI upper", $"标准化 {Terms.Percentage(level)} CI 上限"), row => row.Standardised?.Upper),
    ];

    /// <summary>What was asked for beside the bootstrap.</summary>
    public static ImmutableArray<ColumnLayout<EffectRow>> Asked(MediationAnalysis analysis) =>
    [
        .. analysis.Inference.MonteCarlo == 0 ? [] : new[]
        {
            Number("mc_lower", new Phrase("Monte Carlo lower", "蒙特卡洛下限"), row => row.Estimate?.MonteCarlo?.Lower),
            Number("mc_upper", new Phrase("Monte Carlo upper", "蒙特卡洛上限"), row => row.Estimate?.MonteCarlo?.Upper),
        },
        .. analysis.HasSobel ? new[]
        {
            Number("sobel_se", new Phrase("Sobel SE", "Sobel 标准误"), row => row.Estimate?.Sobel?.StandardError),
            Number("sobel_z", new Phrase("Sobel z", "Sobel z"), row => row.Estimate?.Sobel?.Z),
            ColumnLayout<EffectRow>.Number("sobel_p", new Phrase("Sobel p", "Sobel p"), NumberStyle.Probability, row => row.Estimate?.Sobel?.PValue),
        } : [],
    ];

    /// <summary>The values of moderators, in raw units.</summary>
    public static ImmutableArray<ColumnLayout<EffectRow>> Values(int moderators) =>
    [
        Number("value", new Phrase("Value", "取值"), row => row.ValueOf(0)),
        .. moderators < 2 ? [] : new[] { Number("value2", new Phrase("Second value", "第二个取值"), row => row.ValueOf(1)) },
    ];

    private static ColumnLayout<EffectRow> Number(string id, Phrase label, Func<EffectRow, double?> value) => ColumnLayout<EffectRow>.Number(id, label, NumberStyle.Estimate, value);
}
