using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Lays out <c>reliability.hierarchy</c>: of all items together and of each construct.</summary>
internal static class HierarchyTable
{
    private static readonly TableLayout<Outcome<HierarchicalOmega>> Layout = new(
    [
        Number("omega_h", new Phrase("ω hierarchical", "ω 层级"), omega => omega.Hierarchical),
        Number("omega_t", new Phrase("ω total", "ω 总"), omega => omega.Total),
        Number("omega_limit", new Phrase("ω_h/ω_t", "ω 层级 / ω 总"), omega => omega.Limit),
        Number("ecv", new Phrase("ECV", "ECV"), omega => omega.ExplainedCommonVariance),
    ]);

    public static ResultTable Of(string id, ImmutableArray<ConstructReliability> scales, PooledItems whole, int factors)
    {
        ImmutableArray<(string Id, Phrase Label, PooledItems Pool, Outcome<HierarchicalOmega> Omega)> rows =
        [
            .. scales.Length > 1 ? ImmutableArray.Create(("all", new Phrase("All items", "全部题项"), whole, OmegaOf(whole, factors))) : [],
            .. scales.Select(scale => (scale.Construct.Name.Value, Phrase.Verbatim(scale.Construct.Label), scale.Pool, OmegaOf(scale.Pool, factors))),
        ];
        return Layout.Table(
            $"{id}.hierarchy",
            new Phrase("Omega of a general factor beside group factors", "一般因子与组因子的 ω"),
            Terms.Construct,
            rows.Select(row => (row.Id, row.Label, row.Omega)),
            [
                Phrase.Format(
                    $"{factors} group factors: minimum residuals, oblimin, Schmid and Leiman's transformation, of standardised items, as psych's omega. n is listwise within each row.",
                    $"{factors} 个组因子：最小残差法、直接斜交旋转、Schmid-Leiman 转换，题项标准化，同 psych 的 omega；n 为各行题项成列删除后的样本量。"),
                .. rows.SelectMany(row => LeftOutNote.Of(row.Label, row.Pool)),
                .. rows.SelectMany(row => NotesOf(row.Label, row.Omega)),
            ]);
    }

    private static Outcome<HierarchicalOmega> OmegaOf(PooledItems pool, int factors) => ItemCorrelations.Of(pool.Varying).Then(correlations => HierarchicalOmega.Of(correlations, factors));

    private static IEnumerable<Phrase> NotesOf(Phrase label, Outcome<HierarchicalOmega> outcome)
    {
        if (!outcome.TryGet(out var omega, out var diagnosis))
        {
            yield return DiagnosisPhrase.Note(new Phrase($"No ω for {label.English}", $"{label.Chinese} 无 ω"), diagnosis);
        }
        else if (omega.Caution is { } caution)
        {
            yield return DiagnosisPhrase.Note(new Phrase($"Caution, {label.English}", $"{label.Chinese} 请注意"), caution);
        }
    }

    private static ColumnLayout<Outcome<HierarchicalOmega>> Number(string id, Phrase label, Func<HierarchicalOmega, double> part) =>
        ColumnLayout<Outcome<HierarchicalOmega>>.Number(id, label, NumberStyle.Bounded, row => row.Value(part));
}
