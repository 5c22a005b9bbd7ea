using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Regression;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>A moderated regression as chapters print it: its models side by side, then slopes and regions.</summary>
internal static class PrintedModeration
{
    public static ImmutableArray<PrintedTable> Of(ReportSection section)
    {
        var models = section.Table("models");
        string[] replaced = ["models", "coefficients"];
        return
        [
            PrintedBlocks.Of(models.Id, models.Title, models, section.Table("coefficients")),
            .. section.PrintedOtherThan([.. replaced]),
        ];
    }
}
