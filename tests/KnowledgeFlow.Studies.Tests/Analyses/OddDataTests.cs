using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Tests.Schemas;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>
/// Walks every table of many odd data sets: a number that is missing has a note, nothing is printed as NaN or, in columns of fixed decimals, as a power of ten,
/// and nothing that only rounding made is a result.
/// </summary>
public sealed class OddDataTests
{
    private const string Yaml = """
        data: data.csv
        constructs: {A: {items: a1-a4}, B: {items: [b1, b2]}}
        variables: {g: {values: {1: one, 2: two, 3: three}}}
        analyses:
          - {type: frequencies, variables: [g, t]}
          - {type: descriptives, variables: [a1-a4, A, B, x, y, z], by: [g, t], also: [location, normality, mardia]}
          - {type: reliability}
          - {type: reliability, id: more, also: [questionnaire, split_half, lambda, omega, hierarchy, ordinal, scores], bootstrap: 100, group_factors: 2}
          - {type: item_analysis}
          - {type: agreement, raters: [a1-a4]}
          - {type: agreement, id: teams, group: g}
          - {type: correlations, variables: [A, B, x, y, z], intervals: true, control: [half]}
          - {type: correlations, id: ranks, method: spearman, missing: listwise, diagonal: sqrt_ave, variables: [A, x, y, z]}
          - {type: correlations, id: tau, method: kendall, variables: [x, y]}
          - {type: compare_groups, outcomes: [y, x], groups: [g, t, half], ranks: true, post_hoc: [tukey, games_howell, lsd], bootstrap: 100}
          - {type: compare_groups, id: pairs, outcomes: [y, A], mu: 3, paired: [[x, z], [a1, a2]], ranks: true, alternative: greater}
          - {type: crosstabs, rows: [g, t, a1], columns: [half], draws: 100}
          - {type: anova, outcome: y, factors: [g, half], covariates: [x]}
          - {type: efa, items: [a1-a4, b1, b2], rotation: varimax, factors: 2}
          - {type: efa, id: axes, items: [a1-a4, b1, b2], extraction: paf, factors: 1}
          - {type: efa, id: likely, items: [a1-a4, b1, b2], extraction: ml, factors: 1, also: [residuals, anti_image], scores: bartlett}
          - {type: efa, id: polychoric, items: [a1-a4, b1, b2], base: polychoric, extraction: minres, rotation: geomin, factors: 2}
          - {type: efa, id: spreads, items: [a1-a4, b1, b2], base: covariance, extraction: paf, rotation: promax, factors: 2, scores: regression}
          - {type: efa, id: by_pairs, items: [a1-a4, b1, b2], missing: pairwise, extraction: minres, rotation: oblimin, factors: 2}
          - {type: common_method, items: [a1-a4, b1, b2]}
          - {type: regression, outcome: y, blocks: [[half, factor(g)], [x, z], ["x:z"]], bootstrap: 100}
          - {type: regression, id: robust, outcome: y, predictors: [x, factor(t)], se: hc3}
          - {type: regression, id: selected, outcome: y, blocks: [[half], [x, z, factor(t), "x:z"]], selection: stepwise, weights: g}
          - {type: regression, id: dropped, outcome: y, blocks: [[x, half, "x:half", factor(g)]], selection: backward, bootstrap: 100}
          - {type: regression, id: origin, outcome: y, predictors: [x, z], intercept: false, bootstrap: 100, interval: bca}
          - {type: regression, id: whole, outcome: y, predictors: [x, z, half], se: cluster, cluster: g, bootstrap: 100, interval: bc, also: [importance, collinearity, cases, correlations]}
          - {type: response_surface, outcome: y, predictors: [x, z], midpoint: 0, controls: [half]}
          - {type: logistic, outcome: half, blocks: [[x], [z, factor(t)]]}
          - {type: logistic, id: graded, outcome: g, family: ordinal, predictors: [x, z]}
          - {type: logistic, id: chosen, outcome: t, family: multinomial, predictors: [x, "x:z"]}
          - {type: moderation, outcome: y, predictor: x, moderator: z, controls: [half]}
          - {type: mediation, outcome: y, predictor: x, mediators: [A, z], covariates: [half], bootstrap: 100}
          - {type: cfa}
          - {type: cfa, id: ordered, estimator: wlsmv, compare: auto}
          - {type: lms, model: "y ~ A + B + A:B"}
          - {type: sem, model: "A ~ x + half\ny ~ A + x"}
          - {type: sem, id: holes, missing: fiml, estimator: mlr, model: "A ~ x\ny ~ A + x"}
          - {type: moderation, id: halves, outcome: y, predictor: x, moderator: half, se: hc3}
          - {type: power, test: t_independent, effect: [0, small, 0.7]}
          - {type: power, id: told, test: rmsea, hypothesis: not_close, df: 3, n: [valid, 1, 5000]}
          - {type: power, id: reached, test: regression, predictors: 4, tested: 2, effect: [0, medium], n: [valid, 5]}
        """;

