using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Regression;

/// <summary>Regressions of a study file against R, cell by cell (tests/reference/regression).</summary>
public sealed partial class RegressionReferenceTests
{
    private const string Bootstrapped = """
        data: data.csv
        analyses:
          - {type: regression, id: percentile, outcome: y, blocks: [[a], [b, c]], bootstrap: 20000, seed: 5}
          - {type: regression, id: bca, outcome: y, blocks: [[a], [b, c]], bootstrap: 20000, interval: bca}
          - {type: regression, id: origin, outcome: y, predictors: [a, b], intercept: false, bootstrap: 20000}
          - {type: regression, id: clustered, outcome: y, predictors: [a, b, c], se: cluster, cluster: team, bootstrap: 20000}
        """;

    private const string Selected = """
        data: data.csv
        analyses:
          - {type: regression, id: stepwise, outcome: y, predictors: [x1-x6], selection: stepwise}
          - {type: regression, id: forward, outcome: y, predictors: [x1-x6, factor(g)], selection: forward}
          - {type: regression, id: backward, outcome: y, predictors: [x1-x6, factor(g)], selection: backward}
          - {type: regression, id: blocks, outcome: y, blocks: [[x6], [x1-x5]], selection: stepwise}
          - {type: regression, id: weighted, outcome: y, predictors: [x1-x6, factor(g)], selection: stepwise, weights: w}
          - {type: regression, id: lax, outcome: y, predictors: [x1-x6, factor(g)], selection: stepwise, enter: .3, remove: .4}
          - {type: regression, id: wls, outcome: y, blocks: [[x1], [x4, x6]], weights: w, also: correlations}
          - {type: regression, id: wlshc3, outcome: y, predictors: [x1, x4, x6], weights: w, se: hc3}
          - {type: regression, id: wlscluster, outcome: y, predictors: [x1, x4, x6], weights: w, se: cluster, cluster: c1}
          - {type: regression, id: wlsorigin, outcome: y, predictors: [x1, x4], weights: w, intercept: false}
        """;

    /// <summary>add1 and drop1 with F tests, lm(weights =), sandwich (selection.R); the file gives nine digits' tolerance.</summary>
    [Fact]
    public void SelectionsAndWeightedModelsAreThoseOfR() => Hold(Selected.Replace("x1-x6", "x1, x2, x3, x4, x5, x6", StringComparison.Ordinal).Replace("x1-x5", "x1, x2, x3, x4, x5", StringComparison.Ordinal), "selection.csv", "selection_results.csv");

    /// <summary>boot's resamples (bootstrap.R): 20,000 draws here and there; each line says four standard errors of their difference.</summary>
    [Fact]
    public void ResampledCoefficientsAreNearThoseOfBoot() => Hold(Bootstrapped, "extras.csv", "bootstrap.csv");

    private static void Hold(string yaml, string data, string reference)
    {
        using var study = new StudyFolder(yaml, File.ReadAllBytes(PathOf(data)));
        var lines = File.ReadLines(PathOf(reference)).Where(line => line.StartsWith('"')).ToList();
        lines.Should().NotBeEmpty();
        var result = study.Result;
        foreach (var line in lines)
        {
            Hold(result, line);
        }

        // # stepwise step 2: factor(g) entered
        foreach (var step in StepLine().Matches(File.ReadAllText(PathOf(reference))).Cast<Match>())
        {
            var row = $"{step.Groups["id"].Value}.steps[{step.Groups["step"].Value}]";
            Text(StudyFolder.CellOf(result, $"{row}.term")).Should().Be(step.Groups["term"].Value, row);
            Text(StudyFolder.CellOf(result, $"{row}.action")).Should().Be(step.Groups["action"].Value, row);
        }
    }

    private static string Text(Cell cell) => ((Cell.TextCell)cell).Text.English;

    // "address",value,tolerance; commas stand inside addresses.
    private static void Hold(StudyResult result, string line)
    {
        var end = line.IndexOf('"', 1);
        var (address, numbers) = (line[1..end], line[(end + 2)..].Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray());
        StudyFolder.NumberAt(result, address).Should().BeApproximately(numbers[0], numbers[1], address);
    }

    [GeneratedRegex(@"^# (?<id>\w+) step (?<step>\d+): (?<term>\S+) (?<action>\w+)", RegexOptions.Multiline)]
    private static partial Regex StepLine();

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "reference", "regression", name);
}
