using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Sem;

/// <summary>A structural equation model as chapters print it: fit in one line, paths with R², defined parameters.</summary>
internal static class PrintedStructure
{
    public static ImmutableArray<PrintedTable> Of(ReportSection section, bool isLikelihood)
    {
        var paths = PrintedPaths.Of(section);
        string[] replaced = paths is null ? ["fit"] : ["fit", "parameters", "r2"];
        return
        [
            PrintedFit.Of(section.Table("fit"), rivals: null, isLikelihood),
            .. paths is null ? [] : new[] { paths },
            .. section.PrintedOtherThan([.. replaced]),
        ];
    }
}
