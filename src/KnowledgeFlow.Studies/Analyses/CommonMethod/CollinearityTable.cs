using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.CommonMethod;

/// <summary>Lays out <c>common_method.collinearity</c>: each construct's score predicted by all others.</summary>
internal static class CollinearityTable
{
    private const double Threshold = 3.3;

    private static readonly TableLayout<double?> Layout = new(
    [
        ColumnLayout<double?>.Number("vif", new Phrase("VIF", "VIF"), NumberStyle.Estimate, row => row),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, ImmutableArray<Construct> constructs)
    {
        var moments = MomentsAccumulator.Of(survey.Frame(constructs.Select(construct => construct.Name)));
        var outcome = FullCollinearity.Of(moments);
        var isKnown = outcome.TryGet(out var inflation, out var diagnosis);
        return Layout.Table(
            $"{id}.collinearity",
            new Phrase("Full collinearity", "全共线性检验（VIF）"),
            Terms.Construct,
            constructs.Select((construct, i) => (construct.Name.Value, Phrase.Verbatim(construct.Label), isKnown ? inflation[i] : (double?)null)),
            [
                Phrase.Format($"n = {moments.Count} (listwise), scores of the constructs.", $"n = {moments.Count}（成列删除），采用构念得分。"),
                .. isKnown ? Verdict(constructs, inflation) : [DiagnosisPhrase.Note(new Phrase("Not estimable", "无法估计"), diagnosis!)],
            ]);
    }

    private static IEnumerable<Phrase> Verdict(ImmutableArray<Construct> constructs, ImmutableArray<double> inflation)
    {
        var above = constructs.Where((_, i) => inflation[i] > Threshold).Select(construct => construct.Label).ToList();
        yield return above.Count == 0
            ? new Phrase(
                "None above 3.3, the threshold of Kock (2015); this does not rule out common method variance.",
                "均不高于 3.3（Kock，2015 临界值）；但不能据此排除共同方法偏差。")
            : new Phrase(
                $"Above 3.3, the threshold of Kock (2015): {string.Join(", ", above)}. This may come of common method variance or of constructs that are close.",
                $"高于 3.3（Kock，2015 临界值）：{string.Join("、", above)}。可能源于共同方法偏差，也可能源于构念相近。");
    }
}
