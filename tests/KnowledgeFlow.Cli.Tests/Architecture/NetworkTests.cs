using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using FluentAssertions.Execution;

namespace KnowledgeFlow.Cli.Tests.Architecture;

/// <summary>
/// kflow sends nothing anywhere: no assembly that goes out with it, its own or a package's, refers to what opens a connection. Answers of people are read here,
/// and whoever reads them must be able to know that they stay.
/// </summary>
public sealed class NetworkTests
{
    /// <summary>What of the framework names addresses and headers without opening anything.</summary>
    private static readonly string[] Harmless = ["System.Net.Primitives", "System.Net.WebHeaderCollection", "System.Net.WebUtility"];

    /// <summary>References of packages that are there for something else: Spectre.Console asks for this machine's own name, for links to files, of which kflow writes none.</summary>
    private static readonly Dictionary<string, string[]> Known = new() { ["Spectre.Console.dll"] = ["System.Net.NameResolution"] };

    [Fact]
    public void NoAssemblyThatShipsRefersToTheNetwork()
    {
        var assemblies = Shipped();
        assemblies.Should().HaveCountGreaterThan(15);

        using var all = new AssertionScope();
        foreach (var assembly in assemblies)
        {
            References(assembly)
                .Where(name => name.StartsWith("System.Net", StringComparison.Ordinal) && !Harmless.Contains(name))
                .Except(Known.GetValueOrDefault(Path.GetFileName(assembly)) ?? [])
                .Should().BeEmpty($"{Path.GetFileName(assembly)} goes out with kflow");
        }
    }

    /// <summary>On Linux .NET's cryptography, a mere checksum too, is OpenSSL's, and ends the native program where there is none. What packages name of it they do not call here.</summary>
    [Fact]
    public void NothingOfOursWantsOpenSsl()
    {
        var own = Shipped().Where(assembly => Path.GetFileName(assembly) is var name && (name.StartsWith("KnowledgeFlow.", StringComparison.Ordinal) || name == "kflow.dll")).ToList();
        own.Should().HaveCountGreaterThan(3);
        own.Where(assembly => References(assembly).Any(name => name.StartsWith("System.Security.Cryptography", StringComparison.Ordinal))).Should().BeEmpty();
    }

    private static ImmutableArray<string> References(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var file = new PEReader(stream);
        var reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }

    /// <summary>Every managed file that the program's own list of dependencies names.</summary>
    private static ImmutableArray<string> Shipped()
    {
        var folder = AppContext.BaseDirectory;
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "kflow.deps.json")));
        return
        [
            .. list.RootElement.GetProperty("targets").EnumerateObject()
                .SelectMany(target => target.Value.EnumerateObject())
                .Where(library => library.Value.TryGetProperty("runtime", out _))
                .SelectMany(library => library.Value.GetProperty("runtime").EnumerateObject())
                .Select(file => Path.Combine(folder, Path.GetFileName(file.Name))),
        ];
    }
}
