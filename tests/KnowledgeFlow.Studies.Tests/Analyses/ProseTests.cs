using System.Text;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>The drafts of the text below the tables of odd results, looked at in both languages: no sentence says what the numbers do not carry.</summary>
public sealed class ProseTests
{
    private static readonly Dictionary<string, (string Yaml, Func<ProseData> Data)> Cases = new()
    {
        ["nothing-significant"] = ("""
            analyses:
              - {type: correlations, variables: [x, y, z]}
              - {type: compare_groups, outcomes: [y], groups: [g]}
              - {type: regression, outcome: y, blocks: [[x], [z]]}
              - {type: moderation, outcome: y, predictor: x, moderator: z}
              - {type: mediation, outcome: y, predictor: x, mediators: [z], bootstrap: 200}
            hypotheses: {H1: "regression.coefficients[2:x].b > 0", H2: "indirect:z > 0"}
            """, () => ProseData.Noise(60).With("y", data => data.Mix(("d", 1)))),
        ["negative-effects"] = ("""
            analyses:
              - {type: correlations, variables: [x, y, z]}
              - {type: regression, outcome: y, predictors: [x, z]}
              - {type: mediation, outcome: y, predictor: x, mediators: [m], moderators: [{moderator: z, paths: [b]}], bootstrap: 200}
            """, () => ProseData.Noise(80).With("m", data => data.Mix(("x", -0.8), ("e", 0.5))).With("y", data => data.Mix(("m", 0.7), ("z", -0.4), ("d", 0.5)))),
        ["just-identified"] = ("""
            constructs: {A: {items: a1-a3}}
            analyses:
              - {type: cfa}
              - {type: sem, model: "y ~ x + z"}
            """, () => ProseData.OneTrait(80)),
        ["one-construct"] = ("""
            constructs: {A: {label: Climate, items: a1-a3}}
            analyses:
              - {type: reliability}
              - {type: correlations}
              - {type: efa, factors: 1}
              - {type: common_method}
              - {type: cfa}
            """, () => ProseData.OneTrait(80)),
        ["improper-solution"] = ("""
            constructs: {A: {items: a1-a3}, B: {items: b1-b3}}
            analyses:
              - {type: cfa}
              - {type: common_method}
            """, () => ProseData.TwoTraits(150).With("a1", data => data.Rounded(("t", 1))).With("a2", data => data.Rounded(("t", 0.8), ("c", 0.6))).With("a3", data => data.Rounded(("t", 0.8), ("c", -0.5), ("e", 0.3)))),
        ["constant-item-and-constant-predictor"] = ("""
            constructs: {A: {items: a1-a3}, B: {items: b1-b3}}
            analyses:
              - {type: frequencies, variables: [g, k]}
              - {type: reliability}
              - {type: correlations, variables: [A, k, y]}
              - {type: compare_groups, outcomes: [y], groups: [g, k]}
              - {type: efa, factors: 2}
              - {type: regression, outcome: y, predictors: [x, k]}
              - {type: moderation, outcome: y, predictor: x, moderator: k}
              - {type: mediation, outcome: y, predictor: x, mediators: [k], bootstrap: 100}
            hypotheses: {H1: "regression.coefficients[1:k].b > 0"}
            """, () => ProseData.TwoTraits(60).With("a2", _ => "3").With("k", _ => "2")),
        ["low-reliability-and-failing-fit"] = ("""
            constructs: {A: {label: Ability, items: a1-a3}, B: {label: Climate, items: b1-b3}, C: {label: Chance, items: c1-c3}}
            analyses:
              - {type: reliability}
              - {type: cfa, constructs: [A, B], compare: auto}
              - {type: efa, factors: 2, rotation: varimax}
            """, () => ProseData.TwoTraits(200).With("a3", data => data.Rounded(("t", 0.5), ("u", 0.7), ("e", 0.3)))
            .With("c1", data => data.Rounded(("z", 0.4), ("c", 0.9))).With("c2", data => data.Rounded(("z", 0.4), ("d", 0.9))).With("c3", data => data.Rounded(("z", 0.4), ("e", 0.9)))),
        ["four-rows"] = ("""
            constructs: {A: {items: a1-a3}}
            analyses:
              - {type: frequencies, variables: [g]}
              - {type: descriptives, variables: [x, A]}
              - {type: reliability}
              - {type: correlations, variables: [x, y, A]}
              - {type: compare_groups, outcomes: [y], groups: [g]}
              - {type: regression, outcome: y, blocks: [[x], [z]]}
              - {type: mediation, outcome: y, predictor: x, mediators: [z], bootstrap: 100}
            """, () => ProseData.OneTrait(4)),
        ["tables-asked-for"] = ("""
            constructs: {A: {label: Ability, items: a1-a3}, B: {label: Climate, items: b1-b3}}
            analyses:
              - {type: regression, outcome: y, blocks: [[x], [z, m]], bootstrap: 200, also: [importance, collinearity, cases, correlations]}
              - {type: regression, id: picked, outcome: y, predictors: [x, z, m, e], selection: stepwise, weights: w}
              - {type: reliability, also: [questionnaire, split_half, lambda, omega, hierarchy, ordinal, scores], bootstrap: 100}
              - {type: efa, factors: 2, also: residuals}
            """, () => ProseData.TwoTraits(80).With("w", data => data["g"] == "0" ? "1" : "2").With("m", data => data.Mix(("x", 30), ("z", 20), ("c", 0.05))).With("y", data => data["x"].StartsWith("2.", StringComparison.Ordinal) ? "-9" : data.Mix(("x", 0.8), ("z", -0.4), ("d", 0.6)))),
        ["tables-asked-for-of-nothing"] = ("""
            constructs: {A: {label: Ability, items: a1-a3}}
            analyses:
              - {type: regression, outcome: y, predictors: [k], bootstrap: 100, also: [importance, collinearity, cases, correlations]}
              - {type: regression, id: exact, outcome: x, predictors: [twice, z], bootstrap: 100, selection: stepwise, also: [importance, collinearity, cases, correlations]}
              - {type: reliability, also: [questionnaire, split_half, lambda, omega, hierarchy, ordinal, scores], bootstrap: 100}
            """, () => ProseData.OneTrait(6).With("k", _ => "2").With("a2", _ => "3").With("twice", data => (2 * double.Parse(data["x"], System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ["nobody-left"] = ("""
            constructs: {A: {items: a1-a3}}
            screening: {seconds: {column: s, min: 1000}}
            analyses:
              - {type: frequencies, variables: [g]}
              - {type: reliability}
              - {type: correlations, variables: [x, y]}
              - {type: regression, outcome: y, predictors: [x]}
              - {type: mediation, outcome: y, predictor: x, mediators: [z], bootstrap: 100}
              - {type: cfa}
            """, () => ProseData.OneTrait(20)),
        ["planned-tests"] = ("""
            analyses:
              - {type: power, id: r, test: correlation, effect: [0, small, .3]}
              - {type: power, id: t, test: t_independent, effect: large, ratio: 2, sides: one, alpha: .01, power: .95}
              - {type: power, id: f, test: anova, groups: 3, effect: [medium, .33], n: [valid, 90]}
              - {type: power, id: fit, test: rmsea, df: 24, hypothesis: not_close, n: [40, 800]}
              - {type: power, id: nothing, test: rmsea, df: 24, hypothesis: not_close, n: 40}
              - {type: power, id: block, test: regression, predictors: 5, tested: 2, n: valid}
              - {type: power, id: path, test: indirect, a: .3, b: .4, direct: .1}
            """, () => ProseData.OneTrait(60)),
        ["invariance"] = ("""
            constructs: {A: {label: Ability, items: a1-a3}, B: {label: Climate, items: b1-b3}}
            variables: {g: {label: Gender, values: {0: male, 1: female}}}
            analyses:
              - {type: cfa, group: g}
            """, () => ProseData.TwoTraits(200).With("a3", data => data["g"] == "0" ? data.Rounded(("t", 0.9), ("e", 0.4)) : data.Rounded(("t", 0.1), ("e", 1.2)))),
    };

    public static TheoryData<string, ReportLanguage> EachCase
    {
        get
        {
            var data = new TheoryData<string, ReportLanguage>();
            foreach (var name in Cases.Keys)
            {
                data.Add(name, ReportLanguage.English);
                data.Add(name, ReportLanguage.Chinese);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EachCase))]
    public void NoSentenceSaysWhatTheNumbersDoNotCarry(string name, ReportLanguage language)
    {
        var report = Run(name).Report;
        var chapter = ChapterComposer.Compose(report, language);

        ChapterTypography.FaultsOf(report, language).Should().BeEmpty();
        chapter.Blocks.OfType<ChapterBlock.Paragraph>().SelectMany(paragraph => paragraph.Runs).Should().NotContain(run => run.Exact is Reporting.Tables.Cell.NullCell, "what does not exist cannot be said");
        Snapshot.ShouldMatch($"prose/{name}.{language.Tag()}.txt", Text(chapter));
    }

    // Tables stand as their titles and their rows, so that each sentence can be held against its numbers.
    private static string Text(Chapter chapter)
    {
        var text = new StringBuilder();
        foreach (var block in chapter.Blocks)
        {
            switch (block)
            {
                case ChapterBlock.Heading heading: text.Append("# ").Append(heading.Text).Append('\n'); break;
                case ChapterBlock.Table table:
                    text.Append('\n').Append(table.Label).Append("  ").Append(table.Title).Append('\n');
                    text.AppendJoin(" | ", table.Columns.Select(column => column.FullHeading).Prepend(table.RowHeading)).Append('\n');
                    foreach (var row in table.Rows)
                    {
                        text.AppendJoin(" | ", row.Cells.Select(cell => cell.Text).Prepend(row.Label)).Append('\n');
                    }

                    break;
                case ChapterBlock.Paragraph paragraph: text.Append("> ").AppendJoin(string.Empty, paragraph.Runs.Select(run => run.Text)).Append('\n'); break;
                default: break;
            }
        }

        return text.ToString().TrimEnd();
    }

    private static StudyResult Run(string name)
    {
        var (yaml, data) = Cases[name];
        using var study = new StudyFolder($"data: data.csv\ntitle: Odd results\n{yaml}", data().ToCsv());
        return study.Result;
    }
}
