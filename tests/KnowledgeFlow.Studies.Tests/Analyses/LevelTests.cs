using System.Text;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Exporting;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>The level of intervals that a study names is the one that everything says; the numbers are held to R in <see cref="Running.ReferenceCaseTests"/> (<c>level-99</c>).</summary>
public sealed partial class LevelTests
{
    private const string Analyses = """
        constructs: {F: {items: x1-x4}, G: {items: [x1, x2]}}
        analyses:
          - {type: descriptives, variables: [y], also: [location]}
          - {type: reliability, constructs: [F], also: [questionnaire, omega], bootstrap: 100}
          - {type: agreement, raters: [x1, x2, x3]}
          - {type: correlations, variables: [y, z], intervals: true}
          - {type: correlations, id: ranks, variables: [y, z], method: spearman, intervals: true}
          - {type: correlations, id: tau, variables: [y, z], method: kendall, intervals: true}
          - {type: compare_groups, outcomes: [y], groups: [g, x1], paired: [[y, z]], ranks: true, post_hoc: [tukey], bootstrap: 100}
          - {type: compare_groups, id: mu, outcomes: [y], mu: 0}
          - {type: crosstabs, rows: [g], columns: [x1]}
          - {type: anova, outcome: y, factors: [g, x1], covariates: [z], interactions: false}
          - {type: regression, outcome: y, predictors: [x1, z], figures: true, bootstrap: 100}
          - {type: response_surface, outcome: y, predictors: [x1, x2], midpoint: 3}
          - {type: logistic, outcome: g, predictors: [y]}
          - {type: moderation, outcome: m, predictor: y, moderator: z}
          - {type: mediation, outcome: m, predictor: y, mediators: [x1, x2], bootstrap: 100, monte_carlo: 1000}
          - {type: mediation, id: conditional, outcome: m, predictor: y, mediators: [x1], moderators: [{moderator: z, paths: [a, direct]}], bootstrap: 100}
          - {type: cfa, model: "A =~ x1 + x2\nB =~ x3 + x4", bootstrap: 100}
          - {type: sem, model: "A =~ x1 + x2 + x3\nm ~ b*A\ny ~ c*m\nind := b*c", bootstrap: 100, figures: true}
          - {type: lms, model: "A =~ x1 + x2 + x3 + x4\nm ~ A + z + A:z", figures: true}
        hypotheses:
          H1: {label: y raises m, holds: "moderation.slopes[high].b > 0.1"}
        """;

    private static readonly Lazy<byte[]> Data = new(() => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "reference", "cases", "level-99", "data.csv")));

    [Fact]
    public void NothingSaysAnotherLevelThanTheStudys()
    {
        var texts = Texts("level: .99\n");
        texts.SelectMany(text => text.Text.Split('\n').Where(line => NinetyFive().IsMatch(line)).Select(line => $"{text.Name}: {line.Trim()}")).Should().BeEmpty();
        texts.Where(text => text.Name.Contains("json", StringComparison.Ordinal) || text.Name.Contains("md", StringComparison.Ordinal))
            .Should().AllSatisfy(text => text.Text.Should().Contain("99%"));
    }

    [Fact]
    public void WithoutOneItIsNinetyFivePercent()
    {
        Texts("level: .95\n").Should().Equal(Texts(string.Empty));
        Texts(string.Empty).SelectMany(text => NinetyNine().Matches(text.Text)).Should().BeEmpty();
    }

    [Fact]
    public void AnAnalysissOwnLevelGoesBeforeTheStudys()
    {
        using var study = new StudyFolder(
            """
            data: data.csv
            level: .9
            analyses:
              - {type: regression, outcome: y, predictors: [z]}
              - {type: regression, id: own, level: .999, outcome: y, predictors: [z]}
            """,
            Data.Value);
        study.Plan.Analyses.Select(analysis => analysis.Level).Should().Equal(.9, .999);
        var tables = study.Result.Report.Sections.SelectMany(section => section.Tables).ToDictionary(table => table.Id);
        tables["regression.coefficients"].Columns.Single(column => column.Id == "lower").Label.Should().Be(new Phrase("90% CI lower", "90% CI 下限"));
        tables["own.coefficients"].Columns.Single(column => column.Id == "lower").Label.Should().Be(new Phrase("99.9% CI lower", "99.9% CI 下限"));
    }

    private static List<(string Name, string Text)> Texts(string level)
    {
        using var study = new StudyFolder($"data: data.csv\n{level}{Analyses}", Data.Value);
        var result = study.Result;
        var texts = new List<(string, string)>();
        foreach (var language in new[] { ReportLanguage.English, ReportLanguage.Chinese })
        {
            foreach (var renderer in new IReportRenderer[] { new JsonReportRenderer(), new MarkdownReportRenderer() })
            {
                texts.AddRange(renderer.Render(result.Report, language).Select(file => ($"{language} {file.Path}", Encoding.UTF8.GetString(file.Content.Span))));
            }
        }

        foreach (var target in Enum.GetValues<ExportTarget>())
        {
            texts.AddRange(StudyExporter.Export(study.Plan, target).Files.Where(file => !file.Path.EndsWith(".csv", StringComparison.Ordinal)).Select(file => ($"{target} {file.Path}", Encoding.UTF8.GetString(file.Content.Span))));
        }

        return texts;
    }

    [GeneratedRegex(@"\b95 ?%|CI\(\.?95\)|\(\.975|\.05 level")]
    private static partial Regex NinetyFive();

    [GeneratedRegex(@"\b99 ?%|interval_level")]
    private static partial Regex NinetyNine();
}
