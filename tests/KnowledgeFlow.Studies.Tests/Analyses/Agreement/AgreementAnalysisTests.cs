namespace KnowledgeFlow.Studies.Tests.Analyses.Agreement;

public sealed class AgreementAnalysisTests
{
    [Fact]
    public void RatersHaveTheSixFormsOfShroutAndFleiss()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: agreement, raters: [j1-j4]}]\n", "j1,j2,j3,j4\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n");
        var result = study.Result;
        result.Number("agreement.icc", "ICC1", "icc").Should().BeApproximately(.17, .005);
        result.Number("agreement.icc", "ICC2", "icc").Should().BeApproximately(.29, .005);
        result.Number("agreement.icc", "ICC3k", "icc").Should().BeApproximately(.91, .005);
        result.Table("agreement.kappa").Rows.Select(row => row.Id).Should().Equal("j1~~j2", "j1~~j3", "j2~~j3", "j1~~j4", "j2~~j4", "j3~~j4");
        result.Number("agreement.krippendorff", "interval", "units").Should().Be(6);
    }

    [Fact]
    public void TeamsNeedAScaleForTheirNullDistribution()
    {
        const string Answers = "a,b,team\n1,2,x\n2,2,x\n1,1,x\n4,5,y\n5,5,y\n3,3,z\n3,4,z\n";
        using var with = new StudyFolder("data: data.csv\nlikert: {min: 1, max: 5}\nconstructs: {A: {items: [a, b]}}\nanalyses: [{type: agreement, group: team}]\n", Answers);
        using var without = new StudyFolder("data: data.csv\nconstructs: {A: {items: [a, b]}}\nanalyses: [{type: agreement, group: team}]\n", Answers);
        with.Result.Number("agreement.teams", "A", "groups").Should().Be(3);

        // Team x: variances of 1/3 each against (25 − 1)/12 = 2: ratio 1/6, r = 2 · 5/6 / (2 · 5/6 + 1/6) = 10/11; y and z: ratio 1/8, r = 14/15.
        with.Result.Number("agreement.teams", "A", "rwg_mean").Should().BeApproximately(((10.0 / 11) + (14.0 / 15) + (14.0 / 15)) / 3, 1e-14);
        without.Result.Number("agreement.teams", "A", "rwg_mean").Should().BeNull();
        without.Result.Number("agreement.teams", "A", "icc1").Should().Be(with.Result.Number("agreement.teams", "A", "icc1"));
        without.Result.Notes("agreement.teams").Should().Contain("No r_WG(J) for A: the study file gives no scale (likert).");
    }

    [Theory]
    [InlineData("{type: agreement}", "neither raters nor a group")]
    [InlineData("{type: agreement, raters: [a, b], group: g}", "both raters and a group")]
    [InlineData("{type: agreement, raters: [a]}", "one rater agrees with nobody")]
    [InlineData("{type: agreement, raters: [a, b], constructs: [A]}", "constructs belong to the agreement of team members")]
    public void WhatCannotBeMeantIsSaid(string analysis, string finding) => Texts.MessageOf($"data: d.csv\nanalyses:\n  - {analysis}\n").Should().Contain(finding);
}
