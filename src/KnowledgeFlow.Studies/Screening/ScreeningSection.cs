using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Screening;

/// <summary>The report's account of the sample: sent, returned, removed by each rule, valid.</summary>
internal static class ScreeningSection
{
    /// <summary>The id of the table.</summary>
    public const string FlowTable = "screening.flow";

    public static ReportSection Of(ScreeningLedger ledger)
    {
        var rules = ledger.Rules;
        var whole = rules.Sent?.Value ?? ledger.Returned;
        var rows = ImmutableArray.CreateBuilder<ResultRow>();
        if (rules.Sent is { Value: var sent })
        {
            rows.Add(Row("sent", new Phrase("Sent", "发放问卷"), sent, whole));
        }

        rows.Add(Row("returned", new Phrase("Returned", "回收问卷"), ledger.Returned, whole));
        foreach (var rule in rules.Rules)
        {
            rows.Add(Row(rule.Id, Label(rule), ledger.RemovedBy(rule), whole));
        }

        if (!rules.Rules.IsEmpty)
        {
            rows.Add(Row("invalid", new Phrase("Invalid, in all", "无效问卷合计"), ledger.Exclusions.Length, whole));
        }

        rows.Add(Row("valid", new Phrase("Valid", "有效问卷"), ledger.Valid.Length, whole));
        var notes = ImmutableArray.CreateBuilder<Phrase>();
        notes.Add(rules.Sent is null
            ? new Phrase("Percent of the returned questionnaires.", "百分比以回收问卷为基数。")
            : new Phrase("Percent of the questionnaires sent.", "百分比以发放问卷为基数。"));
        if (!rules.Rules.IsEmpty)
        {
            notes.Add(new Phrase(
                "Rules are applied in this order; a questionnaire counts under the first rule that excludes it.",
                "各规则按此顺序执行，每份问卷计入首个将其排除的规则。"));
        }

        notes.AddRange(ledger.Notes);
        if (ledger.Valid.IsEmpty)
        {
            notes.Add(new Phrase(
                "Nobody's answers are valid: nothing below can be estimated.", "没有有效问卷，以下统计量均无法估计。"));
        }

        var table = new ResultTable(
            FlowTable,
            new Phrase("Sample flow", "问卷回收与筛选"),
            [
                new ResultColumn("n", new Phrase("n", "n"), NumberStyle.Whole),
                new ResultColumn("percent", new Phrase("%", "%"), NumberStyle.Percent),
            ],
            rows.ToImmutable(),
            notes.ToImmutable());
        return new ReportSection("screening", new Phrase("Sample", "样本"), [table], []);
    }

    private static ResultRow Row(string id, Phrase label, int count, int whole) =>
        new(id, label, [Cell.Of(count), Cell.Of(100.0 * count / whole)]);

    private static Phrase Label(ScreeningRule rule) => rule switch
    {
        ScreeningRule.MinimumSeconds seconds => Phrase.Format(
            $"Removed: under {seconds.Minimum} seconds", $"剔除：作答时间少于 {seconds.Minimum} 秒"),
        ScreeningRule.MaximumMissing blanks => Phrase.Format(
            $"Removed: more than {100 * blanks.Share:0.##} % of items blank", $"剔除：缺答题项超过 {100 * blanks.Share:0.##}%"),
        ScreeningRule.Answered => new Phrase("Removed: a question that must be answered is blank", "剔除：必答题未作答"),
        ScreeningRule.Duplicates => new Phrase("Removed: repeats an earlier questionnaire", "剔除：与先前问卷重复"),
        ScreeningRule.Variability index => Phrase.Format(
            $"Removed: standard deviation of the answers below {index.Minimum}", $"剔除：个体作答标准差（IRV）低于 {index.Minimum}"),
        ScreeningRule.EvenOdd index => Phrase.Format(
            $"Removed: even-odd consistency below {index.Minimum}", $"剔除：奇偶一致性低于 {index.Minimum}"),
        ScreeningRule.Distance index => Phrase.Format(
            $"Removed: Mahalanobis' D² with p < {index.Probability}", $"剔除：马氏距离 D² 的 p < {index.Probability}"),
        ScreeningRule.LongString { WithinConstruct: true } run => Phrase.Format(
            $"Removed: {run.Length} or more equal answers in a row within a construct", $"剔除：同一构念内连续 {run.Length} 题及以上答案相同"),
        ScreeningRule.LongString run => Phrase.Format(
            $"Removed: {run.Length} or more equal answers in a row", $"剔除：连续 {run.Length} 题及以上答案相同"),
        ScreeningRule.AttentionChecks => new Phrase("Removed: attention check failed", "剔除：未通过注意力检测题"),
        _ => Phrase.Verbatim(rule.Id),
    };
}
