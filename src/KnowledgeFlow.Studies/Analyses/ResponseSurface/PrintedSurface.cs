using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Regression;

namespace KnowledgeFlow.Studies.Analyses.ResponseSurface;

/// <summary>A response surface as chapters print it: models side by side, then the features, with what the surface came to.</summary>
internal static class PrintedSurface
{
    public static ImmutableArray<PrintedTable> Of(ReportSection section)
    {
        var models = section.Table("models");
        var surface = new ResultTableView(section.Table("surface"));
        return
        [
            PrintedBlocks.Of(models.Id, models.Title, models, section.Table("coefficients")),
            surface.ToPrintedTable() with { Prose = Prose(new ResultTableView(models), surface) },
        ];
    }

    private static ImmutableArray<Sentence> Prose(ResultTableView models, ResultTableView surface)
    {
        var last = models.Table.Rows[^1].Id;
        return models.Number(last, "delta_p") is null || surface.Number("a1", "p") is null || surface.Number("a4", "p") is null
            ? []
            :
            [
                Sentence.Of(
                    $"The three quadratic terms together changed R² by {models.Value(last, "delta_r2")!}, ΔF = {models.Value(last, "delta_f")!}, {ProbabilityPhrase.Of(models.Value(last, "delta_p")!)}.",
                    $"三个二次项使 R² 变化 {models.Value(last, "delta_r2")!}，ΔF = {models.Value(last, "delta_f")!}，{ProbabilityPhrase.Of(models.Value(last, "delta_p")!)}。"),
                Sentence.Of(
                    $"Along the line of congruence the slope was {Tested("a1")} and the curvature {Tested("a2")}; along the line of incongruence they were {Tested("a3")} and {Tested("a4")}.",
                    $"一致线上的斜率为 {Tested("a1")}，曲率为 {Tested("a2")}；不一致线上的斜率为 {Tested("a3")}，曲率为 {Tested("a4")}。"),
            ];

        Sentence Tested(string row) => Sentence.Of(
            $"{surface.Value(row, "estimate")!} ({ProbabilityPhrase.Of(surface.Value(row, "p")!)})",
            $"{surface.Value(row, "estimate")!}（{ProbabilityPhrase.Of(surface.Value(row, "p")!)}）");
    }
}
