using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Power;

public sealed class PowerAnalysisTests
{
    [Fact]
    public void AStudyOfPowerAloneNeedsNoData()
    {
        var result = Run("{type: power, test: correlation, effect: [small, .3]}");
        result.Table("power.results").Rows.Select(row => row.Id).Should().Equal("small", "0.3");
        result.Number("power.results", "small", "n").Should().Be(782);
        result.Number("power.results", "0.3", "n").Should().Be(84);
        result.Number("power.results", "0.3", "effect").Should().Be(0.3);
        result.Number("power.results", "0.3", "power").Should().BeInRange(0.8, 0.81);
        result.Report.Sections.Should().ContainSingle("nothing came back that could be screened");
    }

    [Fact]
    public void ValidIsTheNumberOfValidQuestionnaires()
    {
        var result = StudyA.Run("{type: power, test: regression, predictors: 4, tested: 1, n: valid}", "{type: power, id: said, test: regression, predictors: 4, tested: 1, n: 338}");
        result.Number("power.results", "valid", "n").Should().Be(338);
        result.Number("power.results", "valid", "effect").Should().Be(result.Number("said.results", "338", "effect"));
        result.Table("power.results").Rows[0].Label.English.Should().Be("n = 338 (valid)");
    }

    [Fact]
    public void OfEffectSampleAndPowerTheOneNotGivenIsComputed()
    {
        var result = Run(
            "{type: power, id: size, test: t_paired, effect: .4, power: .9, alpha: .01}",
            "{type: power, id: reached, test: t_paired, effect: [.4, .5], n: [50, 96], alpha: .01}",
            "{type: power, id: told, test: t_paired, n: 96, power: .9, alpha: .01}");
        result.Number("size.results", "0.4", "n").Should().Be(97);
        result.Table("reached.results").Rows.Select(row => row.Id).Should().Equal("0.4@50", "0.4@96", "0.5@50", "0.5@96");
        result.Number("reached.results", "0.4@96", "power").Should().BeLessThan(0.9);
        result.Number("told.results", "96", "effect").Should().BeInRange(0.4, 0.41);
        result.Table("reached.results").Columns.Select(column => column.Id).Should().NotContain("target", "no power is wanted there");
    }

    [Fact]
    public void GroupsAndPathsHaveTheirColumns()
    {
        var result = Run("{type: power, id: t, test: t_independent, effect: medium, ratio: 2}", "{type: power, id: f, test: anova, groups: 4, effect: .3}", "{type: power, id: m, test: indirect, a: .4, b: .3}");
        var (n1, n2) = (result.Number("t.results", "medium", "n1")!.Value, result.Number("t.results", "medium", "n2")!.Value);
        n2.Should().Be(2 * n1);
        result.Number("t.results", "medium", "n").Should().Be(n1 + n2);
        (4 * result.Number("f.results", "0.3", "per_group")).Should().Be(result.Number("f.results", "0.3", "n"));
        result.Table("m.results").Rows.Should().ContainSingle();
        result.Number("m.results", "a=0.4,b=0.3", "a").Should().BeApproximately(0.4, 1e-15);
        result.Number("m.results", "a=0.4,b=0.3", "b").Should().BeApproximately(0.3, 1e-15);
    }

    [Fact]
    public void SharesOfVarianceAreEffects()
    {
        var result = Run(
            "{type: power, id: whole, test: regression, predictors: 3, r2: .13}", "{type: power, id: part, test: regression, predictors: 3, tested: 1, delta_r2: .02, r2: .3}");
        result.Number("whole.results", "r2=0.13", "effect").Should().BeApproximately(0.13 / 0.87, 1e-15);
        result.Number("part.results", "delta_r2=0.02", "effect").Should().BeApproximately(0.02 / 0.7, 1e-15);
    }

    [Fact]
    public void TheCurvePassesThroughWhatIsMarked()
    {
        var result = Run("{type: power, test: t_independent, effect: [medium, large]}");
        var figure = result.Report.Sections.Single().Figures.OfType<LineFigure>().Single();
        figure.Id.Should().Be("power.curve");
        figure.Series.Select(series => series.Label.English).Should().Equal("Medium (d = 0.50)", "Large (d = 0.80)");
        figure.Series.Select(series => series.Label.Chinese).Should().Equal("中效应（d = 0.50）", "大效应（d = 0.80）");
        figure.VerticalLines.Select(line => line.Label.English).Should().Equal("n = 52", "n = 128");
        figure.HorizontalLines.Should().ContainSingle().Which.Value.Should().Be(0.8);
        foreach (var mark in figure.Marks)
        {
            figure.Series.Should().Contain(series => series.X.Contains(mark.X) && series.Y[series.X.IndexOf(mark.X)] == mark.Y);
        }

        foreach (var series in figure.Series)
        {
            series.Y.Should().BeInAscendingOrder().And.OnlyContain(power => power > 0 && power <= 1);
        }

        // The points have addresses.
        result.Number("power.curve", "medium@128", "power").Should().Be(result.Number("power.results", "medium", "power"));
    }

