using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>The columns of <c>.parameters</c> and <c>.defined</c>.</summary>
internal static class ParameterColumns
{
    /// <summary>The columns, limits at a level.</summary>
    public static TableLayout<ParameterRow> At(double level) => new(
    [
        Number("est", new Phrase("Estimate", "非标准化系数"), NumberStyle.Estimate, row => row.Estimate?.Value),
        Number("se", Terms.StandardError, NumberStyle.Estimate, row => Error(row.Estimate)),
        Number("z", new Phrase("z", "z"), NumberStyle.Estimate, row => row.Estimate?.Z),
        Number("p", Terms.P, NumberStyle.Probability, row => row.Estimate?.PValue),
        Number("lower", Terms.LowerLimitAt(level), NumberStyle.Estimate, row => Error(row.Estimate) is null ? null : row.Interval?.Lower),
        Number("upper", Terms.UpperLimitAt(level), NumberStyle.Estimate, row => Error(row.Estimate) is null ? null : row.Interval?.Upper),
        new(new ResultColumn("std", new Phrase("Standardised", "标准化系数"), NumberStyle.Bounded), row => row.Standardised is { } std ? Cell.Of(std.Value, std.PValue) : Cell.Null),
        Number("std_se", new Phrase("SE of standardised", "标准化标准误"), NumberStyle.Estimate, row => Error(row.Standardised)),
        Number("std_z", new Phrase("z of standardised", "标准化 z"), NumberStyle.Estimate, row => row.Standardised?.Z),
        Number("std_p", new Phrase("p of standardised", "标准化 p"), NumberStyle.Probability, row => row.Standardised?.PValue),
        Number("std_lower", new Phrase($"{Terms.Percentage(level)} CI lower of standardised", $"标准化 {Terms.Percentage(level)} CI 下限"), NumberStyle.Estimate, row => Error(row.Standardised) is null ? null : row.Standardised?.Lower),
        Number("std_upper", new Phrase($"{Terms.Percentage(level)} CI upper of standardised", $"标准化 {Terms.Percentage(level)} CI 上限"), NumberStyle.Estimate, row => Error(row.Standardised) is null ? null : row.Standardised?.Upper),
    ]);

    /// <summary>The columns, with those of resamples where there are any.</summary>
    public static TableLayout<ParameterRow> With(bool bootstrap, double level) => bootstrap ? Resampled(level) : At(level);

    private static TableLayout<ParameterRow> Resampled(double level) => new(
    [
        .. At(level).Columns,
        Number("boot_se", new Phrase("Bootstrap SE", "自助法标准误"), NumberStyle.Estimate, row => Error(row.Estimate) is null ? null : row.Resampled?.StandardError),
        Number("boot_p", new Phrase("Bootstrap p", "自助法 p"), NumberStyle.Probability, row => Error(row.Estimate) is null ? null : row.Resampled?.PValue),
        Number("std_boot_se", new Phrase("Bootstrap SE of standardised", "标准化自助法标准误"), NumberStyle.Estimate, row => Error(row.Standardised) is null ? null : row.ResampledStandardised?.StandardError),
        Number("std_boot_p", new Phrase("Bootstrap p of standardised", "标准化自助法 p"), NumberStyle.Probability, row => Error(row.Standardised) is null ? null : row.ResampledStandardised?.PValue),
    ]);

    /// <summary>What the stars of these tables mean, and how standardised values were made.</summary>
    public static ImmutableArray<Phrase> Notes =>
    [
        new Phrase(
            "Standardised: all variables with variance 1 (std.all), standard errors by the delta method. What is fixed has no error.",
            "标准化：全部变量方差为 1（std.all），标准误由 delta 法得出。固定参数无标准误。"),
    ];

    // What is fixed has no error rather than one of zero.
    private static double? Error(EstimatedQuantity? quantity) => quantity is { StandardError: > 0 } estimated ? estimated.StandardError : null;

    private static ColumnLayout<ParameterRow> Number(string id, Phrase label, NumberStyle style, Func<ParameterRow, double?> value) =>
        ColumnLayout<ParameterRow>.Number(id, label, style, value);
}
