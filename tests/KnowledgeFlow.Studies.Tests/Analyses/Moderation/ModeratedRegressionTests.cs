using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Moderation;

public sealed class ModeratedRegressionTests
{
    // y = 1 + x + m + x · m + (±0.1): the slope of x is 1 + m, and crosses 0 at m = −1.
    private static readonly string Data = Rows();

    [Theory]
    [InlineData("continuous")]
    [InlineData("none")]
    public void CentringMovesNeitherSlopesNorTheInteraction(string center)
    {
        var (reference, result) = (Run("predictor: x, moderator: m"), Run($"predictor: x, moderator: m, center: {center}"));
        foreach (var row in (string[])["low", "mean", "high"])
        {
            foreach (var column in (string[])["value", "b", "se", "p"])
            {
                result.Number("moderation.slopes", row, column).Should().BeApproximately(reference.Number("moderation.slopes", row, column)!.Value, 1e-12);
            }
        }

        result.Number("moderation.coefficients", "2:x:m", "b").Should().BeApproximately(reference.Number("moderation.coefficients", "2:x:m", "b")!.Value, 1e-13);
    }

    [Fact]
    public void CoefficientOfThePredictorIsItsSlopeWhereTheModeratorIsZero()
    {
        var all = Run("predictor: x, moderator: g");
        all.Number("moderation.coefficients", "2:x", "b").Should().BeApproximately(
            (all.Number("moderation.slopes", "low", "b")!.Value + all.Number("moderation.slopes", "high", "b")!.Value) / 2, 1e-13, "half of the rows have g = 1");
        var continuous = Run("predictor: x, moderator: g, center: continuous");
        continuous.Number("moderation.coefficients", "2:x", "b").Should().BeApproximately(continuous.Number("moderation.slopes", "low", "b")!.Value, 1e-13, "0 stays 0");
        Run("predictor: x, moderator: m, center: none").Notes("moderation.coefficients").Should().Contain("Nothing is centred.");
    }

    [Fact]
    public void BinaryModeratorIsProbedAtItsTwoValues()
    {
        var result = Run("predictor: x, moderator: g, probe: percentiles", "variables: {g: {values: {0: male, 1: female}}}\n");
        result.Table("moderation.slopes").Rows.Select(row => (row.Id, row.Label.English)).Should().Equal(("low", "male"), ("high", "female"));
        result.Number("moderation.slopes", "low", "value").Should().Be(0);
        result.Number("moderation.slopes", "high", "value").Should().Be(1);
        result.Table("moderation.johnson_neyman").Rows.Should().BeEmpty();
        result.Notes("moderation.johnson_neyman").Should().Contain("None: the moderator has two values, and the slopes at both say everything.");
        result.Report.Sections[0].Figures.Select(figure => figure.Id).Should().Equal("moderation.interaction");
    }

    [Fact]
    public void ProbesBeyondTheDataAreFlagged()
    {
        var result = Run("predictor: x, moderator: m, probe: values, values: [-9, 0, 2.5]");
        result.Table("moderation.slopes").Rows.Select(row => row.Id).Should().Equal("-9", "0", "2.5");
        ((string[])["-9", "0", "2.5"]).Select(row => result.Number("moderation.slopes", row, "outside")).Should().Equal(1, 0, 1);
        result.Notes("moderation.slopes").Should().Contain("Outside the data: nobody's moderator is that low or that high.");
        Run("predictor: x, moderator: m, probe: [-9, 0, 2.5]").Number("moderation.slopes", "-9", "b").Should().Be(result.Number("moderation.slopes", "-9", "b")!.Value);
    }

    [Fact]
    public void PercentilesAreThoseOfSpss()
    {
        // m runs over −2, −1, 0, 1, 2, eight times each: position 41 · .16 = 6.56 lies among the lowest, 41 · .84 = 34.44 among the highest.
        var result = Run("predictor: x, moderator: m, probe: percentiles");
        ((string[])["low", "mean", "high"]).Select(row => result.Number("moderation.slopes", row, "value")).Should().Equal(-2, 0, 2);
        result.Table("moderation.slopes").Rows[0].Label.English.Should().Be("16th percentile (−2.00)");
    }

