using System.Collections.Immutable;
using KnowledgeFlow.Core.Agreement;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Agreement;

/// <summary>The agreement of team members on constructs, on which aggregation rests.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">The constructs; empty for all.</param>
/// <param name="Group">The column that tells the team.</param>
public sealed record TeamAgreement(Located<string> Id, ImmutableArray<Located<string>> Names, Located<string> Group) : Analysis(Id)
{
    private const double Usual = .70;

    private static readonly TableLayout<Outcome<WithinGroupAgreement>> Layout = new(
    [
        Number("groups", new Phrase("Groups", "团队数"), NumberStyle.Whole, team => team.ByGroup.Length),
        Number("size", new Phrase("Mean size", "平均人数"), NumberStyle.Score, team => team.MeanSize),
        Number("rwg_mean", new Phrase("r_WG(J), mean", "r_WG(J) 均值"), NumberStyle.Bounded, team => team.Agreement?.Mean ?? double.NaN),
        Number("rwg_median", new Phrase("r_WG(J), median", "r_WG(J) 中位数"), NumberStyle.Bounded, team => team.Agreement?.Median ?? double.NaN),
        Number("rwg_percent", new Phrase("% of groups at .70 or above", "r_WG(J) ≥ .70 的团队（%）"), NumberStyle.Percent, PercentAgreeing),
        Number("f", new Phrase("F", "F"), NumberStyle.Estimate, team => team.OneWay.Statistic),
        Number("df1", new Phrase("df1", "df1"), NumberStyle.Whole, team => team.OneWay.NumeratorDegreesOfFreedom ?? double.NaN),
        Number("df2", new Phrase("df2", "df2"), NumberStyle.Whole, team => team.OneWay.DegreesOfFreedom),
        Number("p", Terms.P, NumberStyle.Probability, team => team.OneWay.PValue),
        Number("icc1", new Phrase("ICC(1)", "ICC(1)"), NumberStyle.Bounded, team => team.SingleMember),
        Number("icc2", new Phrase("ICC(2)", "ICC(2)"), NumberStyle.Bounded, team => team.Mean),
    ]);

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new UnsharedStatistics(Id)];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => [.. ConstructChoice.Of(study, Names, this).Select(construct => construct.Name), Group];

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedAgreement.OfTeams(section);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var team = survey.Categories(Group).Codes;
        var rows = ConstructChoice.Of(survey.Study, Names, this).Select(construct => (Construct: construct, Outcome: Of(survey, construct, team))).ToImmutableArray();
        var title = new Phrase("Agreement within groups", "组内一致性");
        return new ReportSection(
            Id.Value,
            title,
            [
                Layout.Table(
                    $"{Id.Value}.teams",
                    title,
                    Terms.Construct,
                    rows.Select(row => (row.Construct.Name.Value, Phrase.Verbatim(row.Construct.Label), row.Outcome)),
                    [
                        new Phrase(
                            "Listwise over the items and the group. r_WG(J) against equally likely answers (James, Demaree and Wolf 1984), of groups of two and more; ICC(1) and ICC(2) from the analysis of variance of the mean over groups (Bliese 2000).",
                            "按题项与分组变量成列删除。r_WG(J) 以各选项等概率为零分布（James、Demaree 与 Wolf，1984），限两人及以上的团队；ICC(1)、ICC(2) 取自题项均值对团队的方差分析（Bliese，2000）。"),
                        .. rows.SelectMany(row => NotesOf(row.Construct, row.Outcome)),
                    ]),
            ],
            []);
    }

    private static Outcome<WithinGroupAgreement> Of(ScoredSurvey survey, Construct construct, Column team)
    {
        var items = PooledItems.Of(survey, construct).Answered;
        var answers = construct.Likert is { } scale && double.IsInteger(scale.Maximum - scale.Minimum) ? (int?)(scale.Maximum - scale.Minimum + 1) : null;
        return WithinGroupAgreement.Of(new SurveyData([.. items.Columns.Where(column => column.Name != team.Name), team]), answers, construct.Name.Value);
    }

    private static IEnumerable<Phrase> NotesOf(Construct construct, Outcome<WithinGroupAgreement> outcome)
    {
        if (!outcome.TryGet(out var team, out var diagnosis))
        {
            yield return DiagnosisPhrase.Note(Phrase.Verbatim(construct.Label), diagnosis);
        }
        else if (team.Agreement is null)
        {
            yield return construct.Likert is null
                ? new Phrase($"No r_WG(J) for {construct.Label}: the study file gives no scale (likert).", $"{construct.Label} 无 r_WG(J)：研究文件未给出量尺（likert）。")
                : new Phrase($"No r_WG(J) for {construct.Label}: no group has two members.", $"{construct.Label} 无 r_WG(J)：没有两人及以上的团队。");
        }
    }

    private static double PercentAgreeing(WithinGroupAgreement team)
    {
        double[] there = [.. team.ByGroup.Select(group => group.Agreement).Where(value => !double.IsNaN(value))];
        return there.Length == 0 ? double.NaN : 100.0 * there.Count(value => value >= Usual) / there.Length;
    }

    private static ColumnLayout<Outcome<WithinGroupAgreement>> Number(string id, Phrase label, NumberStyle style, Func<WithinGroupAgreement, double> part) =>
        ColumnLayout<Outcome<WithinGroupAgreement>>.Number(id, label, style, row => row.Value(part));
}
