using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>Every table and every column that an analysis prints stands in docs/addresses.md.</summary>
public sealed class DocumentedAddressesTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", "addresses.md"));

    // The columns of these are variables, constructs or factors.
    private static readonly string[] Named =
    [
        "correlations.r", "correlations.p", "correlations.n", "correlations.summary", "correlations.lower", "correlations.upper", "correlations.partial", "correlations.partial_p",
        "correlations.semipartial", "correlations.semipartial_p", "efa.residuals", "efa.anti_image", "efa.anti_image_covariances", "efa.score_weights", "efa.loadings", "efa.structure", "efa.factor_correlations", "cfa.fornell_larcker", "cfa.htmt", "cfa.htmt2", "cfa.htmt_lower",
        "cfa.htmt_upper", "cfa.residuals", "regression.collinearity",
    ];

    private static readonly Lazy<StudyResult> Everything = new(() => StudyA.Run(
        "{type: frequencies, variables: [gender]}",
        "{type: descriptives, by: [gender], also: [location, normality, mardia]}",
        "{type: reliability, also: [questionnaire, split_half, lambda, omega, hierarchy, ordinal, scores], bootstrap: 100, group_factors: 2}",
        "{type: item_analysis}",
        "{type: agreement, raters: [KS1, KS2, KS3]}",
        "{type: correlations, intervals: true, control: [gender]}",
        "{type: compare_groups, outcomes: [KFE], groups: [gender, year], paired: [KS, KA], mu: 3, ranks: true, post_hoc: [games_howell, tukey, lsd, bonferroni, sidak, scheffe], bootstrap: 100}",
        "{type: crosstabs, rows: [gender], columns: [field]}",
        "{type: anova, outcome: KFE, factors: [gender, field], covariates: [KS]}",
        "{type: efa, items: [KS1-KS5, KA1-KA4], extraction: minres, rotation: promax, factors: 2, also: [residuals, anti_image], scores: bartlett}",
        "{type: common_method, marker: year}",
        "{type: regression, outcome: KFE, predictors: [KS], selection: stepwise, enter: .9, remove: .95, bootstrap: 100, also: [importance, collinearity, cases, correlations]}",
        "{type: response_surface, outcome: KFE, predictors: [KS, KA]}",
        "{type: logistic, outcome: gender, predictors: [KS]}",
        "{type: moderation, outcome: KFE, predictor: KS, moderator: OC}",
        "{type: mediation, outcome: KFE, predictor: {variable: year}, mediators: [KS], moderators: [{moderator: OC, paths: [a]}, {moderator: gender, paths: [a]}], bootstrap: 100, sobel: true, monte_carlo: 1000, contrasts: true}",
        "{type: cfa, constructs: [KS, KA], group: gender, compare: {auto: true}, bootstrap: 100}",
        "{type: sem, bootstrap: 100, model: \"KA ~ KS\\nKFE ~ a*KS + KA\\ntwice := 2*a\"}",
        "{type: lms, model: \"KFE ~ a*KS + OC + KS:OC\\ntwice := 2*a\"}",
        "{type: power, test: t_independent, effect: [small, .5]}"));

    private static readonly Lazy<StudyResult> More = new(() => StudyA.Run("{type: mediation, outcome: KFE, predictor: KS, mediators: [KA], bootstrap: 100}", "{type: cfa, constructs: [KS, KA], compare: auto}", "{type: agreement, group: year}", "{type: logistic, outcome: year, family: ordinal, predictors: [KS]}", "{type: power, test: anova, groups: 3, n: valid}"));

    [Fact]
    public void EveryTableHasItsLine() =>
        Tables.Select(table => table.Id).Where(id => !id.StartsWith("frequencies.", StringComparison.Ordinal) && !Page.Contains($"`{id}`", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void EveryColumnIsTold() =>
        (from table in Tables
         where !Named.Contains(table.Id)
         from column in table.Columns
         where !Page.Contains($"`{column.Id}`", StringComparison.Ordinal)
         select $"{table.Id}: {column.Id}").Distinct().Should().BeEmpty();

    /// <summary>So that a new analysis is looked at here too.</summary>
    [Fact]
    public void EveryTypeOfAnalysisIsRun()
    {
        var message = Texts.MessageOf("data: d.csv\nanalyses:\n  - {type: nothing of the kind}\n");
        var types = message[(message.IndexOf("Types: ", StringComparison.Ordinal) + 7)..].Split('\n')[0].TrimEnd('.').Split(", ");
        Everything.Value.Report.Sections.Select(section => section.Id).Should().Contain(types);
    }

    private static IEnumerable<ResultTable> Tables => new[] { Everything, More }.SelectMany(result => result.Value.Report.Sections).SelectMany(section => section.Tables);
}
