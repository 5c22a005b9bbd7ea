using System.Collections.Immutable;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Lays out <c>reliability.split_half</c>.</summary>
internal static class SplitHalfTable
{
    private static readonly TableLayout<DiagnosedScale<SplitHalfReliability>> Layout = new(
    [
        Number("items_1", new Phrase("Items, first half", "前半题项数"), NumberStyle.Whole, row => row.Number(halves => halves.FirstItems)),
        Number("items_2", new Phrase("Items, second half", "后半题项数"), NumberStyle.Whole, row => row.Number(halves => halves.SecondItems)),
        Number("alpha_1", new Phrase("α, first half", "前半 α"), NumberStyle.Bounded, row => row.Number(halves => halves.FirstAlpha)),
        Number("alpha_2", new Phrase("α, second half", "后半 α"), NumberStyle.Bounded, row => row.Number(halves => halves.SecondAlpha)),
        Number("r", new Phrase("r of halves", "两半相关"), NumberStyle.Bounded, row => row.Number(halves => halves.Correlation)),
        Number("spearman_brown", new Phrase("Spearman-Brown, equal length", "Spearman-Brown（等长）"), NumberStyle.Bounded, row => row.Number(halves => halves.EqualLength)),
        Number("spearman_brown_unequal", new Phrase("Spearman-Brown, unequal length", "Spearman-Brown（不等长）"), NumberStyle.Bounded, row => row.Number(halves => halves.UnequalLength)),
        Number("guttman", new Phrase("Guttman split-half", "Guttman 折半系数"), NumberStyle.Bounded, row => row.Number(halves => halves.Guttman)),
    ]);

    public static ResultTable Of(string id, ImmutableArray<ConstructReliability> scales)
    {
        ImmutableArray<DiagnosedScale<SplitHalfReliability>> rows = [.. scales.Select(scale => new DiagnosedScale<SplitHalfReliability>(scale, SplitHalfReliability.Of(scale.Pool.Moments)))];
        return Layout.Table(
            $"{id}.split_half",
            new Phrase("Split-half reliability", "折半信度"),
            Terms.Construct,
            rows.Select(row => (row.Id, row.Label, row)),
            [
                SampleNote.In($"{id}.constructs"),
                new Phrase("The first half of the items, in their order, against the second, as SPSS; an odd item falls to the first.", "按题项顺序分为前后两半，同 SPSS；题数为奇数时前半多一题。"),
                .. rows.SelectMany(row => row.Notes(new Phrase("split-half coefficient", "折半系数"), halves => halves.FirstAlpha, halves => halves.SecondAlpha)),
            ]);
    }

    private static ColumnLayout<DiagnosedScale<SplitHalfReliability>> Number(string id, Phrase label, NumberStyle style, Func<DiagnosedScale<SplitHalfReliability>, double?> value) =>
        ColumnLayout<DiagnosedScale<SplitHalfReliability>>.Number(id, label, style, value);
}
