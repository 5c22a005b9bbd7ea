using System.Globalization;
using System.Text;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Studies.Tests.Analyses.Logistic;

public sealed class LogisticAnalysisTests
{
    private const string Yaml = """
        data: data.csv
        variables: {grade: {values: {1: low, 2: middle, 3: high}}}
        analyses:
          - {type: logistic, outcome: answer, blocks: [[x], [factor(place)]]}
          - {type: logistic, id: graded, outcome: grade, family: ordinal, predictors: [x]}
          - {type: logistic, id: chosen, outcome: place, family: multinomial, predictors: [x]}
        """;

    [Fact]
    public void RowsAreNamedAfterValues()
    {
        using var study = new StudyFolder(Yaml, Answers());
        var result = study.Result;
        result.Table("logistic.coefficients").Rows.Select(row => row.Id).Should().Equal("1:(Intercept)", "1:x", "2:(Intercept)", "2:x", "2:factor(place)=b", "2:factor(place)=c");
        result.Table("graded.coefficients").Rows.Select(row => row.Id).Should().Equal("1:grade<=1", "1:grade<=2", "1:x");
        result.Table("chosen.coefficients").Rows.Select(row => row.Id).Should().Equal("1:place=b:(Intercept)", "1:place=b:x", "1:place=c:(Intercept)", "1:place=c:x");
        result.Table("logistic.classification").Rows.Select(row => row.Id).Should().Equal("no", "yes", "all");
        result.Table("graded.proportional_odds").Rows.Select(row => row.Id).Should().Equal("all", "x");
        result.Notes("logistic.models").Should().Contain("The event is answer = yes, against no.");
        result.Number("logistic.models", "2", "block_df").Should().Be(2);
        result.Number("logistic.classification", "all", "n").Should().Be(120);
    }

    [Fact]
    public void SeparationIsNamedAndLeavesTheModelsBefore()
    {
        var csv = new StringBuilder("y,x,z\n");
        for (var i = 0; i < 40; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{(i < 18 ? 0 : 1)},{i * 7 % 11},{i}\n");
        }

        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: logistic, outcome: y, blocks: [[x], [z]]}]\n", csv.ToString());
        var result = study.Result;
        result.Number("logistic.models", "1", "chi2").Should().NotBeNull();
        result.Number("logistic.models", "2", "chi2").Should().BeNull();
        string.Join('\n', result.Notes("logistic.models")).Should().Contain("complete separation").And.Contain("z");
    }

    [Theory]
    [InlineData("{type: logistic, outcome: y}", "neither predictors nor blocks")]
    [InlineData("{type: logistic, outcome: y, predictors: [y]}", "among its own predictors")]
    [InlineData("{type: logistic, outcome: y, predictors: [x], family: probit}", "probit")]
    public void WhatCannotBeMeantIsSaid(string analysis, string finding) => Texts.MessageOf($"data: d.csv\nanalyses:\n  - {analysis}\n").Should().Contain(finding);

    private static string Answers()
    {
        var source = new RandomSource(5);
        var csv = new StringBuilder("answer,grade,place,x\n");
        for (var i = 0; i < 120; i++)
        {
            var x = source.NextNormal();
            var answer = x + (2 * source.NextNormal()) > 0 ? "yes" : "no";
            var grade = Math.Clamp((int)Math.Round(2 + (x / 2) + source.NextNormal()), 1, 3);
            csv.Append(CultureInfo.InvariantCulture, $"{answer},{grade},{"abc"[source.NextInt32(3)]},{Math.Round(x, 2)}\n");
        }

        return csv.ToString();
    }
}
