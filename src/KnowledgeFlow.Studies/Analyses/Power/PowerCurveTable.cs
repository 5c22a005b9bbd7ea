using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>Lays out <c>power.curve</c>: under <c>EFFECT@N</c> the points of the curves.</summary>
internal static class PowerCurveTable
{
    private static readonly TableLayout<(int Sample, double Power)> Layout = new(
    [
        ColumnLayout<(int Sample, double Power)>.Count("n", Terms.N, point => point.Sample),
        ColumnLayout<(int Sample, double Power)>.Number("power", new Phrase("Power", "检验力"), NumberStyle.Bounded, point => point.Power),
    ]);

    public static ResultTable Of(PlannedPower plan, ImmutableArray<PowerCurve> curves) => Layout.Table(
        $"{plan.Id.Value}.curve",
        new Phrase("Power by sample size", "不同样本量下的检验力"),
        new Phrase("Effect and n", "效应与样本量"),
        from curve in curves
        from point in curve.Points
        select (
            string.Create(CultureInfo.InvariantCulture, $"{curve.Id}@{point.Sample}"),
            Phrase.Format($"{curve.Label.English}, n = {point.Sample}", $"{curve.Label.Chinese}，n = {point.Sample}"),
            point));
}
