using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Screening;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>Whatever can last looks at the token: a run that nobody waits for ends inside of an analysis, not after it.</summary>
public sealed class AnalysisCancellationTests
{
    private static readonly Lazy<byte[]> Data = new(() => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "reference", "cases", "level-99", "data.csv")));

    [Theory]
    [InlineData("{type: correlations, variables: [x1-x4]}")]
    [InlineData("{type: correlations, variables: [x1-x4], method: kendall}")]
    [InlineData("{type: correlations, variables: [x1, x2], control: [x3]}")]
    [InlineData("{type: reliability, also: [omega], bootstrap: 100}")]
    [InlineData("{type: compare_groups, outcomes: [y], groups: [x1], ranks: true, bootstrap: 100}")]
    [InlineData("{type: crosstabs, rows: [x1], columns: [x2]}")]
    [InlineData("{type: efa, items: [x1-x4]}")]
    [InlineData("{type: efa, items: [x1-x4], base: polychoric, factors: 1}")]
    [InlineData("{type: regression, outcome: y, predictors: [x1, x2, z], also: [importance]}")]
    [InlineData("{type: regression, outcome: y, predictors: [x1, z], bootstrap: 100}")]
    [InlineData("{type: regression, outcome: y, predictors: [x1, x2, z], selection: stepwise}")]
    [InlineData("{type: logistic, outcome: g, predictors: [y]}")]
    [InlineData("{type: mediation, outcome: m, predictor: y, mediators: [z], bootstrap: 100}")]
    [InlineData("{type: cfa, model: \"A =~ x1 + x2 + x3 + x4\"}")]
    [InlineData("{type: cfa, estimator: wlsmv, model: \"A =~ x1 + x2 + x3 + x4\"}")]
    [InlineData("{type: sem, model: \"m ~ y\", bootstrap: 100}")]
    [InlineData("{type: lms, model: \"A =~ x1 + x2 + x3 + x4\\nm ~ A + z + A:z\"}")]
    public void ACancelledTokenEndsIt(string analysis)
    {
        using var study = new StudyFolder($"data: data.csv\nconstructs: {{F: {{items: x1-x4}}}}\nanalyses:\n  - {analysis}\n", Data.Value);
        var plan = study.Plan;
        var survey = new ScoredSurvey(plan.Study, study.Survey, Screener.Screen(plan.Study, study.Survey)) { Cancellation = new CancellationToken(canceled: true) };
        var report = () => plan.Analyses[0].Report(survey);
        report.Should().Throw<OperationCanceledException>();
    }
}
