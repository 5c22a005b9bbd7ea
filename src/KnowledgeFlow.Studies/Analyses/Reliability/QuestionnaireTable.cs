using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Lays out <c>reliability.questionnaire</c>.</summary>
internal static class QuestionnaireTable
{
    private static TableLayout<(PooledItems Pool, Outcome<CronbachAlpha> Alpha)> LayoutAt(double level) => new(
    [
        ColumnLayout<(PooledItems Pool, Outcome<CronbachAlpha> Alpha)>.Count("items", new Phrase("Items", "题项数"), row => row.Pool.Answered.Columns.Length),
        ColumnLayout<(PooledItems Pool, Outcome<CronbachAlpha> Alpha)>.Count("n", Terms.N, row => row.Pool.Moments.Count),
        Column("alpha", Terms.CronbachAlpha, alpha => alpha.Raw),
        Column("alpha_lower", Terms.LowerLimitAt(level), alpha => alpha.Lower),
        Column("alpha_upper", Terms.UpperLimitAt(level), alpha => alpha.Upper),
        Column("alpha_standardized", new Phrase("α standardised", "标准化 α"), alpha => alpha.Standardised),
        Column("mean_r", new Phrase("Mean r", "题项间平均相关"), alpha => alpha.MeanInterItemCorrelation),
    ]);

    public static ResultTable Of(string id, PooledItems pool, double level)
    {
        var alpha = CronbachAlpha.Of(pool.Moments, level);
        return LayoutAt(level).Table(
            $"{id}.questionnaire",
            new Phrase("Reliability of the whole questionnaire", "总量表信度"),
            Phrase.Empty,
            [("all", new Phrase("All items", "全部题项"), (pool, alpha))],
            [
                new Phrase("n is listwise over the items of all constructs, each counted once.", "n 为全部构念题项成列删除后的样本量，每题只计一次。"),
                .. LeftOutNote.OfAlpha("Questionnaire", pool),
                .. alpha.Diagnosis() is { } diagnosis ? (Phrase[])[DiagnosisPhrase.Note(new Phrase("No α", "无 α"), diagnosis)] : [],
                .. alpha.TryGet(out var found, out _) && StandardisedAlphaNote.Of(found, null) is { } note ? (Phrase[])[note] : [],
            ]);
    }

    private static ColumnLayout<(PooledItems Pool, Outcome<CronbachAlpha> Alpha)> Column(string id, Phrase label, Func<CronbachAlpha, double> part) =>
        ColumnLayout<(PooledItems Pool, Outcome<CronbachAlpha> Alpha)>.Number(id, label, NumberStyle.Bounded, row => row.Alpha.Value(part));
}
