using System.Reflection;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Cli.Tests.Architecture;

/// <summary><c>docs/latent-moderation.md</c> sets the derivation beside the code: it names every type of the likelihood's folder, and no type or member that is not there.</summary>
public sealed partial class DerivationPageTests
{
    private const string Folder = "KnowledgeFlow.Core.LatentInteraction.Likelihood";
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<string, Type> Types = Assembly.Load("KnowledgeFlow.Core").GetTypes()
        .Where(type => type.Namespace == Folder && !type.IsNested).ToDictionary(type => type.Name);

    private static readonly string[] Names = [.. Code().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "latent-moderation.md"))).Select(match => match.Groups["name"].Value)];

    [Fact]
    public void EveryTypeHasItsPlace() => Types.Keys.Should().BeSubsetOf(Names);

    [Fact]
    public void EveryNameIsThere()
    {
        var members = Names.Where(name => name.Contains('.', StringComparison.Ordinal)).Select(name => name.Split('.')).ToArray();
        var faults = from parts in members
                     where !Types.TryGetValue(parts[0], out var type) || type.GetMember(parts[1], Any).Length == 0
                     select string.Join('.', parts);

        members.Should().HaveCountGreaterThan(50);
        faults.Should().BeEmpty();
    }

    /// <summary>What a type keeps of matrices is what the page must name: each public matrix of the folder has a symbol.</summary>
    [Fact]
    public void EveryPublicMatrixHasItsSymbol()
    {
        var matrices = from type in Types.Values
                       from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                       where property.PropertyType.Name is "WorkMatrix" or "MatrixStack"
                       select $"{type.Name}.{property.Name}";

        matrices.Except(Names).Should().BeEmpty();
    }

    [GeneratedRegex(@"`(?<name>[A-Z]\w+(\.\w+)?)`")]
    private static partial Regex Code();
}
