using System.Globalization;
using System.Text.RegularExpressions;
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

    /// <summary>
    /// Called for in the middle of the work, which without an end takes seconds or minutes: what looks at the token no more than at its start comes to the end of all that and throws nothing.
    /// </summary>
    [Theory]
    [InlineData("{type: reliability, also: [lambda]}")]
    [InlineData("{type: reliability, also: [omega], bootstrap: 100000}")]
    [InlineData("{type: efa, items: [q1-q120], extraction: pca, rotation: varimax, factors: 60}")]
    [InlineData("{type: efa, items: [q1-q120], extraction: pca, rotation: promax, factors: 60}")]
    [InlineData("{type: efa, items: [q1-q120], extraction: pca, rotation: oblimin, factors: 30}")]
    [InlineData("{type: efa, items: [q1-q120], extraction: pca, rotation: geomin, factors: 30}")]
    [InlineData("{type: efa, items: [q1-q120]}")]
    [InlineData("{type: efa, items: [q1-q120], base: polychoric, factors: 1}")]
    [InlineData("{type: correlations, variables: [q1-q120], method: kendall}")]
    [InlineData("{type: compare_groups, outcomes: [F], groups: [q1], ranks: true, bootstrap: 100000}")]
    [InlineData("{type: regression, outcome: F, predictors: [<40>], bootstrap: 100000}")]
    [InlineData("{type: regression, outcome: F, predictors: [<100>], selection: stepwise}")]
    [InlineData("{type: mediation, outcome: q1, predictor: q2, mediators: [q3, q4], bootstrap: 100000}")]
    [InlineData("{type: cfa}")]
    [InlineData("{type: cfa, estimator: wlsmv, model: \"A =~ q1 + q2 + q3 + q4 + q5 + q6 + q7 + q8 + q9 + q10 + q11 + q12 + q13 + q14 + q15 + q16 + q17 + q18 + q19 + q20 + q21 + q22 + q23 + q24\"}")]
    [InlineData("{type: sem, model: \"q1 ~ q2 + q3 + q4\", bootstrap: 100000}")]
    [InlineData("{type: lms, model: \"A =~ q1 + q2 + q3\\nB =~ q4 + q5 + q6\\nC =~ q7 + q8 + q9\\nY =~ q10 + q11 + q12\\nY ~ A + B + C + A:A + B:B + C:C\", bootstrap: 10000}")]
    public void ATokenCancelledDuringTheWorkEndsIt(string analysis)
    {
        var written = Regex.Replace(analysis, "<([0-9]+)>", count => string.Join(", ", Enumerable.Range(1, int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture)).Select(item => FormattableString.Invariant($"q{item}"))));
        using var study = new StudyFolder($"data: data.csv\nconstructs: {{F: {{items: q1-q120}}}}\nanalyses:\n  - {written}\n", Long.Value);
        var plan = study.Plan;
        using var source = new CancellationTokenSource();
        var survey = new ScoredSurvey(plan.Study, study.Survey, Screener.Screen(plan.Study, study.Survey)) { Cancellation = source.Token };
        var report = () => plan.Analyses[0].Report(survey);
        source.CancelAfter(TimeSpan.FromMilliseconds(50));
        report.Should().Throw<OperationCanceledException>();
    }

    /// <summary>400 answers to 120 items of ten factors.</summary>
    private static readonly Lazy<string> Long = new(() =>
    {
        var random = new Core.Numerics.RandomSource(8);
        var rows = Enumerable.Range(0, 400).Select(_ =>
        {
            var factors = Enumerable.Range(0, 10).Select(_ => random.NextNormal()).ToArray();
            return string.Join(',', Enumerable.Range(0, 120).Select(item => Math.Clamp((int)Math.Round(3 + (0.8 * factors[item % 10]) + (0.8 * random.NextNormal())), 1, 5)));
        });
        return string.Join('\n', rows.Prepend(string.Join(',', Enumerable.Range(1, 120).Select(item => FormattableString.Invariant($"q{item}"))))) + "\n";
    });
}
