using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads what every analysis may say of its printing: <c>title:</c>, <c>tables: […]</c>.</summary>
internal static class PrintRequestReader
{
    public static IReadOnlyList<string> Keys { get; } = ["title", "tables"];

    public static PrintRequest Read(StudyMapping mapping) => new(
        mapping.Optional("title")?.Text(),
        mapping.Optional("tables") is null ? null : mapping.Names("tables"));
}
