using KnowledgeFlow.Studies.Auditing;
using KnowledgeFlow.Studies.Publications;

namespace KnowledgeFlow.Studies.Tests.Auditing;

/// <summary>One wrong number in a paper, and the one finding that it leads to; and the same number right, which leads to none.</summary>
public sealed class PlantedErrorTests
{
    private const string Study = """
        likert: {min: 1, max: 5}
        constructs:
          A: {items: A1-A3}
          B: {items: B1-B2}
          C: {items: C1-C4}
        variables:
          gender: {values: {0: male, 1: female}}
          level: {values: {1: low, 2: middle, 3: high}}
        sample: {sent: 150, returned: 120, invalid: 20, valid: 100}
        analyses:
          - {type: frequencies, variables: [gender, level]}
          - {type: descriptives, variables: [A, B, C]}
          - type: reliability
          - {type: correlations, variables: [A, B, C]}
          - {type: compare_groups, outcomes: [A], groups: [gender]}
          - type: common_method
          - {type: regression, outcome: C, blocks: [[A], [B]]}
          - type: cfa
          - {type: sem, model: "C ~ A + B"}
        printed:
          - cells:

        """;

    [Theory]
    [InlineData("frequencies.gender[male].valid_percent: 62.4%", "62.0%", "frequencies.gender[male].valid_percent impossible: 62.0 or 63.0 at n = 100; the whole column at n = 85, 93, 101, 109")]
    [InlineData("frequencies.gender[male].valid_percent: 62.0%|frequencies.gender[female].valid_percent: 37.0%", "38.0%", "frequencies.gender[male].valid_percent impossible: 100 in all; printed 99.0")]
    [InlineData("frequencies.gender[male].n: 62|frequencies.gender[male].percent: 61.0%", "62.0%", "frequencies.gender[male].percent impossible: 62.0")]
    [InlineData("frequencies.level[low].percent: 62.0%|frequencies.level[high].percent: 39.0%", "38.0%", "frequencies.level[low].percent impossible: 100 or less in all; printed 101.0")]
    [InlineData("screening.flow[valid].percent: 66.5%", "66.7%", "screening.flow[valid].percent impossible: 66.7")]
    [InlineData("descriptives.variables[C].mean: 5.20", "4.20", "descriptives.variables[C].mean impossible: 1.00 to 5.00")]
    [InlineData("descriptives.variables[C].mean: 3.4512", "3.4525", "descriptives.variables[C].mean impossible: 3.4500 or 3.4525 at n = 100")]
    [InlineData("descriptives.variables[C].mean: 4.90|descriptives.variables[C].sd: 0.99", "0.39", "descriptives.variables[C].sd impossible: 0.00 to 0.64")]
    [InlineData("reliability.items[A1].mean: 1.01|reliability.items[A1].sd: 0.13", "0.10", "reliability.items[A1].sd impossible: not with this mean at n = 100")]
    [InlineData("reliability.items[*].loading: \">.7\"|reliability.items[C2].loading: .650", ".750", "reliability.items[C2].loading impossible: 0.700 or more")]
    [InlineData("reliability.items[*].loading: \">.7\"|reliability.constructs[C].alpha: .30", ".80", "reliability.constructs[C].alpha implausible: 0.43 or more")]
    [InlineData("reliability.items[C1].loading: .60|reliability.items[C2].loading: .60|reliability.items[C3].loading: .60|reliability.items[C4].loading: .60|reliability.constructs[C].alpha: .80", ".41", "reliability.constructs[C].alpha impossible: 0.42 or less")]
    [InlineData("reliability.constructs[B].mean_r: .50|reliability.constructs[B].spearman_brown: .76", ".67", "reliability.constructs[B].spearman_brown impossible: 0.66 to 0.67")]
    [InlineData("reliability.constructs[C].alpha: 1.20", ".82", "reliability.constructs[C].alpha impossible: 1.00 or less")]
    [InlineData("correlations.r[A].B: .90|correlations.r[A].C: .90|correlations.r[B].C: .20", ".70", "correlations.r[A].C impossible: -0.26 to 0.62")]
    [InlineData("correlations.r[A].B: .150***", ".350***", "correlations.r[A].B impossible: p = 0.135 to 0.138")]
    [InlineData("correlations.r[A].B: .250|correlations.p[A].B: .120", ".012", "correlations.p[A].B impossible: 0.012")]
    [InlineData("correlations.r[A].C: .50|correlations.r[B].C: .40|correlations.r[A].B: .30|regression.coefficients[2:A].beta: .42|regression.coefficients[2:B].beta: .72", ".27", "correlations.r[A].C impossible: 0.63 to 0.65;correlations.r[B].C impossible: 0.84 to 0.85")]
    [InlineData("compare_groups.tests[A by gender].statistic: 2.35|compare_groups.tests[A by gender].df1: 98|compare_groups.tests[A by gender].p: .210", ".021", "compare_groups.tests[A by gender].p impossible: 0.021")]
    [InlineData("common_method.harman[1].eigenvalue: 4.20|common_method.harman[1].percent: 56.7%", "46.7%", "common_method.harman[1].percent impossible: 46.6 to 46.7")]
    [InlineData("regression.coefficients[2:A].b: 0.42|regression.coefficients[2:A].se: 0.10|regression.coefficients[2:A].t: 2.40", "4.20", "regression.coefficients[2:A].t impossible: 3.95 to 4.47")]
    [InlineData("regression.coefficients[2:A].t: 1.50|regression.coefficients[2:A].p: .037", ".137", "regression.coefficients[2:A].p impossible: 0.132 to 0.138")]
    [InlineData("regression.coefficients[2:A].t: 1.75|regression.coefficients[2:A].p: .042", ".083", "regression.coefficients[2:A].p implausible: 0.079 to 0.084")]
    [InlineData("regression.coefficients[2:A].t: 4.20|regression.coefficients[2:A].beta: .310 n.s.", ".310***", "regression.coefficients[2:A].beta impossible: p < .001")]
    [InlineData("regression.coefficients[2:A].b: 0.42|regression.coefficients[2:A].beta: -.31", ".31", "regression.coefficients[2:A].beta impossible: 0.00 or more")]
    [InlineData("descriptives.variables[A].sd: 0.80|descriptives.variables[C].sd: 1.00|regression.coefficients[2:A].b: 0.50|regression.coefficients[2:A].beta: .63", ".40", "regression.coefficients[2:A].beta impossible: 0.39 to 0.41")]
    [InlineData("regression.coefficients[2:A].b: 0.42|regression.coefficients[2:A].se: 0.10|regression.coefficients[2:A].lower: 0.22|regression.coefficients[2:A].upper: 0.92", "0.62", "regression.coefficients[2:A].b implausible: 0.57 to 0.58;regression.coefficients[2:A].upper implausible: 0.57 to 0.70")]
    [InlineData("regression.coefficients[2:A].lower: 0.72|regression.coefficients[2:A].upper: 0.62", "0.92", "regression.coefficients[2:A].upper impossible: 0.72 or more")]
    [InlineData("regression.coefficients[2:A].vif: 0.008", "1.008", "regression.coefficients[2:A].vif impossible: 1.000 or more")]
    [InlineData("regression.coefficients[2:A].vif: 2.50|regression.coefficients[2:A].tolerance: .60", ".40", "regression.coefficients[2:A].vif impossible: 1.65 to 1.68")]
    [InlineData("regression.models[2].r2: .300|regression.models[2].f: 26.79", "20.79", "regression.models[2].f impossible: 20.74 to 20.84")]
    [InlineData("regression.models[2].r2: .300|regression.models[2].adj_r2: .292", ".286", "regression.models[2].adj_r2 impossible: 0.285 to 0.286")]
    [InlineData("regression.models[2].r2: .300|regression.models[1].r2: .250|regression.models[2].delta_r2: .080", ".050", "regression.models[2].delta_r2 impossible: 0.049 to 0.051")]
    [InlineData("regression.models[2].r: .450|regression.models[2].r2: .300", ".203", "regression.models[2].r impossible: 0.547 to 0.548")]
    [InlineData("cfa.parameters[B=~B1].std: .80|cfa.parameters[B=~B2].std: .70|cfa.validity[B].ave: .66", ".56", "cfa.validity[B].ave impossible: 0.56 to 0.57")]
    [InlineData("cfa.parameters[B=~B1].std: .80|cfa.parameters[B=~B2].std: .70|cfa.validity[B].cr: .79", ".72", "cfa.validity[B].cr impossible: 0.71 to 0.73")]
    [InlineData("cfa.validity[B].ave: .56|cfa.validity[B].sqrt_ave: .57", ".75", "cfa.validity[B].sqrt_ave impossible: 0.74 to 0.75")]
    [InlineData("cfa.fit[model].chi2: 48.0|cfa.fit[model].df: 24|cfa.fit[model].chi2_df: 2.50", "2.00", "cfa.fit[model].chi2_df impossible: 2.00")]
    [InlineData("cfa.fit[model].chi2: 48.0|cfa.fit[model].df: 24|cfa.fit[model].p: .300", ".003", "cfa.fit[model].p impossible: 0.002 to 0.003")]
    [InlineData("cfa.fit[model].chi2_df: 2.00|cfa.fit[model].rmsea: .010", ".100", "cfa.fit[model].rmsea impossible: 0.100 to 0.101")]
    [InlineData("cfa.fit[model].df: 24|cfa.fit[model].cfi: .950|cfa.fit[model].tli: .975", ".925", "cfa.fit[model].tli implausible: 0.924 to 0.926")]
    [InlineData("cfa.fit[model].df: 42", "24", "cfa.fit[model].df implausible: 24")]
    [InlineData("cfa.fit[model].cfi: \">0.09\"", "\">0.90\"", "cfa.fit[model].cfi likely misprint: > 0.90")]
    [InlineData("sem.parameters[C~A].est: 0.50|sem.parameters[C~A].se: 0.10|sem.parameters[C~A].z: 3.00", "5.00", "sem.parameters[C~A].z impossible: 4.71 to 5.32")]
    [InlineData("sem.parameters[C~A].std: .254|sem.parameters[C~A].std_se: .200|sem.parameters[C~A].std_p: .001", ".204", "sem.parameters[C~A].std_p impossible: 0.202 to 0.212")]
    public void IsFound(string cells, string right, string findings)
    {
        Findings(cells).Should().Equal(findings.Split(';', StringSplitOptions.TrimEntries).Aggregate(new List<string>(), Joined));

        var last = cells.LastIndexOf(": ", StringComparison.Ordinal);
        Findings(cells[..(last + 2)] + right).Should().BeEmpty();
    }

    // "; " parts findings as well as their words.
    private static List<string> Joined(List<string> findings, string part)
    {
        if (findings.Count > 0 && !part.Contains('[', StringComparison.Ordinal))
        {
            findings[^1] += $"; {part}";
            return findings;
        }

        return [.. findings, part];
    }

    private static List<string> Findings(string cells)
    {
        var lines = cells.Split('|').Select(cell => $"      \"{cell[..cell.LastIndexOf(": ", StringComparison.Ordinal)]}\":{cell[(cell.LastIndexOf(": ", StringComparison.Ordinal) + 1)..]}\n");
        return [.. Auditor.Audit(PublishedStudyReader.Parse("paper.yaml", Study + string.Concat(lines))).Findings.Select(found => $"{found.Finding.Cells[0].Published.Cell} {Sure(found.Finding.Certainty)}: {found.Finding.Possible.English}")];
    }

    private static string Sure(FindingCertainty certainty) => certainty switch
    {
        FindingCertainty.Impossible => "impossible",
        FindingCertainty.Implausible => "implausible",
        _ => "likely misprint",
    };
}
