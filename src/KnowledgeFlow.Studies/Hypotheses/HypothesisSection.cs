using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Hypotheses;

/// <summary>The report's account of the hypotheses: each with its number, its p and its verdict by a stated rule.</summary>
internal static class HypothesisSection
{
    /// <summary>The id of the section and of its table.</summary>
    public const string Id = "hypotheses";

    private static readonly Phrase Supported = new("supported", "支持");

    private static readonly Phrase NotSupported = new("not supported", "不支持");

    private static readonly Phrase NotTested = new("not tested", "未能检验");

    /// <summary>The section of a study that has hypotheses.</summary>
    /// <param name="plan">The study and its analyses.</param>
    /// <param name="report">Their results.</param>
    /// <exception cref="BadInputException">A hypothesis is about a number that is not there, or that is there more than once.</exception>
    public static ReportSection Of(StudyPlan plan, Report report)
    {
        var target = new HypothesisTarget(plan, report);
        var tests = plan.Study.Hypotheses.Select(hypothesis => target.Find(hypothesis) is var cell ? HypothesisTest.Of(hypothesis, cell, target.SignificanceOf(cell), LevelOf(plan, cell)) : null!).ToImmutableArray();
        var table = Table(tests);
        return new ReportSection(Id, new Phrase("Hypotheses", "研究假设检验"), [table], []) { Printed = [Printed(table, tests)] };
    }

    private static ResultTable Table(ImmutableArray<HypothesisTest> tests) => new(
        Id,
        new Phrase("Tests of the hypotheses", "研究假设检验结果"),
        [
            new ResultColumn("statement", new Phrase("Statement", "内容"), NumberStyle.Whole),
            new ResultColumn("test", new Phrase("Tested by", "检验所依据的结果"), NumberStyle.Whole),
            new ResultColumn("expected", new Phrase("Expected", "预期"), NumberStyle.Whole),
            new ResultColumn("coefficient", new Phrase("Coefficient", "系数"), NumberStyle.Estimate),
            new ResultColumn("lower", Limit(tests, Terms.LowerLimitAt, new Phrase("CI lower", "CI 下限")), NumberStyle.Estimate),
            new ResultColumn("upper", Limit(tests, Terms.UpperLimitAt, new Phrase("CI upper", "CI 上限")), NumberStyle.Estimate),
            new ResultColumn("p", new Phrase("p", "p"), NumberStyle.Probability),
            new ResultColumn("verdict", new Phrase("Verdict", "结论"), NumberStyle.Whole),
        ],
        [.. tests.Select(Row)],
        [.. Notes(tests)])
    {
        RowHeading = new Phrase("Hypothesis", "假设"),
    };

    private static ResultRow Row(HypothesisTest test) => new(
        test.Hypothesis.Id.Value,
        Phrase.Verbatim(test.Hypothesis.Id.Value),
        [
            test.Hypothesis.Statement is { } statement ? Cell.Of(Phrase.Verbatim(statement)) : Cell.Null,
            Cell.Of(Phrase.Verbatim(test.Cell.Address)),
            Cell.Of(Expected(test.Hypothesis)),
            test.Cell.Value.Number is { } number ? Cell.Of(number, test.P) : Cell.Null,
            Cell.Of(test.Lower),
            Cell.Of(test.Upper),
            Cell.Of(test.P),
            Cell.Of(Verdict(test)),
        ]);

    // Analyses may differ in the level of their intervals.
    private static Phrase Limit(ImmutableArray<HypothesisTest> tests, Func<double, Phrase> at, Phrase mixed) =>
        tests.Select(test => test.Level).Distinct().ToArray() is [var level] ? at(level) : mixed;

    private static double LevelOf(StudyPlan plan, ResultCell cell) =>
        plan.Analyses.FirstOrDefault(analysis => cell.Table.Id.StartsWith($"{analysis.Id.Value}.", StringComparison.Ordinal))?.Level ?? ConfidenceLevel.Usual;

    private static Phrase Verdict(HypothesisTest test) => test.IsSupported switch { true => Supported, false => NotSupported, null => NotTested };

    private static Phrase Expected(Hypothesis hypothesis)
    {
        var sign = hypothesis.Relation switch { HypothesisRelation.Above => ">", HypothesisRelation.Below => "<", _ => "≠" };
        var bound = hypothesis.Bound.ToString("R", CultureInfo.InvariantCulture).Replace('-', '−');
        return new Phrase($"{sign} {bound}", $"{sign} {bound}");
    }