    /// <summary>What rows that stand for several go through before anything is computed, and what counts them.</summary>
    private const string WeightedYaml = """
        data: data.csv
        weight: w
        constructs: {A: {items: a1-a4}, B: {items: [b1, b2]}}
        variables: {g: {values: {1: one, 2: two, 3: three}}}
        analyses:
          - {type: frequencies, variables: [g, t]}
          - {type: descriptives, variables: [a1-a4, A, B, x, y, z], by: [g, t], also: [location, normality]}
          - {type: reliability, also: [split_half, lambda], bootstrap: 100}
          - {type: correlations, variables: [A, B, x, y, z], intervals: true}
          - {type: compare_groups, outcomes: [y, x], groups: [g, t, half], ranks: true}
          - {type: crosstabs, rows: [g, t, a1], columns: [half], draws: 100}
          - {type: anova, outcome: y, factors: [g, half]}
          - {type: efa, items: [a1-a4, b1, b2], base: covariance, factors: 2}
          - {type: regression, outcome: y, blocks: [[half], [x, z, factor(t)]], selection: forward, bootstrap: 100}
          - {type: regression, id: precise, outcome: y, predictors: [x, z], weights: g, se: hc3}
          - {type: logistic, outcome: half, predictors: [x, z]}
          - {type: moderation, outcome: y, predictor: x, moderator: z}
        """;

    private static readonly string[] Names = ["a1", "a2", "a3", "a4", "b1", "b2", "x", "y", "z", "half", "g", "t", "w"];

    /// <summary>What can befall a data set; each takes the columns and changes them.</summary>
    private static readonly (string Name, Action<Dictionary<string, string[]>, RandomSource> Befall)[] Oddities =
    [
        ("constant item", (data, _) => Fill(data, "a3", "3")),
        ("constant items but one", (data, _) => { Fill(data, "a1", "3"); Fill(data, "a2", "3"); Fill(data, "a4", "2"); }),
        ("blank item", (data, _) => Fill(data, "a2", "")),
        ("blank outcome", (data, _) => Fill(data, "y", "")),
        ("blank predictor", (data, _) => Fill(data, "x", "")),
        ("nobody in a group", (data, _) => Fill(data, "g", "")),
        ("constant outcome", (data, _) => Fill(data, "y", "4.2")),
        ("constant moderator", (data, _) => Fill(data, "z", "0.1")),
        ("one category", (data, _) => { Fill(data, "g", "2"); Fill(data, "t", "only"); }),
        ("alone in a category", (data, _) => { data["t"][0] = "alone"; data["g"][0] = "9"; }),
        ("everyone alone", (data, _) => data["t"] = [.. data["t"].Select((_, i) => $"t{i}")]),
        ("duplicate item", (data, _) => data["a2"] = [.. data["a1"]]),
        ("mirrored item", (data, _) => data["b2"] = [.. data["b1"].Select(cell => cell.Length == 0 ? cell : (6 - Number(cell)).ToString(CultureInfo.InvariantCulture))]),
        ("aliased predictor", (data, _) => data["z"] = [.. data["x"].Select(cell => cell.Length == 0 ? cell : ((Number(cell) * 3) + 0.7).ToString("R", CultureInfo.InvariantCulture))]),
        ("moderator of two values", (data, _) => data["z"] = [.. data["half"]]),
        ("exact outcome", (data, _) => data["y"] = [.. data["x"].Zip(data["z"], (x, z) => x.Length == 0 || z.Length == 0 ? "" : ((0.1 * Number(x)) + (0.7 * Number(z))).ToString("R", CultureInfo.InvariantCulture))]),
        ("huge numbers", (data, _) => Scale(data, "y", 1e9)),
        ("tiny numbers", (data, _) => Scale(data, "x", 1e-9)),
        ("far from zero", (data, _) => data["x"] = [.. data["x"].Select(cell => cell.Length == 0 ? cell : (Number(cell) + 1e6).ToString("R", CultureInfo.InvariantCulture))]),
        ("standardised moderator", (data, _) => Standardise(data, "z")),
        ("five rows", (data, _) => Keep(data, 5)),
        ("four rows", (data, _) => Keep(data, 4)),
        ("three rows", (data, _) => Keep(data, 3)),
        ("two rows", (data, _) => Keep(data, 2)),
        ("holes", (data, source) => { foreach (var name in Names) { data[name] = [.. data[name].Select(cell => source.NextInt32(4) == 0 ? "" : cell)]; } }),
    ];

