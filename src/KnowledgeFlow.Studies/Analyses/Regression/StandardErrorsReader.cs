using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Reads <c>se: ols | hc3</c>, and <c>se: cluster</c> with <c>cluster: COLUMN</c> where errors may be clustered.</summary>
internal static class StandardErrorsReader
{
    public static StandardErrors Read(StudyMapping mapping) =>
        mapping.Optional("se")?.Choice(("ols", StandardErrors.Ordinary), ("hc3", StandardErrors.Hc3)) ?? StandardErrors.Ordinary;

    /// <exception cref="BadInputException">Clustered errors have no clusters, or clusters no clustered errors.</exception>
    public static (StandardErrors Errors, Located<string>? Cluster) ReadWithCluster(StudyMapping mapping)
    {
        var errors = mapping.Optional("se")?.Choice(("ols", StandardErrors.Ordinary), ("hc3", StandardErrors.Hc3), ("cluster", StandardErrors.Clustered)) ?? StandardErrors.Ordinary;
        if (errors == StandardErrors.Clustered)
        {
            return (errors, mapping.Required("cluster").LocatedText());
        }

        return mapping.Optional("cluster") is { } unused
            ? throw unused.Problem(AnalysisMessages.UnusedCluster())
            : (errors, null);
    }
}
