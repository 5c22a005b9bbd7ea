using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Publications;

namespace KnowledgeFlow.Studies.Tests.Auditing;

/// <summary>A study of made-up answers, all of whose results are printed to so many decimals: a paper in which everything is true.</summary>
internal static class SimulatedStudy
{
    private const string Subject = """
        likert: {min: 1, max: 5}
        constructs:
          A: {items: A1-A4, reverse: [A2]}
          B: {items: B1-B3, score: sum}
          C: {items: C1-C2, likert: {min: 1, max: 7}}
          D: {items: D1-D3}
        variables:
          gender: {values: {0: male, 1: female}}
          year: {values: {1: first, 2: second, 3: third}}
        screening: {sent: 500}

        """;

    private const string Analyses = """
        analyses:
          - {type: frequencies, variables: [gender, year]}
          - {type: descriptives, variables: [A, B, C, D, gender]}
          - type: reliability
          - {type: correlations, variables: [A, B, C, D, gender, year]}
          - {type: correlations, id: ranks, variables: [A, B, C, D], method: spearman}
          - {type: compare_groups, outcomes: [A, D], groups: [gender, year]}
          - {type: efa, extraction: pca, rotation: varimax, factors: 4}
          - type: common_method
          - {type: regression, outcome: D, blocks: [[gender, year], [A, B, C], ["A:B"]]}
          - {type: regression, id: factors, outcome: D, blocks: [[gender, factor(year)], [A]]}
          - {type: regression, id: robust, outcome: D, predictors: [A, B], se: hc3}
          - {type: regression, id: origin, outcome: D, predictors: [A, B], intercept: false}
          - {type: moderation, outcome: D, predictor: A, moderator: B, controls: [gender]}
          - {type: cfa, compare: auto}
          - {type: cfa, id: robust_cfa, estimator: mlr}
          - {type: cfa, id: by_gender, group: gender}
          - {type: sem, model: "D ~ A + B + C"}

        """;

    private const string Thresholds = "      reliability.items[*].loading: \">.1\"\n      min(regression.coefficients[*].vif): \">1\"\n      reliability.constructs[*].alpha: \"<1\"\n";

    /// <summary>A paper that prints everything about answers drawn from a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="n">How many people.</param>
    /// <param name="decimals">To how many decimals numbers are printed.</param>
    /// <param name="missing">The share of answers that are missing.</param>
    /// <param name="analyses">The analyses, or null for every type that is quickly done.</param>
    public static PublishedStudy Paper(int seed, int n, int decimals, double missing, string? analyses = null)
    {
        analyses ??= Analyses;
        using var study = new StudyFolder($"data: data.csv\n{Subject}{analyses}", Answers(seed, n, missing));
        var printed = new StringBuilder("printed:\n  - cells:\n").Append(analyses == Analyses ? Thresholds : string.Empty);
        foreach (var table in study.Result.Report.Sections.SelectMany(section => section.Tables))
        {
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < row.Cells.Length; i++)
                {
                    if (Print(row.Cells[i], decimals) is { } text)
                    {
                        printed.Append(CultureInfo.InvariantCulture, $"      {JsonSerializer.Serialize(CellAddress.Of(table.Id, row.Id, table.Columns[i].Id))}: {JsonSerializer.Serialize(text)}\n");
                    }
                }
            }
        }

        return PublishedStudyReader.Parse("paper.yaml", $"{Subject}{analyses}{printed}");
    }

    private static string? Print(Cell cell, int decimals) => cell switch
    {
        Cell.IntegerCell integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        Cell.NumberCell number => DecimalRounding.Round(number.Value, decimals) + Stars(number.Significance),
        _ => null,
    };

    private static string Stars(double? p) => p switch
    {
        null => string.Empty,
        < .001 => "***",
        < .01 => "**",
        < .05 => "*",
        _ => " n.s.",
    };

    private static string Answers(int seed, int n, double missing)
    {
        var random = new RandomSource((ulong)seed);
        ImmutableArray<(string Prefix, int Items, int Top, double Loading)> scales = [("A", 4, 5, 0.8), ("B", 3, 5, 0.75), ("C", 2, 7, 0.85), ("D", 3, 5, 0.8)];
        var names = scales.SelectMany(scale => Enumerable.Range(1, scale.Items).Select(item => FormattableString.Invariant($"{scale.Prefix}{item}")));
        var csv = new StringBuilder($"gender,year,{string.Join(',', names)}\n");
        for (var person = 0; person < n; person++)
        {
            var general = random.NextNormal();
            var fields = new List<string> { Text(random.NextInt32(2)), Text(1 + random.NextInt32(3)) };
            foreach (var (prefix, items, top, loading) in scales)
            {
                var factor = (0.6 * general) + (0.8 * random.NextNormal());
                for (var item = 1; item <= items; item++)
                {
                    var latent = (loading * factor) + (Math.Sqrt(1 - (loading * loading)) * random.NextNormal());
                    var answer = Math.Clamp((int)Math.Round(((top + 1) / 2.0) + (latent * top / 4.5)), 1, top);
                    fields.Add(Text(prefix == "A" && item == 2 ? top + 1 - answer : answer));
                }
            }

            csv.AppendJoin(',', fields.Select(field => random.NextDouble() < missing ? string.Empty : field)).Append('\n');
        }

        return csv.ToString();
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