    [Fact]
    public void BoundariesEncloseTheInsignificantSlopes()
    {
        var result = Run("predictor: x, moderator: m");
        result.Table("moderation.johnson_neyman").Rows.Select(row => row.Id).Should().Equal("1", "2");
        var (low, high) = (result.Number("moderation.johnson_neyman", "1", "value")!.Value, result.Number("moderation.johnson_neyman", "2", "value")!.Value);
        low.Should().BeInRange(-1.2, -1);
        high.Should().BeInRange(-1, -0.8);
        result.Number("moderation.johnson_neyman", "1", "percent_below").Should().Be(20, "those at −2");
        result.Number("moderation.johnson_neyman", "2", "percent_above").Should().Be(60, "those at 0, 1 and 2");

        // At a boundary p is the level itself.
        var at = Run(FormattableString.Invariant($"predictor: x, moderator: m, probe: [{low:R}, {high:R}]"));
        foreach (var row in at.Table("moderation.slopes").Rows)
        {
            at.Number("moderation.slopes", row.Id, "p").Should().BeApproximately(0.05, 1e-9);
        }
    }

    [Fact]
    public void InteractionPlotIsDrawnInTheOutcomesUnitsOverTheObservedRange()
    {
        var result = Run("predictor: x, moderator: m, controls: [g]");
        var figure = result.Report.Sections[0].Figures[0].Should().BeOfType<LineFigure>().Which;
        figure.Id.Should().Be("moderation.interaction");
        figure.Series.Should().HaveCount(3);
        foreach (var (line, row) in figure.Series.Zip((string[])["low", "mean", "high"]))
        {
            (line.X[0], line.X[^1]).Should().Be((1, 4));
            ((line.Y[^1] - line.Y[0]) / 3).Should().BeApproximately(result.Number("moderation.slopes", row, "b")!.Value, 1e-12);
            var m = result.Number("moderation.slopes", row, "value")!.Value;
            line.Y[0].Should().BeApproximately(1 + 1 + m + m, 0.1, "that is y at x = 1");
            line.Lower.Zip(line.Y, line.Upper).Should().OnlyContain(band => band.First < band.Second && band.Second < band.Third);
        }
    }

    [Fact]
    public void JohnsonNeymanPlotShadesWhereTheEffectIsSignificant()
    {
        var result = Run("predictor: x, moderator: m");
        var figure = result.Report.Sections[0].Figures[1].Should().BeOfType<LineFigure>().Which;
        var (low, high) = (result.Number("moderation.johnson_neyman", "1", "value")!.Value, result.Number("moderation.johnson_neyman", "2", "value")!.Value);
        figure.Id.Should().Be("moderation.johnson_neyman");
        figure.Regions.Select(region => (region.From, region.To)).Should().Equal((-2, low), (high, 2));
        figure.VerticalLines.Select(line => line.Value).Should().Equal(low, high);
        figure.HorizontalLines.Select(line => line.Value).Should().Equal(0);
        figure.Rug.Should().Equal(-2, -1, 0, 1, 2);
        var band = figure.Series.Should().ContainSingle().Which;
        (band.X[0], band.X[^1]).Should().Be((-2, 2));
        band.X.Should().Contain(low).And.Contain(high).And.BeInAscendingOrder();
        band.Upper[band.X.IndexOf(low)].Should().BeApproximately(0, 1e-12, "the band touches 0 there");
    }

    [Fact]
    public void ModeratorOfOneValueHasNoSlopes()
    {
        var result = Run("predictor: x, moderator: k, controls: [g]");
        result.Number("moderation.models", "1", "r2").Should().NotBeNull("the controls' model stands");
        result.Table("moderation.slopes").Rows.Select(row => row.Id).Should().Equal("low", "mean", "high");
        result.Number("moderation.slopes", "low", "b").Should().BeNull();
        result.Number("moderation.slopes", "low", "outside").Should().BeNull();
        result.Table("moderation.coefficients").Rows.Select(row => row.Id).Should().Equal(
            "1:(Intercept)", "1:g", "2:(Intercept)", "2:g", "2:x", "2:k", "3:(Intercept)", "3:g", "3:x", "3:k", "3:x:k");
        result.Notes("moderation.slopes").Should().Contain("No simple slopes: every answer is the same in k.");
        result.Notes("moderation.johnson_neyman").Should().Contain("No boundaries: every answer is the same in k.");
        result.Report.Sections[0].Figures.Should().BeEmpty();
    }

    private static string Rows()
    {
        var rows = from m in Enumerable.Range(-2, 5)
                   from x in Enumerable.Range(1, 4)
                   from g in Enumerable.Range(0, 2)
                   let error = (g == 0 ? 0.1 : -0.1) * ((x + m) % 2 == 0 ? 1 : -1)
                   select FormattableString.Invariant($"{1 + x + m + (x * m) + error},{x},{m},{g},3\n");
        return "y,x,m,g,k\n" + string.Concat(rows);
    }

    private static StudyResult Run(string keys, string head = "")
    {
        using var study = new StudyFolder($"data: data.csv\n{head}analyses: [{{type: moderation, outcome: y, {keys}}}]\n", Data);
        return study.Result;
    }
}
