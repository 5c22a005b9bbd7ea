using System.Globalization;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Regression;

/// <summary>Regressions of a study file against R, cell by cell (tests/reference/regression).</summary>
public sealed class RegressionReferenceTests
{
    private const string Bootstrapped = """
        data: data.csv
        analyses:
          - {type: regression, id: percentile, outcome: y, blocks: [[a], [b, c]], bootstrap: 20000, seed: 5}
          - {type: regression, id: bca, outcome: y, blocks: [[a], [b, c]], bootstrap: 20000, interval: bca}
          - {type: regression, id: origin, outcome: y, predictors: [a, b], intercept: false, bootstrap: 20000}
          - {type: regression, id: clustered, outcome: y, predictors: [a, b, c], se: cluster, cluster: team, bootstrap: 20000}
        """;

    /// <summary>boot's resamples (bootstrap.R): 20,000 draws here and there; each line says four standard errors of their difference.</summary>
    [Fact]
    public void ResampledCoefficientsAreNearThoseOfBoot() => Hold(Bootstrapped, "extras.csv", "bootstrap.csv");

    private static void Hold(string yaml, string data, string reference)
    {
        using var study = new StudyFolder(yaml, File.ReadAllBytes(PathOf(data)));
        var lines = File.ReadLines(PathOf(reference)).Where(line => line.StartsWith('"')).ToList();
        lines.Should().NotBeEmpty();
        foreach (var line in lines)
        {
            Hold(study.Result, line);
        }
    }

    // "address",value,tolerance; commas stand inside addresses.
    private static void Hold(StudyResult result, string line)
    {
        var end = line.IndexOf('"', 1);
        var (address, numbers) = (line[1..end], line[(end + 2)..].Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray());
        StudyFolder.NumberAt(result, address).Should().BeApproximately(numbers[0], numbers[1], address);
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "reference", "regression", name);
}