    /// <summary>What can befall the weights.</summary>
    private static readonly (string Name, Action<Dictionary<string, string[]>> Befall)[] OddWeights =
    [
        ("none but two", data => data["w"] = [.. data["w"].Select((_, row) => row < 2 ? "1" : "")]),
        ("one row for many", data => data["w"] = [.. data["w"].Select((_, row) => row == 7 ? "90" : row == 3 ? "1" : "0")]),
        ("of one group", data => data["w"] = [.. data["g"].Select(g => g == "2" ? "2" : "-1")]),
        ("holes in the answers", data => { foreach (var name in Names.Where(name => name != "w")) { data[name] = [.. data[name].Select((cell, row) => (row + name[^1]) % 3 == 0 ? "" : cell)]; } }),
    ];

    private static readonly Lazy<StudyResult> Ordinary = new(() => Run(Draw(1), Yaml));
    private static readonly Lazy<StudyResult> OrdinaryWeighted = new(() => Run(Draw(1), WeightedYaml));

    public static TheoryData<string> EachOddWeight => [.. OddWeights.Select(oddity => oddity.Name)];

    public static TheoryData<string> EachOddity => [.. Oddities.Select(oddity => oddity.Name)];

    [Theory]
    [MemberData(nameof(EachOddity))]
    public void WhatIsMissingHasANote(string oddity)
    {
        var data = Draw(1);
        Oddities.Single(one => one.Name == oddity).Befall(data, new RandomSource(2));

        Faults(Run(data, Yaml), Ordinary.Value).ToList().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(EachOddWeight))]
    public void WhatIsMissingHasANoteUnderWeights(string oddity)
    {
        var data = Draw(1);
        OddWeights.Single(one => one.Name == oddity).Befall(data);

        Faults(Run(data, WeightedYaml), OrdinaryWeighted.Value).ToList().Should().BeEmpty();
    }

    [Fact]
    public void WhatIsMissingHasANoteInAnyMixture() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var source = new RandomSource((ulong)(uint)seed);
        var data = Draw(source.NextInt32(1000));
        var befell = Enumerable.Range(0, 2 + source.NextInt32(2)).Select(_ => Oddities[source.NextInt32(Oddities.Length)]).ToArray();
        foreach (var (_, befall) in befell)
        {
            befall(data, source);
        }

        Faults(Run(data, Yaml), Ordinary.Value).ToList().Should().BeEmpty("{0} befell", string.Join(", ", befell.Select(one => one.Name)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(20261127, 1));

    private static IEnumerable<string> Faults(StudyResult result, StudyResult ordinary)
    {
        foreach (var table in result.Report.Sections.SelectMany(section => section.Tables))
        {
            var usual = ordinary.Table(table.Id);
            var reasons = BlankReason.Of(table, table.Notes.Select(note => note.English).Except(usual.Notes.Select(note => note.English)));
            foreach (var row in table.Rows)
            {
                var before = usual.Rows.FirstOrDefault(other => other.Id == row.Id);
                for (var column = 0; column < table.Columns.Length; column++)
                {
                    var id = table.Columns[column].Id;
                    var was = before is null || usual.Columns.FirstOrDefault(other => other.Id == id) is not { } same ? null : before.Cells[usual.Columns.IndexOf(same)];
                    var isBlankAnyway = was is Cell.NullCell || IsBlankByNature(table, row, id);
                    if (row.Cells[column] is Cell.NullCell && !isBlankAnyway && !reasons.Any(reason => reason.Covers(row.Id, id)))
                    {
                        yield return $"{table.Id}[{row.Id}].{id} is missing without a note";
                    }

                    if (row.Cells[column] is Cell.NumberCell { Value: var value } && value != 0 && Math.Abs(value) < 1e-18 && !id.EndsWith('p') && !table.Id.EndsWith(".p", StringComparison.Ordinal) && !table.Id.EndsWith("_p", StringComparison.Ordinal))
                    {
                        yield return $"{table.Id}[{row.Id}].{id} is {value:R}, which only rounding makes";
                    }
                }
            }
        }

        foreach (var (section, printed) in result.Report.Sections.SelectMany(section => section.Printed.Select(printed => (section, printed))))
        {
            var columns = section.Tables.SelectMany(table => table.Columns).Select(column => column.Id).Where(id => id.Contains('_', StringComparison.Ordinal)).ToHashSet();
            var shown = string.Join('\n', printed.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Parts).OfType<PrintedPart.Value>().Select(value => value.Address[(value.Address.LastIndexOf('.') + 1)..]).Distinct()).Split('\n');
            foreach (var note in printed.Notes.Select(note => string.Concat(note.English.OfType<PrintedPart.Words>().Select(words => words.Text.English))))
            {
                foreach (var id in Regex.Matches(note, "[a-z][a-z0-9]*(_[a-z0-9]+)+").Select(match => match.Value).Where(id => columns.Contains(id) && !shown.Contains(id)))
                {
                    yield return $"{printed.Id} prints no {id}, and a note speaks of it: {note}";
                }
            }
        }

        var json = new JsonReportRenderer().Render(result.Report, ReportLanguage.English).Single();
        foreach (var fault in ResultsFileCheck.Faults(Encoding.UTF8.GetString(json.Content.Span)))
        {
            yield return fault;
        }

        foreach (var language in (ReportLanguage[])[ReportLanguage.English, ReportLanguage.Chinese])
        {
            var said = ChapterComposer.Compose(result.Report, language).Blocks.OfType<ChapterBlock.Paragraph>().SelectMany(paragraph => paragraph.Runs);
            foreach (var run in said.Where(run => run.Exact is Cell.NullCell))
            {
                yield return $"{run.Address} does not exist, and a sentence says it";
            }

            foreach (var fault in ChapterTypography.FaultsOf(result.Report, language))
            {
                yield return fault;
            }

            var text = string.Concat(new MarkdownReportRenderer().Render(result.Report, language).Select(file => Encoding.UTF8.GetString(file.Content.Span)));
            foreach (var word in (string[])["NaN", "∞", "Infinity", "×10⁻"])
            {
                if (text.Split('\n').FirstOrDefault(line => line.Contains(word, StringComparison.Ordinal)) is { } line)
                {
                    yield return $"{word} is printed: {line}";
                }
            }
        }
    }

    // What the usual notes tell of any data: expected counts and residuals are of cells, not of totals; the correction for continuity is of two by two (df = 1); the df of a t stand under df1; thresholds have no odds ratio.
    private static bool IsBlankByNature(ResultTable table, ResultRow row, string column) => table.Id switch
    {
        "crosstabs.cells" => row.Id.Contains("total", StringComparison.Ordinal) && column is "expected" or "adjusted_residual",
        "crosstabs.tests" => column is "yates" or "yates_p" && row.Cells[table.Columns.IndexOf(table.Columns.First(one => one.Id == "df"))] is Cell.NumberCell { Value: > 1 },
        "compare_groups.tests" => column == "df2" && row.Cells[0] is Cell.TextCell { Text.English: "t" or "Welch's t" },
        "graded.coefficients" => row.Id.Contains("<=", StringComparison.Ordinal) && column.StartsWith("or", StringComparison.Ordinal),
        _ => table.Id.EndsWith(".coefficients", StringComparison.Ordinal) && row.Id.EndsWith("(Intercept)", StringComparison.Ordinal) && column is "beta" or "vif" or "tolerance",
    };

    private static StudyResult Run(Dictionary<string, string[]> data, string yaml)
    {
        var csv = new StringBuilder().AppendJoin(',', Names).Append('\n');
        for (var row = 0; row < data["x"].Length; row++)
        {
            csv.AppendJoin(',', Names.Select(name => data[name][row])).Append('\n');
        }

        using var study = new StudyFolder(yaml, csv.ToString());
        return study.Result;
    }

    private static Dictionary<string, string[]> Draw(int seed)
    {
        const int Rows = 60;
        var source = new RandomSource((ulong)seed);
        double[] trait = [.. Enumerable.Range(0, Rows).Select(_ => source.NextNormal())], other = [.. trait.Select(value => (0.4 * value) + source.NextNormal())];
        string Likert(double value) => Math.Clamp(Math.Round(3 + value + (0.8 * source.NextNormal())), 1, 5).ToString(CultureInfo.InvariantCulture);
        string Decimal(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
        var data = new Dictionary<string, string[]>();
        foreach (var name in Names[..4])
        {
            data[name] = [.. trait.Select(Likert)];
        }

        foreach (var name in Names[4..6])
        {
            data[name] = [.. other.Select(Likert)];
        }

        data["x"] = [.. trait.Select(value => Decimal(value + source.NextNormal()))];
        data["z"] = [.. other.Select(value => Decimal(value + source.NextNormal()))];
        data["y"] = [.. trait.Zip(other, (a, b) => Decimal(a + b + source.NextNormal()))];
        data["half"] = [.. Enumerable.Range(0, Rows).Select(i => i % 2 == 0 ? "0" : "1")];
        data["g"] = [.. Enumerable.Range(0, Rows).Select(i => (1 + (i / 2 % 3)).ToString(CultureInfo.InvariantCulture))];
        data["t"] = [.. Enumerable.Range(0, Rows).Select(i => i / 3 % 2 == 0 ? "north" : "south")];
        data["w"] = [.. Enumerable.Range(0, Rows).Select(i => (1 + (i % 2)).ToString(CultureInfo.InvariantCulture))];
        return data;
    }

    private static void Fill(Dictionary<string, string[]> data, string name, string cell) => data[name] = [.. data[name].Select(_ => cell)];

    private static void Scale(Dictionary<string, string[]> data, string name, double factor) =>
        data[name] = [.. data[name].Select(cell => cell.Length == 0 ? cell : (Number(cell) * factor).ToString("R", CultureInfo.InvariantCulture))];

    private static void Standardise(Dictionary<string, string[]> data, string name)
    {
        double[] values = [.. data[name].Where(cell => cell.Length > 0).Select(Number)];
        if (values.Length > 1 && values.Distinct().Count() > 1)
        {
            var mean = values.Average();
            var sd = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
            data[name] = [.. data[name].Select(cell => cell.Length == 0 ? cell : ((Number(cell) - mean) / sd).ToString("R", CultureInfo.InvariantCulture))];
        }
    }

    private static void Keep(Dictionary<string, string[]> data, int rows)
    {
        foreach (var name in Names)
        {
            data[name] = [.. data[name].Take(rows)];
        }
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
