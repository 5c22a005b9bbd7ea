using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KnowledgeFlow.Cli.Tests.Architecture;

/// <summary>Keeps the arrows of the house pointing one way: between projects, and between the rooms of each.</summary>
public sealed partial class LayeringTests
{
    private static readonly Dictionary<string, string[]> AllowedProjects = new()
    {
        ["KnowledgeFlow.Core"] = [],
        ["KnowledgeFlow.Reporting"] = [],
        ["KnowledgeFlow.Plotting"] = ["KnowledgeFlow.Reporting"],
        ["KnowledgeFlow.Studies"] = ["KnowledgeFlow.Core", "KnowledgeFlow.Reporting"],
        ["KnowledgeFlow.Cli"] = ["KnowledgeFlow.Plotting", "KnowledgeFlow.Studies"],
        ["KnowledgeFlow.Arrow"] = ["KnowledgeFlow.Core"],
        ["KnowledgeFlow.DataFrames"] = ["KnowledgeFlow.Core"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["KnowledgeFlow.Core"] = ["MathNet.Numerics", "System.Numerics.Tensors"],
        ["KnowledgeFlow.Reporting"] = ["DocumentFormat.OpenXml", "Spectre.Console"],
        ["KnowledgeFlow.Plotting"] = ["ScottPlot"],
        ["KnowledgeFlow.Studies"] = ["CsvHelper", "ExcelDataReader", "Parquet.Net", "UTF.Unknown", "YamlDotNet"],
        ["KnowledgeFlow.Cli"] = ["Spectre.Console", "System.CommandLine"],
        ["KnowledgeFlow.Arrow"] = ["Apache.Arrow"],
        ["KnowledgeFlow.DataFrames"] = ["Microsoft.Data.Analysis"],
    };

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

    // They work in four lanes whatever the machine has.
    private static readonly string[] FixedLanes = ["LaneSums", "LaneExponential", "RowProducts", "ResampledCrossProducts", "ScalarQuadrature"];

    public static TheoryData<string> Projects => [.. AllowedProjects.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectReferencesOnlyTheFloorsBelowIt(string project)
    {
        var references = ProjectFile(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        references.Should().BeSubsetOf(AllowedProjects[project]);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectUsesOnlyItsOwnPackages(string project)
    {
        var packages = ProjectFile(project).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);

        packages.Should().BeSubsetOf(AllowedPackages[project]);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void EveryRoomIsKnown(string project)
    {
        var rooms = Sources(project).Select(file => Room(project, file)).Distinct();

        rooms.Should().BeSubsetOf(Rooms[project], "a new room must be given its place in the order");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void ARoomUsesOnlyTheRoomsBeforeIt(string project)
    {
        var order = Rooms[project].ToList();
        var backward = from file in Sources(project)
                       let room = Room(project, file)
                       from used in UsedRooms(project, file)
                       where order.IndexOf(used) > order.IndexOf(room)
                       select $"{Path.GetRelativePath(RepositoryRoot.Path, file)} uses {used}";

        backward.Should().BeEmpty();
    }

    /// <summary>A folder's own files stand below and above its sub-rooms, which they share types with and compose; the sub-rooms have an order among themselves.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void SubRoomsGoRoundInNoCircle(string project)
    {
        var used = new Dictionary<string, HashSet<string>>();
        foreach (var file in Sources(project))
        {
            var own = string.Join('.', FolderOf(project, file));
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
    [MemberData(nameof(Projects))]
    public void TestsMirrorTheSources(string project)
    {
        var folders = Sources(project).Select(file => string.Join('.', FolderOf(project, file))).Append(string.Empty).Append("Architecture").ToHashSet();
        var types = Sources(project).ToLookup(file => Path.GetFileNameWithoutExtension(file), file => string.Join('.', FolderOf(project, file)));
        var root = Path.Combine(RepositoryRoot.Path, "tests", $"{project}.Tests");
        var faults = from file in Directory.EnumerateFiles(root, "*Tests.cs", SearchOption.AllDirectories)
                     let folder = Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.').TrimStart('.')
                     where folder.Split('.')[0] is not ("bin" or "obj")
                     let homes = types[Path.GetFileNameWithoutExtension(file)[..^"Tests".Length]].ToArray()
                     where homes.Length > 0 ? !homes.Contains(folder) : !folders.Any(known => known == folder || known.StartsWith($"{folder}.", StringComparison.Ordinal))
                     select Path.GetRelativePath(RepositoryRoot.Path, file);

        faults.Should().BeEmpty();
    }

    [Fact]
    public void EveryPackageIsReferencedOrPinned()
    {
        var packages = XDocument.Load(Path.Combine(RepositoryRoot.Path, "Directory.Packages.props")).Descendants("ItemGroup")
            .Where(group => group.Attribute("Label")?.Value.StartsWith("Pinned", StringComparison.Ordinal) != true)
            .Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);
        var referenced = new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*.csproj", SearchOption.AllDirectories))
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference")).Concat(XDocument.Load(Path.Combine(RepositoryRoot.Path, "Directory.Build.props")).Descendants("PackageReference"))
            .Concat(XDocument.Load(Path.Combine(RepositoryRoot.Path, "Directory.Build.targets")).Descendants("PackageReference"))
            .Select(reference => reference.Attribute("Include")!.Value);

        packages.Should().BeSubsetOf(referenced);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void AFileHoldsOneTypeOfItsNameInTheNamespaceOfItsFolder(string project)
    {
        var faults = from file in Sources(project)
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
    [MemberData(nameof(Projects))]
    public void NoTypeIsACatchAll(string project)
    {
        var names = Sources(project).Select(file => Path.GetFileNameWithoutExtension(file)!);

        names.Should().NotContain(name => CatchAll().IsMatch(name));
    }

    [Fact]
    public void CoreTouchesNoFilesAndNoConsole()
    {
        var faults = Sources("KnowledgeFlow.Core").Where(file => InputOrOutput().IsMatch(File.ReadAllText(file)));

        faults.Should().BeEmpty();
    }

    /// <summary>
    /// Sums of the framework take as many partial sums as the machine's vectors are wide, and its vector functions what the machine has: the last digits, and what hangs
    /// on them, would differ between processors. Of <c>TensorPrimitives</c> only operations stay that work on each element by itself and round as single numbers do.
    /// </summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void NothingHangsOnTheWidthOfVectors(string project)
    {
        var faults = from file in Sources(project)
                     from line in File.ReadLines(file)
                     where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                     from Match match in WidthOfVectors().Matches(line)
                     where !FixedLanes.Contains(Path.GetFileNameWithoutExtension(file)) || !match.Value.StartsWith("Vector256", StringComparison.Ordinal)
                     select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {match.Value}";

        faults.Should().BeEmpty("LaneSums and LaneExponential have one order on every processor");
    }

    /// <summary>A factor of a matrix that is not positive definite is no factor: whoever asks for one says what follows where there is none.</summary>
    [Fact]
    public void NoFailedFactorIsPassedOver()
    {
        var faults = from file in Sources("KnowledgeFlow.Core")
                     from line in File.ReadLines(file)
                     where PassedOverFactor().IsMatch(line)
                     select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {line.Trim()}";

        faults.Should().BeEmpty();
    }

    /// <summary>
    /// Core has one Cholesky factor, whose failure is an answer, and one eigensystem of symmetric matrices; of MathNet it takes orthogonal and singular value
    /// decompositions and the solution of general systems.
    /// </summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void EachDecompositionHasOneHome(string project)
    {
        var faults = from file in Sources(project)
                     from line in File.ReadLines(file)
                     where SecondDecomposition().IsMatch(line) || (project != "KnowledgeFlow.Core" && line.Contains("MathNet.Numerics.LinearAlgebra", StringComparison.Ordinal))
                     select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {line.Trim()}";

        faults.Should().BeEmpty();
    }

    /// <summary>The levels of stars stand in one place, and what compares a p-value with one names it.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void LevelsOfSignificanceAreNamed(string project)
    {
        var faults = from file in Sources(project)
                     where Path.GetFileNameWithoutExtension(file) != "SignificanceLevels"
                     from line in File.ReadLines(file)
                     let code = Comment().Replace(Text().Replace(line, string.Empty), string.Empty)
                     where project != "KnowledgeFlow.Core" && WrittenLevel().IsMatch(code)
                     select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {line.Trim()}";

        faults.Should().BeEmpty();
    }

    /// <summary>What an analysis works out is said by its pieces, so that a new analysis touches no export, audit rule or reconstruction.</summary>
    [Fact]
    public void OutsideAnalysesNobodyAsksForTheTypeOfAnAnalysis()
    {
        var sources = Sources("KnowledgeFlow.Studies").Concat(Sources("KnowledgeFlow.Cli")).ToLookup(file => Room("KnowledgeFlow.Studies", file) == "Analyses");
        var types = sources[true].SelectMany(file => AnalysisType().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).ToArray();
        var faults = from file in sources[false]
                     let text = File.ReadAllText(file)
                     from type in types
                     where Regex.IsMatch(text, $@"\b{type}\b")
                     select $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {type}";

        types.Should().NotBeEmpty();
        faults.Should().BeEmpty();
    }

    private static string ProjectFolder(string project) => Path.Combine(RepositoryRoot.Path, "src", project);

    private static XDocument ProjectFile(string project) => XDocument.Load(Path.Combine(ProjectFolder(project), $"{project}.csproj"));

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(ProjectFolder(project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string[] FolderOf(string project, string file) =>
        Path.GetRelativePath(ProjectFolder(project), Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar).Where(part => part != ".").ToArray();

    private static string Room(string project, string file) => FolderOf(project, file).FirstOrDefault(string.Empty);

    private static string ExpectedNamespace(string project, string file) => string.Join('.', FolderOf(project, file).Prepend(project));

    private static IEnumerable<string> UsedRooms(string project, string file) => UsedFolders(project, file).Select(folder => folder.Split('.')[0]).Distinct();

    // The folders whose names a file writes, in using directives and before types: Sem.Implied. A room may be named from within its project without the project's name.
    private static IEnumerable<string> UsedFolders(string project, string file)
    {
        var folders = Folders.GetOrAdd(project, _ => [.. Sources(project).Select(source => string.Join('.', FolderOf(project, source))).Where(folder => folder.Length > 0).Distinct()]);
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
        return Enumerable.Range(1, parts.Length - 1).Any(length => File.Exists(Path.Combine([ProjectFolder(project), .. parts[..length], $"{parts[length]}.cs"])));
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

    [GeneratedRegex(@"^\s*(Numerics\.)?CholeskyFactor\.Try\w+\([^?&|]*;\s*$")]
    private static partial Regex PassedOverFactor();

    [GeneratedRegex(@"\.(Cholesky|Evd)\(|\bSymmetricity\b")]
    private static partial Regex SecondDecomposition();

    [GeneratedRegex(@"(\bp|PValue|High|(?<!Math\.Abs\([^()]*)\))\s*(<|>=)\s*0?\.(05|01|001)\b|^\s*<\s*0?\.(05|01|001)\s*=>|const double \w*Level = 0?\.(05|01|001)\b|\.05, 0?\.01")]
    private static partial Regex WrittenLevel();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(public|internal)[\w ]*? (class|record struct|record|struct|enum|interface|delegate \S+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"public sealed record (?<name>\w+)\([^{;]*?:\s*Analysis\(")]
    private static partial Regex AnalysisType();

    [GeneratedRegex(@"(Utils?|Utilities|Helpers?|Manager|Misc|Common)$")]
    private static partial Regex CatchAll();

    // MathNet's Vector<double>, which has no width, is made by its Build and never by new.
    [GeneratedRegex(@"\bTensorPrimitives\.(?!(Add|Subtract|Multiply|Divide|Negate|MultiplyAdd|MaxMagnitude)\b)\w+|\bVector<\w+>\.(?!Build\b)|\bnew Vector<|\bVector\.[A-Z]\w+|\bVector(64|128|256|512)(?!\.IsHardwareAccelerated)(<|\.)|\bFusedMultiplyAdd(?!\(a, b, -product\))|\bMultiplyAddEstimate\b|\bReciprocal\w*Estimate\b")]
    private static partial Regex WidthOfVectors();

    [GeneratedRegex(@"\b(Console|File|Directory|StreamReader|StreamWriter|FileStream)\.|System\.IO\b")]
    private static partial Regex InputOrOutput();
}
