using System.Text.Json;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Analyses.StructuralModels;

/// <summary>Studies of lavaan's data whose cells R has computed (<c>tests/reference/cfa</c>).</summary>
internal static class ReferenceStudy
{
    public const string Tests = """
        constructs:
          visual: {items: [x1, x2, x3]}
          textual: {items: [x4, x5, x6]}
          speed: {items: [x7, x8, x9]}

        """;

    /// <summary>The study of an analysis on one of the data files of <c>tests/reference/sem</c>.</summary>
    public static StudyFolder Of(string data, string head, string analysis) =>
        new($"data: {{file: data.csv, missing: [NA]}}\n{head}analyses:\n  - {analysis}\n", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "reference", "sem", data)));

    public static StudyResult Run(string data, string head, string analysis)
    {
        using var folder = Of(data, head, analysis);
        return folder.Result;
    }

    /// <summary>Every reference cell of a case; each must be there, and near to the relative tolerance (of 0.001 where it is smaller).</summary>
    public static void ShouldHold(StudyResult result, string name, double tolerance, Func<string, bool>? left = null)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "cfa", "cfa.json")));
        var index = new ResultIndex(result.Report);
        var held = 0;
        foreach (var cell in json.RootElement.GetProperty("cases").GetProperty(name).EnumerateObject())
        {
            if (left?.Invoke(cell.Name) == true)
            {
                continue;
            }

            CellPatternParser.TryParse(cell.Name, out var pattern).Should().BeTrue(cell.Name);
            var found = index.Find(pattern!).Should().ContainSingle(cell.Name).Which.Value.Number;
            var expected = cell.Value.GetDouble();
            found.Should().NotBeNull(cell.Name);
            (Math.Abs(found!.Value - expected) / Math.Max(Math.Abs(expected), 1e-3)).Should().BeLessThan(tolerance, $"{cell.Name} is {expected:R}, computed {found:R}");
            held++;
        }

        held.Should().BePositive();
    }
}
