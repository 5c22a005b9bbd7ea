namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>Every way in which an analysis can ask for what nobody can mean, and the one message that says so.</summary>
public sealed class AnalysisMessageTests
{
    private const string Head = "data: data.csv\nlikert: {min: 1, max: 5}\nconstructs:\n  KS: {items: [KS1, KS2]}\n  知识流动: {items: [流1, 流2]}\nanalyses:\n";
    private const string Data = "KS1,KS2,流1,流2,性别,x,z,city,mean\n1,2,3,4,0,1,2,Beijing,1\n2,3,5,1,1,2,5,Shanghai,2\n3,3,2,2,1,4,3,Beijing,3\n5,4,4,4,0,3,1,Shanghai,4\n";

    public static TheoryData<string, string> Faults => new()
    {
        { "outcome-predicts-itself", "{type: regression, outcome: x, predictors: [z, x]}" },
        { "outcome-in-a-square", "{type: regression, outcome: x, predictors: [x^2]}" },
        { "outcome-in-a-product", "{type: regression, outcome: x, predictors: ['z:x']}" },
        { "outcome-as-a-factor", "{type: regression, outcome: x, predictors: [factor(x)]}" },
        { "outcome-in-a-product-with-a-factor", "{type: regression, outcome: x, blocks: [[z], ['z:factor(x)']]}" },
        { "outcome-chinese", "{type: regression, outcome: 知识流动, predictors: [性别, 知识流动]}" },
        { "outcome-missing", "{type: regression, predictors: [x]}" },
        { "predictors-and-blocks", "{type: regression, outcome: x, predictors: [z], blocks: [[KS]]}" },
        { "no-predictors", "{type: regression, outcome: x}" },
        { "blocks-empty", "{type: regression, outcome: x, blocks: []}" },
        { "block-empty", "{type: regression, outcome: x, blocks: [[z], []]}" },
        { "predictors-empty", "{type: regression, outcome: x, predictors: []}" },
        { "term-twice", "{type: regression, outcome: x, predictors: [z, KS, z]}" },
        { "term-twice-over-blocks", "{type: regression, outcome: x, blocks: [[z], [KS, z]]}" },
        { "product-twice-turned", "{type: regression, outcome: x, blocks: [['z:KS'], ['KS:z']]}" },
        { "term-power-of-one", "{type: regression, outcome: x, predictors: [z^1]}" },
        { "term-power-missing", "{type: regression, outcome: x, predictors: [z^]}" },
        { "term-product-open", "{type: regression, outcome: x, predictors: ['z:']}" },
        { "term-factor-open", "{type: regression, outcome: x, predictors: ['factor(z']}" },
        { "term-factor-empty", "{type: regression, outcome: x, predictors: [factor()]}" },
        { "term-factor-of-two", "{type: regression, outcome: x, predictors: ['factor(z:KS)']}" },
        { "term-function", "{type: regression, outcome: x, predictors: [log(z)]}" },
        { "term-chinese", "{type: regression, outcome: x, predictors: [知识流动^]}" },
        { "text-as-predictor", "{type: regression, outcome: x, predictors: [city]}" },
        { "text-as-outcome", "{type: regression, outcome: city, predictors: [x]}" },
        { "text-in-a-product", "{type: regression, outcome: x, predictors: ['z:city']}" },
        { "text-both-ways", "{type: regression, outcome: x, predictors: [city, factor(city)]}" },
        { "text-described", "{type: descriptives, variables: [x, city]}" },
        { "text-correlated", "{type: correlations, variables: [x, city]}" },
        { "text-compared", "{type: compare_groups, outcomes: [city], groups: [x]}" },
        { "text-as-moderator", "{type: moderation, outcome: x, predictor: z, moderator: city}" },
        { "unknown-construct", "{type: regression, outcome: x, predictors: [知识流转]}" },
        { "unknown-column", "{type: regression, outcome: x, predictors: [citi]}" },
        { "unknown-in-a-term", "{type: regression, outcome: x, predictors: ['z:factor(ciry)']}" },
        { "unknown-item", "{type: efa, items: [KS1, KS3]}" },
        { "unknown-reliability", "{type: reliability, constructs: [KSS]}" },
        { "errors-unknown", "{type: regression, outcome: x, predictors: [z], se: hc4}" },
        { "group-by-itself", "{type: compare_groups, outcomes: [x, z], groups: [city, z]}" },
        { "groups-missing", "{type: compare_groups, outcomes: [x]}" },
        { "correlation-named-mean", "{type: correlations, variables: [x, mean]}" },
        { "factors-zero", "{type: efa, items: [x, z], factors: 0}" },
        { "factors-half", "{type: efa, items: [x, z], factors: 1.5}" },
        { "factors-word", "{type: efa, items: [x, z], factors: paralell}" },
        { "rotation-unknown", "{type: efa, items: [x, z], rotation: varmax}" },
        { "item-twice", "{type: efa, items: [KS1-KS2, KS1]}" },
        { "moderator-is-predictor", "{type: moderation, outcome: x, predictor: z, moderator: z}" },
        { "moderator-is-outcome", "{type: moderation, outcome: x, predictor: z, moderator: x}" },
        { "predictor-is-outcome", "{type: moderation, outcome: x, predictor: x, moderator: z}" },
        { "moderator-is-control", "{type: moderation, outcome: x, predictor: KS, moderator: z, controls: [性别, z]}" },
        { "moderator-squared-as-control", "{type: moderation, outcome: x, predictor: KS, moderator: z, controls: [z^2]}" },
        { "product-as-control", "{type: moderation, outcome: x, predictor: KS, moderator: z, controls: ['z:KS']}" },
        { "predictor-as-factor-control", "{type: moderation, outcome: x, predictor: 性别, moderator: z, controls: [factor(性别)]}" },
        { "outcome-as-control", "{type: moderation, outcome: x, predictor: KS, moderator: z, controls: [x]}" },
        { "probe-unknown", "{type: moderation, outcome: x, predictor: KS, moderator: z, probe: quartiles}" },
        { "probe-no-values", "{type: moderation, outcome: x, predictor: KS, moderator: z, probe: []}" },
        { "probe-values-missing", "{type: moderation, outcome: x, predictor: KS, moderator: z, probe: values}" },
        { "probe-values-unused", "{type: moderation, outcome: x, predictor: KS, moderator: z, probe: sd, values: [1]}" },
        { "probe-not-a-number", "{type: moderation, outcome: x, predictor: KS, moderator: z, probe: [low]}" },
        { "mediator-is-outcome", "{type: mediation, outcome: x, predictor: z, mediators: [KS, x]}" },
        { "mediator-is-covariate", "{type: mediation, outcome: x, predictor: z, mediators: [KS], covariates: ['KS:性别']}" },
        { "path-unknown", "{type: mediation, outcome: x, predictor: z, mediators: [KS], moderators: [{moderator: 性别, paths: [c]}]}" },
        { "path-of-no-mediator", "{type: mediation, outcome: x, predictor: z, mediators: [KS], moderators: [{moderator: 性别, paths: ['a:KA']}]}" },
        { "path-between-parallel-mediators", "{type: mediation, outcome: x, predictor: z, mediators: [KS, mean], moderators: [{moderator: 性别, paths: [d]}]}" },
        { "predictor-moderates-itself", "{type: mediation, outcome: x, predictor: z, mediators: [KS], moderators: [{moderator: z, paths: [a]}]}" },
        { "moderator-moderates-itself", "{type: mediation, outcome: x, predictor: z, mediators: [KS], moderators: [{moderator: 性别, paths: [a], by: 性别}]}" },
        { "moderator-twice", "{type: mediation, outcome: x, predictor: z, mediators: [KS], moderators: [{moderator: 性别, paths: [a]}, {moderator: 性别, paths: [b]}]}" },
        { "moderators-three", "{type: mediation, outcome: KS1, predictor: z, mediators: [KS2], moderators: [{moderator: 性别, paths: [a]}, {moderator: x, paths: [b]}, {moderator: mean, paths: [b]}]}" },
        { "process-number-unknown", "{type: mediation, outcome: x, predictor: z, mediators: [KS], model: 83}" },
        { "process-moderators-missing", "{type: mediation, outcome: x, predictor: z, mediators: [KS], model: 21, moderators: [性别]}" },
        { "process-number-and-paths", "{type: mediation, outcome: x, predictor: z, mediators: [KS], model: 7, moderators: [{moderator: 性别, paths: [a]}]}" },
        { "process-number-and-serial", "{type: mediation, outcome: x, predictor: z, mediators: [KS, mean], model: 4, serial: true}" },
        { "process-series-of-one", "{type: mediation, outcome: x, predictor: z, mediators: [KS], model: 6}" },
        { "cluster-missing", "{type: mediation, outcome: x, predictor: z, mediators: [KS], se: cluster}" },
        { "cluster-unused", "{type: mediation, outcome: x, predictor: z, mediators: [KS], cluster: city}" },
        { "interval-unknown", "{type: mediation, outcome: x, predictor: z, mediators: [KS], interval: bcc}" },
        { "coding-unknown", "{type: mediation, outcome: x, predictor: {variable: city, coding: dummy}, mediators: [KS]}" },
        { "center-unknown", "{type: moderation, outcome: x, predictor: KS, moderator: z, center: mean}" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void FaultIsSaidWithItsPlace(string fault, string analysis)
    {
        using var study = new StudyFolder($"{Head}  - {analysis}\n", Data);
        Snapshot.ShouldMatch($"analyses/{fault}.txt", study.Message);
    }

    [Theory]
    [InlineData("{type: descriptives}")]
    [InlineData("{type: reliability}")]
    [InlineData("{type: correlations}")]
    [InlineData("{type: efa}")]
    [InlineData("{type: common_method}")]
    public void AnalysisOfConstructsNeedsSome(string analysis)
    {
        using var study = new StudyFolder($"data: data.csv\nanalyses:\n  - {analysis}\n", Data);
        study.Message.Should().Contain(" needs constructs, and the study has none\n").And.EndWith("\nAdd constructs: {NAME: {items: […]}} to the study file.");
    }

    [Fact]
    public void OneVariableUnderTwoIdsIsTwoTables()
    {
        using var study = new StudyFolder($"{Head}  - {{type: frequencies, variables: [x, z]}}\n  - {{type: frequencies, id: again, variables: [x]}}\n", Data);
        study.Result.Report.Sections.SelectMany(section => section.Tables).Select(table => table.Id).Should().Equal("frequencies.x", "frequencies.z", "again.x");
    }
}
