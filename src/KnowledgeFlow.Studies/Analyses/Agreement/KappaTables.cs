using System.Collections.Immutable;
using KnowledgeFlow.Core.Agreement;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Agreement;

/// <summary>Lays out <c>agreement.kappa</c>, <c>agreement.fleiss</c> and <c>agreement.krippendorff</c>.</summary>
internal static class KappaTables
{
    private static readonly TableLayout<Outcome<CohenKappa>> PairLayout = new(
    [
        Pair("n", Terms.N, NumberStyle.Whole, kappa => kappa.Count),
        Pair("agreement", new Phrase("% of agreement", "一致百分比"), NumberStyle.Percent, kappa => 100 * kappa.Agreement),
        Pair("kappa", new Phrase("κ", "κ"), NumberStyle.Bounded, kappa => kappa.Value),
        Pair("se", Terms.StandardError, NumberStyle.Bounded, kappa => kappa.StandardError),
        Pair("linear", new Phrase("κ, linear weights", "线性加权 κ"), NumberStyle.Bounded, kappa => kappa.Linear),
        Pair("linear_se", new Phrase("SE, linear", "线性加权标准误"), NumberStyle.Bounded, kappa => kappa.LinearStandardError),
        Pair("quadratic", new Phrase("κ, quadratic weights", "平方加权 κ"), NumberStyle.Bounded, kappa => kappa.Quadratic),
        Pair("quadratic_se", new Phrase("SE, quadratic", "平方加权标准误"), NumberStyle.Bounded, kappa => kappa.QuadraticStandardError),
    ]);

    private static readonly TableLayout<Outcome<FleissKappa>> FleissLayout = new(
    [
        Whole("n", Terms.N, NumberStyle.Whole, kappa => kappa.Targets),
        Whole("raters", new Phrase("Raters", "评分者"), NumberStyle.Whole, kappa => kappa.Raters),
        Whole("kappa", new Phrase("Fleiss's κ", "Fleiss κ"), NumberStyle.Bounded, kappa => kappa.Value),
        Whole("se", Terms.StandardError, NumberStyle.Bounded, kappa => kappa.StandardError),
        Whole("z", new Phrase("z", "z"), NumberStyle.Estimate, kappa => kappa.Z),
        Whole("p", Terms.P, NumberStyle.Probability, kappa => kappa.PValue),
    ]);

    private static readonly TableLayout<Outcome<KrippendorffAlpha>> AlphaLayout = new(
    [
        Alpha("units", new Phrase("Units", "单元数"), NumberStyle.Whole, alpha => alpha.Units),
        Alpha("ratings", new Phrase("Ratings", "评分数"), NumberStyle.Whole, alpha => alpha.Ratings),
        Alpha("alpha", new Phrase("Krippendorff's α", "Krippendorff α"), NumberStyle.Bounded, alpha => alpha.Value),
    ]);

    /// <summary>Cohen's kappa of every two raters.</summary>
    public static ResultTable Pairs(string id, SurveyData ratings, ScoredSurvey survey)
    {
        ImmutableArray<(string Row, Phrase Label, Outcome<CohenKappa> Kappa)> rows =
        [
            .. from j in Enumerable.Range(0, ratings.Columns.Length)
               from i in Enumerable.Range(0, j)
               let first = ratings.Columns[i]
               let second = ratings.Columns[j]
               select ($"{first.Name}~~{second.Name}", Between(survey.LabelOf(first.Name), survey.LabelOf(second.Name)), CohenKappa.Of(first, second)),
        ];
        return PairLayout.Table(
            $"{id}.kappa",
            new Phrase("Cohen's kappa of two raters", "两评分者 Cohen κ"),
            new Phrase("Raters", "评分者"),
            rows,
            [
                new Phrase(
                    "Values are categories, in their order for the weights; SE of Fleiss, Cohen and Everitt (1969). Weighted κ takes ordered categories.",
                    "取值即类别，加权时按大小排序；标准误依 Fleiss、Cohen 与 Everitt（1969）。加权 κ 仅适用于有序类别。"),
                .. rows.Where(row => row.Kappa.Diagnosis() is not null).Select(row => DiagnosisPhrase.Note(row.Label, row.Kappa.Diagnosis()!)),
            ]);
    }

    /// <summary>Fleiss's kappa of all raters.</summary>
    public static ResultTable Fleiss(string id, SurveyData ratings)
    {
        var outcome = FleissKappa.Of(ratings);
        return FleissLayout.Table(
            $"{id}.fleiss",
            new Phrase("Fleiss's kappa of all raters", "多评分者 Fleiss κ"),
            Phrase.Empty,
            [("all", new Phrase("All raters", "全部评分者"), outcome)],
            [
                new Phrase("n is of what all raters rated; SE where agreement is by chance (Fleiss, Nee and Landis 1979).", "n 为全部评分者均予评分的对象数；标准误为一致性仅出于机遇时之值（Fleiss、Nee 与 Landis，1979）。"),
                .. outcome.Diagnosis() is { } diagnosis ? (Phrase[])[DiagnosisPhrase.Note(new Phrase("No κ", "无 κ"), diagnosis)] : [],
            ]);
    }

    /// <summary>Krippendorff's alpha by metric.</summary>
    public static ResultTable Krippendorff(string id, SurveyData ratings)
    {
        ImmutableArray<(string Row, Phrase Label, Outcome<KrippendorffAlpha> Alpha)> rows =
        [
            ("nominal", new Phrase("Nominal", "类别"), KrippendorffAlpha.Of(ratings, KrippendorffMetric.Nominal)),
            ("ordinal", new Phrase("Ordinal", "顺序"), KrippendorffAlpha.Of(ratings, KrippendorffMetric.Ordinal)),
            ("interval", new Phrase("Interval", "等距"), KrippendorffAlpha.Of(ratings, KrippendorffMetric.Interval)),
        ];
        return AlphaLayout.Table(
            $"{id}.krippendorff",
            new Phrase("Krippendorff's alpha", "Krippendorff α"),
            new Phrase("Metric", "测量层次"),
            rows,
            [
                new Phrase("Units with two ratings or more, missing ratings or not (Krippendorff 2011); the metric is that of the ratings' scale.", "含两个及以上评分的单元，允许缺失（Krippendorff，2011）；应按评分的测量层次选用。"),
                .. rows.Select(row => row.Alpha.Diagnosis()).OfType<Diagnosis>().Distinct().Select(diagnosis => DiagnosisPhrase.Note(new Phrase("No α", "无 α"), diagnosis)),
            ]);
    }

    private static Phrase Between(Phrase first, Phrase second) => new($"{first.English} and {second.English}", $"{first.Chinese}与{second.Chinese}");

    private static ColumnLayout<Outcome<CohenKappa>> Pair(string id, Phrase label, NumberStyle style, Func<CohenKappa, double> part) =>
        ColumnLayout<Outcome<CohenKappa>>.Number(id, label, style, row => row.Value(part));

    private static ColumnLayout<Outcome<FleissKappa>> Whole(string id, Phrase label, NumberStyle style, Func<FleissKappa, double> part) =>
        ColumnLayout<Outcome<FleissKappa>>.Number(id, label, style, row => row.Value(part));

    private static ColumnLayout<Outcome<KrippendorffAlpha>> Alpha(string id, Phrase label, NumberStyle style, Func<KrippendorffAlpha, double> part) =>
        ColumnLayout<Outcome<KrippendorffAlpha>>.Number(id, label, style, row => row.Value(part));
}
