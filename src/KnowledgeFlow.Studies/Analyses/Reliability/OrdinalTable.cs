using System.Collections.Immutable;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Lays out <c>reliability.ordinal</c>.</summary>
internal static class OrdinalTable
{
    private static readonly TableLayout<DiagnosedScale<OrdinalReliability>> Layout = new(
    [
        ColumnLayout<DiagnosedScale<OrdinalReliability>>.Number("ordinal_alpha", new Phrase("Ordinal α", "有序 α"), NumberStyle.Bounded, row => row.Number(ordinal => ordinal.Alpha)),
        ColumnLayout<DiagnosedScale<OrdinalReliability>>.Number("ordinal_omega", new Phrase("Ordinal ω", "有序 ω"), NumberStyle.Bounded, row => row.Number(ordinal => ordinal.Omega)),
    ]);

    public static ResultTable Of(string id, ImmutableArray<ConstructReliability> scales)
    {
        ImmutableArray<DiagnosedScale<OrdinalReliability>> rows = [.. scales.Select(scale => new DiagnosedScale<OrdinalReliability>(scale, OrdinalReliability.Of(scale.Pool.VaryingAnswers)))];
        return Layout.Table(
            $"{id}.ordinal",
            new Phrase("Ordinal reliability", "有序信度"),
            Terms.Construct,
            rows.Select(row => (row.Id, row.Label, row)),
            [
                SampleNote.In($"{id}.constructs"),
                new Phrase(
                    "From polychoric correlations (Zumbo, Gadermann and Zeisser 2007): the reliability of the normal variables that the answers are taken to cut, not of the observed sum; ω of one minimum residual factor.",
                    "基于多分格相关（Zumbo、Gadermann 与 Zeisser，2007）：所估为假定被切分的正态潜变量之信度，而非观测总分之信度；ω 取自单一最小残差因子。"),
                .. rows.SelectMany(row => LeftOutNote.Of(row.Label, row.Scale.Pool)),
                .. rows.SelectMany(row => row.Notes(new Phrase("ordinal coefficient", "有序系数"), ordinal => ordinal.Omega)),
            ]);
    }
}
