using System.Reflection;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Cli.Tests.Architecture;

/// <summary>
/// What the libraries show to others is written down, so that nobody shows or hides anything by the way. After a change that is meant, refresh the files:
/// <c>REFRESH_PUBLIC_API=1 dotnet test tests/KnowledgeFlow.Cli.Tests --filter PublicApi</c>.
/// </summary>
public sealed partial class PublicApiTests
{
    [Theory]
    [InlineData("KnowledgeFlow.Core")]
    [InlineData("KnowledgeFlow.Reporting")]
    [InlineData("KnowledgeFlow.Studies")]
    [InlineData("KnowledgeFlow.Arrow")]
    [InlineData("KnowledgeFlow.DataFrames")]
    public void TheSurfaceIsTheOneWrittenDown(string assembly)
    {
        var file = Path.Combine(RepositoryRoot.Path, "tests", "KnowledgeFlow.Cli.Tests", "Architecture", "PublicApi", $"{assembly}.txt");
        var lines = PublicApi.Of(Assembly.Load(assembly));
        if (Environment.GetEnvironmentVariable("REFRESH_PUBLIC_API") == "1")
        {
            File.WriteAllText(file, string.Join('\n', lines) + "\n");
        }

        var written = File.ReadAllText(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Except(written).Should().BeEmpty("it is shown and not written down; refresh the file if that is meant");
        written.Except(lines).Should().BeEmpty("it is written down and not shown; refresh the file if that is meant");
    }

    /// <summary>Core takes and gives matrices of its own, so that its callers neither need a numerical library nor its version.</summary>
    [Fact]
    public void NoSignatureOfCoreNamesAPackage() => PublicApi.Of(Assembly.Load("KnowledgeFlow.Core")).Where(line => line.Contains("MathNet.", StringComparison.Ordinal)).Should().BeEmpty();

    /// <summary>A p-value is <c>PValue</c>, a number of rows <c>Count</c> or <c>Rows</c>, degrees of freedom are written out, whatever the test.</summary>
    [Fact]
    public void CoreHasOneWordForEachOfTheThingsThatEveryTestHas() =>
        PublicApi.Of(Assembly.Load("KnowledgeFlow.Core")).Where(line => Abbreviation().IsMatch(line)).Should().BeEmpty();

    [GeneratedRegex(@"\.(P|Pvalue|N|DF\d?|Df\d?): ")]
    private static partial Regex Abbreviation();
}
