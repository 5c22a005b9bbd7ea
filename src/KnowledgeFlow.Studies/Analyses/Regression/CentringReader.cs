using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Reads <c>center: all | continuous | none</c>.</summary>
internal static class CentringReader
{
    public static Centring Read(StudyMapping mapping, Centring otherwise) =>
        mapping.Optional("center")?.Choice(("all", Centring.All), ("continuous", Centring.Continuous), ("none", Centring.None)) ?? otherwise;
}
