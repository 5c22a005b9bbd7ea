using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Reads <c>se: ols | hc3</c>.</summary>
internal static class StandardErrorsReader
{
    public static StandardErrors Read(StudyMapping mapping) =>
        mapping.Optional("se")?.Choice(("ols", StandardErrors.Ordinary), ("hc3", StandardErrors.Hc3)) ?? StandardErrors.Ordinary;
}
