using System.Reflection;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Cli.Tests.Architecture;

/// <summary><c>docs/library.md</c> names every room of Core that shows something, and nothing that is not there.</summary>
public sealed partial class LibraryRoomsTests
{
    private const string Root = "KnowledgeFlow.Core";

    private static readonly Type[] Shown = [.. Assembly.Load(Root).GetTypes().Where(type => type.IsPublic)];

    private static readonly (string Namespace, string[] Calls)[] Rows = [.. ReadRows()];

    [Fact]
    public void EveryRoomHasItsLine() =>
        Rows.Select(row => row.Namespace).Distinct().Should().BeEquivalentTo(Shown.Select(type => type.Namespace).Distinct());

    [Fact]
    public void EveryEntryPointIsOneOfItsRoom()
    {
        var faults = from row in Rows
                     from call in row.Calls
                     let parts = call.Split('.')
                     let types = Shown.Where(type => type.Namespace == row.Namespace && type.Name.Split('`')[0] == parts[0]).ToArray()
                     where types.Length == 0 || (parts.Length > 1 && !types.Any(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method => method.Name == parts[1])))
                     select $"{row.Namespace}: {call}";

        Rows.Should().OnlyContain(row => row.Calls.Length > 0);
        faults.Should().BeEmpty();
    }

    // A line of the rooms names its namespace first; one of the first table, the library's own.
    private static IEnumerable<(string Namespace, string[] Calls)> ReadRows()
    {
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "library.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal) && !line.Contains($"`{Root}`", StringComparison.Ordinal)))
        {
            var cells = line.Trim('|').Split('|');
            yield return cells.Length == 2 ? (Root, Names(cells[0])) : ($"{Root}.{Names(cells[0])[0]}", Names(cells[1]));
        }
    }

    private static string[] Names(string cell) => [.. Code().Matches(cell).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Code();
}
