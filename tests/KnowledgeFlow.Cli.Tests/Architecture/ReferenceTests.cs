using System.Xml.Linq;

namespace KnowledgeFlow.Cli.Tests.Architecture;

/// <summary>Keeps the arrows between projects pointing one way, and packages where they are meant.</summary>
public sealed class ReferenceTests
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

    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void AProjectReferencesOnlyTheFloorsBelowIt(string project)
    {
        var references = SourceTree.ProjectFile(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        references.Should().BeSubsetOf(AllowedProjects[project]);
    }

    [Theory]
    [MemberData(nameof(SourceTree.Projects), MemberType = typeof(SourceTree))]
    public void AProjectUsesOnlyItsOwnPackages(string project)
    {
        var packages = SourceTree.ProjectFile(project).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);

        packages.Should().BeSubsetOf(AllowedPackages[project]);
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
}
