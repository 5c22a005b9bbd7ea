using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Cli.Tests.Architecture;

/// <summary>Keeps the arrows between the rooms of each project pointing one way, files and types by one name, and tests beside what they are about.</summary>
public sealed partial class LayeringTests
{
    // A room may use the rooms before it in its list, never one behind it.
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["KnowledgeFlow.Core"] =
        [
            "Outcomes",
            "Numerics",
            "Data",
            "Resampling",
            "Descriptives",
            "Power",
            "ResponseQuality",
            "Factoring",
            "Reliability",
            "Agreement",
            "Regression",
            "Mediation",
            "Sem",
            "LatentInteraction",
            "Consistency",
            "Reconstruction",
            "",
        ],
        ["KnowledgeFlow.Reporting"] =
        [
            "Language",
            "Numbers",
            "Tables",
            "Figures",
            "Printing",
            "",
            "Chapters",
            "Formats",
        ],
        ["KnowledgeFlow.Plotting"] =
        [
            "Fonts",
            "Canvases",
            "Layouts",
            "Diagrams",
            "Charts",
            "Files",
            "Pages",
            "",
        ],
        ["KnowledgeFlow.Studies"] =
        [
            "BadInput",
            "Specification",
            "Yaml",
            "Imports",
            "BinaryFiles",
            "Spss",
            "Stata",
            "Workbooks",
            "Parquet",
            "DataFiles",
            "Surveys",
            "Screening",
            "Scoring",
            "Analyses",
            "StudyFiles",
            "Verification",
            "Hypotheses",
            "ResultFiles",
            "Publications",
            "Auditing",
            "Running",
            "Drafting",
            "Exporting",
            "Reconstruction",
        ],
        ["KnowledgeFlow.Cli"] = [""],
        ["KnowledgeFlow.Arrow"] = [""],
        ["KnowledgeFlow.DataFrames"] = [""],
    };

    private static readonly ConcurrentDictionary<string, string[]> Folders = [];

    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void EveryRoomIsKnown(string project)
    {
        var rooms = SourceTree.Sources(project).Select(file => SourceTree.Room(project, file)).Distinct();

        rooms.Should().BeSubsetOf(Rooms[project], "a new room must be given its place in the order");
    }

    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void ARoomUsesOnlyTheRoomsBeforeIt(string project)
    {
        var order = Rooms[project].ToList();
        var backward = from file in SourceTree.Sources(project)
                       let room = SourceTree.Room(project, file)
                       from used in UsedRooms(project, file)
                       where order.IndexOf(used) > order.IndexOf(room)
                       select $"{Path.GetRelativePath(RepositoryRoot.Path, file)} uses {used}";

        backward.Should().BeEmpty();
    }

    /// <summary>A folder's own files stand below and above its sub-rooms, which they share types with and compose; the sub-rooms have an order among themselves.</summary>
    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void SubRoomsGoRoundInNoCircle(string project)
    {
        var used = new Dictionary<string, HashSet<string>>();
        foreach (var file in SourceTree.Sources(project))
        {
            var own = string.Join('.', SourceTree.FolderOf(project, file));
            foreach (var other in UsedFolders(project, file))
            {
                var (from, to) = Siblings(own, other);
                if (from != to)
                {
                    (used.TryGetValue(from, out var known) ? known : used[from] = []).Add(to);
                }
            }
        }

        // What uses nothing that is left is on no circle.
        while (used.FirstOrDefault(room => !room.Value.Any(used.ContainsKey)).Key is { } free)
        {
            used.Remove(free);
        }

        used.Select(room => $"{room.Key} uses {string.Join(", ", room.Value)}").Should().BeEmpty();
    }

    /// <summary>Tests lie where the sources lie that they are about; a class named after a type lies in that type's folder.</summary>
    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void TestsMirrorTheSources(string project)
    {
        var folders = SourceTree.Sources(project).Select(file => string.Join('.', SourceTree.FolderOf(project, file))).Append(string.Empty).Append("Architecture").ToHashSet();
        var types = SourceTree.Sources(project).ToLookup(file => Path.GetFileNameWithoutExtension(file), file => string.Join('.', SourceTree.FolderOf(project, file)));
        var root = Path.Combine(RepositoryRoot.Path, "tests", $"{project}.Tests");
        var faults = from file in Directory.EnumerateFiles(root, "*Tests.cs", SearchOption.AllDirectories)
                     let folder = Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.').TrimStart('.')
                     where folder.Split('.')[0] is not ("bin" or "obj")
                     let homes = types[Path.GetFileNameWithoutExtension(file)[..^"Tests".Length]].ToArray()
                     where homes.Length > 0 ? !homes.Contains(folder) : !folders.Any(known => known == folder || known.StartsWith($"{folder}.", StringComparison.Ordinal))
                     select Path.GetRelativePath(RepositoryRoot.Path, file);

        faults.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void AFileHoldsOneTypeOfItsNameInTheNamespaceOfItsFolder(string project)
    {
        var faults = from file in SourceTree.Sources(project)
                     let text = File.ReadAllText(file)
                     let name = Path.GetFileNameWithoutExtension(file)
                     where name != "Program"
                     let expected = ExpectedNamespace(project, file)
                     where !text.Contains($"namespace {expected};", StringComparison.Ordinal)
                         || TopLevelType().Matches(text).Select(match => match.Groups["name"].Value).Distinct().SingleOrDefault("several") is var type && type != name
                     select Path.GetRelativePath(RepositoryRoot.Path, file);

        faults.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void NoTypeIsACatchAll(string project)
    {
        var names = SourceTree.Sources(project).Select(file => Path.GetFileNameWithoutExtension(file)!);

        names.Should().NotContain(name => CatchAll().IsMatch(name));
    }

    /// <summary>What an analysis works out is said by its pieces, so that a new analysis touches no export, audit rule or reconstruction.</summary>
    [Fact]
    public void OutsideAnalysesNobodyAsksForTheTypeOfAnAnalysis()
    {
        var sources = SourceTree.Sources("KnowledgeFlow.Studies").Concat(SourceTree.Sources("KnowledgeFlow.Cli")).ToLookup(file => SourceTree.Room("KnowledgeFlow.Studies", file) == "Analyses");
        var types = sources[true].SelectMany(file => AnalysisType().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).ToArray();
        var faults = from file in sources[false]
                     let text = File.ReadAllText(file)
                     from type in types
                     where Regex.IsMatch(text, $@"\b{type}\b")
                     select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {type}";

        types.Should().NotBeEmpty();
        faults.Should().BeEmpty();
    }

    private static string ExpectedNamespace(string project, string file) => string.Join('.', SourceTree.FolderOf(project, file).Prepend(project));

    private static IEnumerable<string> UsedRooms(string project, string file) => UsedFolders(project, file).Select(folder => folder.Split('.')[0]).Distinct();

    // The folders whose names a file writes, in using directives and before types: Sem.Implied. A room may be named from within its project without the project's name.
    private static IEnumerable<string> UsedFolders(string project, string file)
    {
        var folders = Folders.GetOrAdd(project, _ => [.. SourceTree.Sources(project).Select(source => string.Join('.', SourceTree.FolderOf(project, source))).Where(folder => folder.Length > 0).Distinct()]);
        var text = Comment().Replace(File.ReadAllText(file), string.Empty);
        return QualifiedName().Matches(text).Select(match => match.Value)
            .Where(name => name.StartsWith($"{project}.", StringComparison.Ordinal) || (folders.Contains(name.Split('.')[0]) && !text.Contains($"using {name};", StringComparison.Ordinal)))
            .Select(name => name.StartsWith($"{project}.", StringComparison.Ordinal) ? name[(project.Length + 1)..] : IsQualifiedType(project, name) ? name : string.Empty)
            .Select(name => folders.Where(folder => name == folder || name.StartsWith($"{folder}.", StringComparison.Ordinal)).MaxBy(folder => folder.Length))
            .OfType<string>().Distinct();
    }

    // A property may have a room's name: Data.Path is a type of the room Data only if there is such a file.
    private static bool IsQualifiedType(string project, string name)
    {
        var parts = name.Split('.');
        return Enumerable.Range(1, parts.Length - 1).Any(length => File.Exists(Path.Combine([SourceTree.ProjectFolder(project), .. parts[..length], $"{parts[length]}.cs"])));
    }

    // The first folders in which two differ: of Sem.Implied and Sem.Syntax these, of Sem and Sem.Syntax none.
    private static (string From, string To) Siblings(string own, string other)
    {
        var (from, to) = (own.Split('.'), other.Split('.'));
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return shared < from.Length && shared < to.Length ? (string.Join('.', from[..(shared + 1)]), string.Join('.', to[..(shared + 1)])) : (own, own);
    }

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*(\.\w+)+")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(public|internal)[\w ]*? (class|record struct|record|struct|enum|interface|delegate \S+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"public sealed record (?<name>\w+)\([^{;]*?:\s*Analysis\(")]
    private static partial Regex AnalysisType();

    [GeneratedRegex(@"(Utils?|Utilities|Helpers?|Manager|Misc|Common)$")]
    private static partial Regex CatchAll();
}
