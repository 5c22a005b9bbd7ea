using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.GroupComparisons;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.FactorialAnova;

/// <summary>Lays out <c>anova.pairs</c>: under <c>A: a - b</c> differences of a factor's marginal means, under <c>A @ B=c: a - b</c> those at a level of another.</summary>
internal static class MarginalPairsTable
{
    public static ResultTable Of(string id, AnalysedFactors analysed)
    {
        var layout = new TableLayout<PairwiseComparison>(
        [
            ColumnLayout<PairwiseComparison>.Number("difference", new Phrase("Difference", "均值差"), NumberStyle.Estimate, pair => pair.Difference),
            ColumnLayout<PairwiseComparison>.Number("se", Terms.StandardError, NumberStyle.Estimate, pair => pair.StandardError),
            ColumnLayout<PairwiseComparison>.Number("df", Phrase.Verbatim("df"), NumberStyle.Whole, pair => pair.DegreesOfFreedom),
            ColumnLayout<PairwiseComparison>.Number("t", Terms.T, NumberStyle.Estimate, pair => pair.T),
            ColumnLayout<PairwiseComparison>.Number("p", Terms.P, NumberStyle.Probability, pair => pair.PValue),
            ColumnLayout<PairwiseComparison>.Number("lower", Terms.LowerLimitAt(analysed.Options.Level), NumberStyle.Estimate, pair => pair.Lower),
            ColumnLayout<PairwiseComparison>.Number("upper", Terms.UpperLimitAt(analysed.Options.Level), NumberStyle.Estimate, pair => pair.Upper),
        ]);
        return layout.Table(
            $"{id}.pairs",
            new Phrase("Pairs of estimated marginal means", "估计边际均值的成对比较"),
            new Phrase("Pair", "组对"),
            Families(analysed).SelectMany(family => Rows(analysed, family)),
            [
                analysed.Options.AdjustmentNote,
                .. analysed.Notes,
            ]);
    }

    /// <summary>Each factor by itself, and in models with interactions at each level of each other.</summary>
    internal static IEnumerable<(int Factor, (int Factor, int Level)? Within)> Families(AnalysedFactors analysed) => analysed.Found is null ? [] :
    [
        .. Enumerable.Range(0, analysed.Factors.Length).Select(factor => (factor, ((int Factor, int Level)?)null)),
        .. from factor in Enumerable.Range(0, analysed.Options.HasInteractions ? analysed.Factors.Length : 0)
           from other in Enumerable.Range(0, analysed.Factors.Length)
           where other != factor
           from level in Enumerable.Range(0, analysed.Factors[other].Levels.Length)
           select (factor, ((int Factor, int Level)?)(other, level)),
    ];

    /// <summary>What a factor, or a factor at a level of another, is called.</summary>
    internal static (string Id, Phrase Label) NameOf(AnalysedFactors analysed, int factor, (int Factor, int Level)? within)
    {
        var (name, label, _) = analysed.Factors[factor];
        if (within is not { } at)
        {
            return (name, label);
        }

        var (other, level) = (analysed.Factors[at.Factor], analysed.Factors[at.Factor].Levels[at.Level]);
        return ($"{name} @ {other.Name}={level.Id}", new Phrase($"{label.English} at {other.Label.English} = {level.Label.English}", $"{label.Chinese}（{other.Label.Chinese}={level.Label.Chinese}）"));
    }

    private static IEnumerable<(string Id, Phrase Label, PairwiseComparison Pair)> Rows(AnalysedFactors analysed, (int Factor, (int Factor, int Level)? Within) family)
    {
        var levels = analysed.Factors[family.Factor].Levels;
        var (id, label) = NameOf(analysed, family.Factor, family.Within);
        return from pair in analysed.Found!.Pairs(family.Factor, analysed.Options.Adjustment, family.Within)
               let first = levels[pair.First]
               let second = levels[pair.Second]
               select (
                   $"{id}: {PairId.Of(first, second)}",
                   new Phrase($"{label.English}: {first.Label.English} − {second.Label.English}", $"{label.Chinese}：{first.Label.Chinese} − {second.Label.Chinese}"),
                   pair);
    }
}