    private static IEnumerable<Phrase> Notes(ImmutableArray<HypothesisTest> tests)
    {
        yield return new Phrase(
            "Supported: the coefficient lies on the expected side and passes the rule that its table allows.", "支持：系数位于预期一侧，并满足其所在结果表适用的判定规则。");
        foreach (var (rule, level, english, chinese) in (ImmutableArray<(HypothesisRule, double?, string, string)>)
        [
            (HypothesisRule.Significance, null, "two-sided p below .05", "双侧 p 小于 0.05"),
            .. tests.Where(test => test.Rule == HypothesisRule.Interval).Select(test => test.Level).Distinct().Select(level => (
                HypothesisRule.Interval,
                (double?)level,
                $"a {Terms.Percentage(level)} confidence interval without the bound",
                $"{Terms.Percentage(level)} 置信区间不含界值")),
            (HypothesisRule.Comparison, null, "the number alone, for which there is neither p nor interval", "仅比较数值（无 p 值与置信区间）"),
        ])
        {
            var ids = tests.Where(test => test.Rule == rule && (level is null || test.Level == level) && test.IsSupported is not null).Select(test => test.Hypothesis.Id.Value).ToList();
            if (ids.Count > 0)
            {
                yield return new Phrase($"Rule for {string.Join(", ", ids)}: {english}.", $"{string.Join("、", ids)} 的判定规则：{chinese}。");
            }
        }

        var untested = tests.Where(test => test.IsSupported is null).ToList();
        foreach (var test in untested)
        {
            yield return new Phrase(
                $"{test.Hypothesis.Id.Value}: {test.Cell.Address} holds no number; the notes of {test.Cell.Table.Id} say why.",
                $"{test.Hypothesis.Id.Value}：{test.Cell.Address} 无数值，原因见 {test.Cell.Table.Id} 的注。");
        }

        if (tests.Any(test => test.P is null || test.Lower is null || test.Upper is null || test.Hypothesis.Statement is null))
        {
            yield return new Phrase("Blank: a statement that the study file does not give, or limits or a p that the tested table does not have.", "空白：研究文件未给出内容，或所依据的结果表没有该界限或 p 值。");
        }
    }

    private static PrintedTable Printed(ResultTable table, ImmutableArray<HypothesisTest> tests)
    {
        var view = new ResultTableView(table);
        var stated = tests.Any(test => test.Hypothesis.Statement is not null);
        var hasIntervals = tests.Any(test => test.Rule == HypothesisRule.Interval);
        ImmutableArray<string> columns = [stated ? "statement" : "test", "coefficient", .. hasIntervals ? new[] { "lower", "upper" } : [], "p", "verdict"];
        return new PrintedTable(
            table.Id,
            table.Title,
            table.RowHeading,
            [.. columns.Select(column => new PrintedColumn(view.Heading(column)) { IsText = column is "statement" or "test" or "verdict" })],
            [.. table.Rows.Select(row => new PrintedRow(row.Label, [.. columns.Select(column => view.Cell(row.Id, column).OrBlank())]))],
            view.Notes)
        {
            Prose = [.. Prose(tests)],
        }.WithoutEmptyColumns();
    }

    private static IEnumerable<Sentence> Prose(ImmutableArray<HypothesisTest> tests)
    {
        var counts = new List<Sentence>();
        foreach (var (verdict, english, chinese) in new (bool?, string, string)[]
        {
            (true, "supported", "得到支持"),
            (false, "not supported", "未得到支持"),
            (null, "not tested for want of a number", "因无数值而未能检验"),
        })
        {
            var ids = tests.Where(test => test.IsSupported == verdict).Select(test => test.Hypothesis.Id.Value).ToList();
            if (ids.Count == 0)
            {
                continue;
            }

            counts.Add(Sentence.Of($"{ids.Count} {(ids.Count == 1 ? "was" : "were")} {english} ({string.Join(", ", ids)})", $"{ids.Count} 个{chinese}（{string.Join("、", ids)}）"));
        }

        var table = new PrintedPart.Reference(Id);
        yield return Sentence.Of($"Of the hypotheses in {table}, {Sentence.List(counts)}.", $"{table}所列假设中，{Sentence.Joined(counts, "，")}。");
    }
}
