using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>A row of a table of effect sizes: one measure with its interval.</summary>
/// <param name="Measure">The measure in addresses.</param>
/// <param name="Name">The measure in words.</param>
/// <param name="Effect">The estimate; null where there is none.</param>
internal sealed record EffectSizeRow(string Measure, Phrase Name, EffectSize? Effect)
{
    /// <summary>The columns of such a table.</summary>
    public static TableLayout<EffectSizeRow> Layout(double level) => new(
    [
        ColumnLayout<EffectSizeRow>.Text("effect", new Phrase("Effect", "效应量"), row => row.Name),
        ColumnLayout<EffectSizeRow>.Number("value", new Phrase("Value", "值"), NumberStyle.Estimate, row => row.Effect?.Value),
        ColumnLayout<EffectSizeRow>.Number("lower", Terms.LowerLimitAt(level), NumberStyle.Estimate, row => row.Effect?.Lower),
        ColumnLayout<EffectSizeRow>.Number("upper", Terms.UpperLimitAt(level), NumberStyle.Estimate, row => row.Effect?.Upper),
    ]);
}
