using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Regression;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>A moderated regression as chapters print it: its models side by side, then slopes and regions.</summary>
internal static class PrintedModeration
{
    private static readonly ImmutableArray<string> SlopeColumns = ["b", "se", "t", "p", "lower", "upper"];

    public static ImmutableArray<PrintedTable> Of(ReportSection section)
    {
        var models = section.Table("models");
        var slopes = section.Table("slopes");
        string[] replaced = ["models", "coefficients"];
        return
        [
            PrintedBlocks.Of(models.Id, models.Title, models, section.Table("coefficients")),
            .. section.PrintedOtherThan([.. replaced]).Select(table => table.Id == slopes.Id ? Slopes(new ResultTableView(slopes)) : table),
        ];
    }

    // A row's label has the value, and only where a value lies beyond the data is there a word to say of it.
    private static PrintedTable Slopes(ResultTableView slopes)
    {
        var isOutside = slopes.Table.Rows.Any(row => slopes.Number(row.Id, "outside") is > 0);
        return slopes.ToPrintedTable([.. SlopeColumns, .. isOutside ? ["outside"] : ImmutableArray<string>.Empty]);
    }
}
