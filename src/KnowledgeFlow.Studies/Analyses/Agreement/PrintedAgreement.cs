using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Agreement;

/// <summary>Agreement as chapters print it, with what the usual coefficients came to.</summary>
internal static class PrintedAgreement
{
    public static ImmutableArray<PrintedTable> OfRaters(ReportSection section, double level)
    {
        var icc = new ResultTableView(section.Table("icc"));
        return [.. section.Printed.Select(table => table.Id == icc.Table.Id ? table with { Prose = RaterProse(icc, level) } : table)];
    }

    public static ImmutableArray<PrintedTable> OfTeams(ReportSection section)
    {
        var teams = new ResultTableView(section.Table("teams"));
        return [.. section.Printed.Select(table => table.Id == teams.Table.Id ? table with { Prose = TeamProse(teams) } : table)];
    }

    private static ImmutableArray<Sentence> RaterProse(ResultTableView icc, double level) => icc.Number("ICC2", "lower") is null
        ? []
        : [Sentence.Of(
            $"The agreement of one rater, ICC(2,1), was {icc.Value("ICC2", "icc")!} ({Terms.Percentage(level)} CI {icc.Value("ICC2", "lower")!} to {icc.Value("ICC2", "upper")!}), that of the raters' mean, ICC(2,k), {icc.Value("ICC2k", "icc")!} ({new PrintedPart.Reference(icc.Table.Id)}).",
            $"单个评分的绝对一致性 ICC(2,1) 为 {icc.Value("ICC2", "icc")!}（{Terms.Percentage(level)} CI {icc.Value("ICC2", "lower")!} 至 {icc.Value("ICC2", "upper")!}），平均评分 ICC(2,k) 为 {icc.Value("ICC2k", "icc")!}（见{new PrintedPart.Reference(icc.Table.Id)}）。")];

    private static ImmutableArray<Sentence> TeamProse(ResultTableView teams) =>
    [
        .. teams.Table.Rows.Where(row => teams.Number(row.Id, "rwg_median") is not null && teams.Number(row.Id, "icc1") is not null).Select(row => Sentence.Of(
            $"The median r_WG(J) of {row.Label} was {teams.Value(row.Id, "rwg_median")!}; ICC(1) was {teams.Value(row.Id, "icc1")!} and ICC(2) {teams.Value(row.Id, "icc2")!}, F({teams.Value(row.Id, "df1")!}, {teams.Value(row.Id, "df2")!}) = {teams.Value(row.Id, "f")!}, {ProbabilityPhrase.Of(teams.Value(row.Id, "p")!)}.",
            $"{row.Label}的 r_WG(J) 中位数为 {teams.Value(row.Id, "rwg_median")!}，ICC(1) 为 {teams.Value(row.Id, "icc1")!}，ICC(2) 为 {teams.Value(row.Id, "icc2")!}，F({teams.Value(row.Id, "df1")!}, {teams.Value(row.Id, "df2")!}) = {teams.Value(row.Id, "f")!}，{ProbabilityPhrase.Of(teams.Value(row.Id, "p")!)}。")),
    ];
}
