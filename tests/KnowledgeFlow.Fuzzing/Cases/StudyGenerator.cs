using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Fuzzing.Cases;

/// <summary>Makes study files and papers, with every analysis that there is.</summary>
internal static class StudyGenerator
{
    private static readonly string[] Variables = ["gender", "year", "grp", "A", "B", "C", "D", "A1", "B2", "seconds"];
    private static readonly string[] Terms = ["A", "B", "C", "D", "gender", "year", "factor(year)", "A:B", "A^2", "A:gender", "B^3", "factor(grp)", "A1", "factor(year):A"];

    /// <summary>A study file of up to three analyses.</summary>
    public static string Study(RandomSource random, bool withPublished)
    {
        var text = new StringBuilder();
        text.Append(random.Chance(0.5) ? "title: T\n" : string.Empty).Append(random.Chance(0.3) ? "language: zh\n" : string.Empty);
        text.Append(random.Chance(0.2) ? $"convention: {random.Of("lavaan", "mplus", "amos", "spss")}\n" : string.Empty);
        text.Append(random.Chance(0.8) ? "data: data.csv\n" : "data: {file: data.csv, missing: [9, \"-1\"]}\n");
        Subject(text, random);
        text.Append(withPublished ? "published: published.csv\n" : string.Empty).Append("analyses:\n");
        foreach (var analysis in Analyses(random, 1 + random.NextInt32(3)))
        {
            text.Append("  - ").Append(analysis).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A paper with a few printed values.</summary>
    public static string Paper(RandomSource random)
    {
        var text = new StringBuilder("title: P\n");
        Subject(text, random);
        var valid = random.Of(1, 2, 3, 5, 20, 40, 60);
        text.Append(CultureInfo.InvariantCulture, $"sample: {{{(random.Chance(0.3) ? "sent: 100, returned: 80, " : string.Empty)}valid: {valid}}}\n");
        text.Append("analyses: [{type: frequencies, variables: [gender, year]}, {type: descriptives}, {type: reliability}, {type: correlations}, {type: common_method}, {type: regression, outcome: A, blocks: [[gender], [B, C]]}]\nprinted:\n");
        foreach (var (table, row, column) in random.Some(Cells, 1, 5))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{table: {table}, source: s, rows: {{\"{row}\": {{{column}: \"{Printed(random)}\"}}}}}}\n");
        }

        return text.ToString();
    }

    /// <summary>Published values of such a study.</summary>
    public static string Published(RandomSource random)
    {
        var text = new StringBuilder("cell,printed,source\n");
        foreach (var (table, row, column) in random.Some(Cells, 1, 6))
        {
            text.Append(CultureInfo.InvariantCulture, $"{table}[{row}].{column},{Printed(random)},p. 1\n");
        }

        return text.ToString();
    }

    private static readonly ImmutableArray<(string Table, string Row, string Column)> Cells =
    [
        ("frequencies.gender", "male", "valid_percent"), ("frequencies.gender", "female", "n"), ("frequencies.year", "1", "percent"), ("descriptives.variables", "A", "mean"), ("descriptives.variables", "B", "sd"),
        ("reliability.constructs", "A", "alpha"), ("reliability.constructs", "D", "cr"), ("reliability.items", "A1", "loading"), ("correlations.r", "A", "B"), ("correlations.summary", "B", "A"), ("common_method.harman", "1", "percent"),
        ("common_method.harman", "1", "eigenvalue"), ("regression.models", "2", "r2"), ("regression.models", "1", "f"), ("regression.coefficients", "2:B", "beta"), ("regression.coefficients", "2:C", "p"), ("screening.flow", "valid", "n"),
    ];

    private static string Printed(RandomSource random) => random.Of("3.00", ".80", "0.5", "50%", "<.001", ">.05", ".340***", "-.2", "1", "0", "1.15", "30", "3.2", "2.1", "12.345678%", ".129 n.s.", "99999", "1e9", "-0.962");

    private static void Subject(StringBuilder text, RandomSource random)
    {
        text.Append(random.Chance(0.8) ? "likert: {min: 1, max: 5}\n" : string.Empty);
        text.Append("constructs:\n  A: {label: Ability, items: A1-A4");
        text.Append(random.Chance(0.4) ? ", reverse: [A2], likert: {min: 1, max: 5}" : string.Empty).Append(random.Chance(0.2) ? ", score: sum" : string.Empty).Append(random.Chance(0.2) ? ", min_items: 2" : string.Empty);
        text.Append("}\n  B: {items: B1-B3}\n  C: {items: [C1, C2, C3]}\n  D: {items: D1-D2}\n");
        text.Append("variables:\n  gender: {label: Gender, values: {0: male, 1: female}}\n").Append(random.Chance(0.5) ? "  year: {values: {1: a, 2: b, 3: c}}\n" : string.Empty);
        if (random.Chance(0.4))
        {
            text.Append("screening: {").Append(random.Of("id: id", "sent: 200", "sent: 200, id: id, seconds: {column: seconds, min: 60}", "seconds: {column: seconds, min: 400}", "max_missing: 0", "longstring: 4", "attention: {A1: 3}")).Append("}\n");
        }
    }

    private static IEnumerable<string> Analyses(RandomSource random, int count)
    {
        for (var k = 0; k < count; k++)
        {
            var id = k == 0 ? string.Empty : $", id: a{k}";
            yield return $"{{{Analysis(random)}{id}}}";
        }
    }

    private static string Analysis(RandomSource random) => random.NextInt32(14) switch
    {
        0 => $"type: frequencies, variables: [{List(random, Variables)}]",
        1 => $"type: descriptives{(random.Chance(0.5) ? $", variables: [{List(random, Variables)}]" : string.Empty)}",
        2 => "type: reliability",
        3 => $"type: correlations, method: {random.Of("pearson", "spearman", "kendall")}{(random.Chance(0.5) ? $", variables: [{List(random, Variables)}]" : string.Empty)}",
        4 => $"type: compare_groups, outcomes: [{List(random, Variables)}], groups: [{random.Of("gender", "year", "grp", "A", "id")}]",
        5 => $"type: efa, extraction: {random.Of("pca", "paf", "ml", "minres")}, rotation: {random.Of("none", "varimax", "promax", "oblimin")}, factors: {random.Of("1", "2", "3", "5", "kaiser", "parallel")}",
        6 => $"type: common_method{(random.Chance(0.3) ? $", marker: {random.Of("gender", "A", "D1")}" : string.Empty)}",
        7 => $"type: regression, outcome: {random.Of("D", "A1", "gender")}, blocks: [[{List(random, Terms)}], [{List(random, Terms)}]], se: {random.Of("ols", "hc3")}",
        8 => $"type: moderation, outcome: D, predictor: {random.Of("A", "gender", "A1")}, moderator: {random.Of("B", "grp", "year", "A2")}{(random.Chance(0.3) ? ", controls: [C]" : string.Empty)}, probe: {random.Of("sd", "percentiles")}",
        9 or 10 => $"type: cfa, estimator: {random.Of("ml", "mlr", "uls", "gls", "wlsmv")}{random.Of(string.Empty, ", group: gender", ", group: year", ", missing: fiml", ", compare: auto", ", bootstrap: 100")}",
        11 or 12 => $"type: sem, estimator: {random.Of("ml", "mlr", "uls")}, model: {Quoted(ModelGenerator.Of(random, withProducts: random.Chance(0.05)))}{random.Of(string.Empty, ", group: gender", ", missing: fiml", ", starts: 3")}",
        _ => $"type: lms, method: {random.Of("lms", "product_indicator")}, model: {Quoted(ModelGenerator.Of(random, withProducts: random.Chance(0.9)))}",
    };

    private static string List(RandomSource random, string[] among) => string.Join(", ", random.Some(among, 1, 3).Select(name => $"\"{name}\""));

    private static string Quoted(string model) => $"\"{model.Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
