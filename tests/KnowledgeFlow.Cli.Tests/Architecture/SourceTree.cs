using System.Xml.Linq;

namespace KnowledgeFlow.Cli.Tests.Architecture;

/// <summary>The projects, their sources, and the room that each source lies in: its first folder.</summary>
public static class SourceTree
{
    /// <summary>The projects below <c>src</c>.</summary>
    public static TheoryData<string> Projects { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(RepositoryRoot.Path, "src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public static string ProjectFolder(string project) => Path.Combine(RepositoryRoot.Path, "src", project);

    public static XDocument ProjectFile(string project) => XDocument.Load(Path.Combine(ProjectFolder(project), $"{project}.csproj"));

    public static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(ProjectFolder(project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    public static string[] FolderOf(string project, string file) =>
        Path.GetRelativePath(ProjectFolder(project), Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar).Where(part => part != ".").ToArray();

    public static string Room(string project, string file) => FolderOf(project, file).FirstOrDefault(string.Empty);
}
