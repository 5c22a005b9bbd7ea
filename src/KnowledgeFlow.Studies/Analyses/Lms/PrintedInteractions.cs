using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Latent moderation as chapters print it: the likelihoods with and without products, paths with R², simple slopes.</summary>
internal static class PrintedInteractions
{
    private static readonly ImmutableArray<string> LikelihoodColumns = ["parameters", "loglik", "aic", "bic", "lrt", "lrt_df", "lrt_p", "lrt_scaled", "lrt_scaled_p"];

    private static readonly ImmutableArray<string> FitColumns = ["chi2", "df", "p", "cfi", "tli", "rmsea", "srmr"];

    private static readonly ImmutableArray<string> SlopeColumns = ["b", "se", "t", "p", "lower", "upper"];

    public static ImmutableArray<PrintedTable> Of(ReportSection section)
    {
        var paths = PrintedPaths.Of(section);
        string[] left = paths is null ? ["fit", "covariances", "slopes"] : ["fit", "parameters", "covariances", "r2", "slopes"];
        return
        [
            new ResultTableView(section.Table("fit")).ToPrintedTable([.. LikelihoodColumns, .. FitColumns]),
            .. paths is null ? [] : new[] { paths },
            .. section.FindTable("slopes") is { } slopes ? [new ResultTableView(slopes).ToPrintedTable(SlopeColumns)] : (IEnumerable<PrintedTable>)[],
            .. section.PrintedOtherThan([.. left]),
        ];
    }
}