    [Fact]
    public void WhatCannotBeReachedIsNullWithItsReason()
    {
        var result = Run("{type: power, test: correlation, effect: [0, .0002, .5]}", "{type: power, id: small, test: regression, predictors: 10, n: 11}");
        result.Number("power.results", "0", "n").Should().BeNull();
        result.Number("power.results", "0.0002", "n").Should().BeNull();
        result.Number("power.results", "0.5", "n").Should().Be(29);
        result.Notes("power.results").Should().Contain("r = .00: there is no effect to detect.").And.Contain("r = .0002: no sample of up to 10000000 reaches a power of 0.8.");
        result.Number("small.results", "11", "effect").Should().BeNull();
        result.Notes("small.results").Should().Contain("n = 11: a sample of 11 where the test needs 12.");
        result.Report.Sections[1].Figures.Should().BeEmpty();
    }

    [Theory]
    [InlineData("{type: power, test: correlation}", "neither an effect nor a sample size")]
    [InlineData("{type: power, test: correlation, effect: .3, n: 50, power: .8}", "effect, n and power are all given")]
    [InlineData("{type: power, test: correlation, effect: .3, groups: 3}", "groups is given, which test: correlation does not ask for")]
    [InlineData("{type: power, test: correlation, effect: 1.2}", "1.2 is no r that this test can detect")]
    [InlineData("{type: power, test: correlation, effect: -.3}", "-.3 is no r that this test can detect")]
    [InlineData("{type: power, test: t_paired, effect: 12}", "12 is no d that this test can detect")]
    [InlineData("{type: power, test: rmsea, df: 10, effect: .04}", ".04 is no RMSEA that this test can detect")]
    [InlineData("{type: power, test: rmsea, df: 10, hypothesis: not_close, effect: .06}", ".06 is no RMSEA that this test can detect")]
    [InlineData("{type: power, test: rmsea, df: 10, effect: medium}", "no convention says what \"medium\" is")]
    [InlineData("{type: power, test: rmsea, df: 10, hypothesis: exact, rmsea0: .05, effect: .06}", "rmsea0 is given, which test: rmsea, hypothesis: exact does not ask for")]
    [InlineData("{type: power, test: anova, effect: medium}", "has no groups")]
    [InlineData("{type: power, test: regression, predictors: 3, tested: 4, effect: .1}", "4 predictors are tested of 3")]
    [InlineData("{type: power, test: regression, predictors: 3, tested: 1, delta_r2: .3, r2: .2}", "R² rises by 0.3 to 0.2")]
    [InlineData("{type: power, test: regression, predictors: 3, tested: 1, delta_r2: .3}", "delta_r2 is given without r2")]
    [InlineData("{type: power, test: regression, predictors: 3, tested: 1, r2: .3}", "r2 is given without delta_r2")]
    [InlineData("{type: power, test: regression, predictors: 3, r2: .3, effect: .1}", "effect and r2 both say how large the effect is")]
    [InlineData("{type: power, test: indirect, a: .3}", "path a is given without b")]
    [InlineData("{type: power, test: indirect, a: .3, b: .9, direct: .8}", "no three variables have these standardised paths")]
    [InlineData("{type: power, test: correlation, effect: .3, power: .04}", "the power wanted is 0.04, not above alpha = 0.05")]
    [InlineData("{type: power, test: correlation, effect: [.3, .30]}", "has 0.3 twice")]
    [InlineData("{type: power, test: correlation, n: [valid, 50, 50]}", "has 50 twice")]
    public void WhatCannotBeMeantIsSaid(string analysis, string finding) => Texts.MessageOf($"data: d.csv\nanalyses:\n  - {analysis}\n").Should().Contain(finding);

    [Theory]
    [InlineData("analyses:\n  - {type: power, test: correlation, n: valid}\n")]
    [InlineData("analyses:\n  - {type: power, test: correlation, n: 50}\n  - {type: reliability}\n")]
    [InlineData("constructs: {A: {items: a1-a3}}\nanalyses:\n  - {type: power, test: correlation, n: 50}\n")]
    [InlineData("title: t\n")]
    public void DataAreMissedWhereSomethingIsAskedOfThem(string yaml) => Texts.MessageOf(yaml).Should().Contain("the study file has no data");

    private static StudyResult Run(params string[] analyses)
    {
        using var folder = new StudyFolder("analyses:\n" + string.Concat(analyses.Select(analysis => $"  - {analysis}\n")), string.Empty);
        return folder.Result;
    }
}
