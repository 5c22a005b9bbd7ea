using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.CommonMethod;

/// <summary>The tests of common method variance as chapters print them: the models with the indices that papers print.</summary>
internal static class PrintedMethodTests
{
    public static ImmutableArray<PrintedTable> Of(ReportSection section) =>
        [.. section.Printed.Select(table => table.Id == $"{section.Id}.models" ? PrintedFit.Of(section.Table("models"), rivals: null, isLikelihood: false) : table)];
}
