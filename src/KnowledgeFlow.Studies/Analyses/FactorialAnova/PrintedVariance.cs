using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.FactorialAnova;

/// <summary>The effects with a sentence of each; then means, pairs and simple effects as they are.</summary>
internal static class PrintedVariance
{
    public static ImmutableArray<PrintedTable> Of(ReportSection section)
    {
        var effects = new ResultTableView(section.Table("effects"));
        return
        [
            effects.ToPrintedTable("ss", "df", "ms", "f", "p", "partial_eta_squared") with { Prose = Prose(effects) },
            .. section.PrintedOtherThan("effects").Where(table => !table.Rows.IsEmpty),
        ];
    }

    private static ImmutableArray<Sentence> Prose(ResultTableView effects)
    {
        var table = new PrintedPart.Reference(effects.Table.Id);
        var residual = effects.Value("(Residual)", "df");
        var tested = effects.Table.Rows.Where(row => !row.Id.StartsWith('(') && effects.Number(row.Id, "p") is not null).ToList();
        if (tested.Count == 0 || residual is null)
        {
            return [];
        }

        var list = Sentence.List([.. tested.Select(row =>
        {
            var (df, f, p, eta) = (effects.Value(row.Id, "df")!, effects.Value(row.Id, "f")!, ProbabilityPhrase.Of(effects.Value(row.Id, "p")!), effects.Value(row.Id, "partial_eta_squared")!);
            return effects.Number(row.Id, "p") < SignificanceLevels.OneStar
                ? Sentence.Of($"{row.Label} (F({df}, {residual}) = {f}, {p}, partial η² = {eta}) was significant at p < .05", $"{row.Label}（F({df}, {residual}) = {f}，{p}，偏 η² = {eta}）在 0.05 水平上显著")
                : Sentence.Of($"{row.Label} (F({df}, {residual}) = {f}, {p}, partial η² = {eta}) was not", $"{row.Label}（F({df}, {residual}) = {f}，{p}，偏 η² = {eta}）不显著");
        })]);
        return [Sentence.Of($"Effects in {table}: {list}.", $"{table}中各效应：{list}。")];
    }
}
