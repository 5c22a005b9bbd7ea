using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.StudyFiles;

/// <summary>Reads how the chapter is printed: <c>chapter: 4</c>, <c>prose: false</c>, <c>theme: apa | three-line | FILE</c>.</summary>
internal static class ChapterOptionsReader
{
    public static ImmutableArray<string> Keys { get; } = ["chapter", "prose", "theme"];

    public static ChapterOptions Read(string path, StudyMapping root) => new(
        root.Optional("chapter")?.Integer(1, 99),
        root.Optional("prose")?.Boolean() ?? true,
        root.Optional("theme") is { } theme ? ThemeReader.Read(path, theme) : null);
}
