using System.Globalization;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Lms;

public sealed class ProductIndicatorAnalysisTests
{
    private static readonly Lazy<StudyResult> Study = new(() => LatentProductStudy.Run(
        LatentProductStudy.OneInteraction(2000, "u", (row, _) => $"{row * 7 % 11}"),
        LatentProductStudy.Measured,
        "{type: lms, method: product_indicator, model: \"Y ~ X + Z + X:Z\"}",
        "{type: lms, id: all, method: product_indicator, pairs: all, model: \"Y ~ X + Z + X:Z\"}",
        "{type: lms, id: ml, estimator: ml, method: product_indicator, model: \"Y ~ b*X + Z + w*X:Z + u\\nt := b + w\"}",
        "{type: lms, id: both, model: \"Y ~ X + Z + X:Z\"}",
        "{type: lms, id: observed, method: product_indicator, model: \"Y ~ X + u + X:u\"}",
        "{type: lms, id: half, model: \"Y ~ X + u + X:u\"}",
        "{type: lms, id: twice, method: product_indicator, model: \"Y ~ X + Z + X:Z + Z:X\"}"));

    /// <summary>lavaan's estimates on semTools' products, at their addresses (tests/reference/lms/product_indicators.R).</summary>
    [Theory]
    [InlineData("lms", "one_matched")]
    [InlineData("all", "one_all")]
    public void EveryParameterStandsAtItsAddress(string id, string name)
    {
        var held = 0;
        foreach (var parts in LatentProductStudy.Read("product_indicators.csv").Split('\n').Select(line => line.Trim().Split(',')).Where(parts => parts[0] == name))
        {
            var (cell, value) = (parts[1], double.Parse(parts[2] == "NA" ? "NaN" : parts[2], CultureInfo.InvariantCulture));
            if (cell.StartsWith("fit_", StringComparison.Ordinal))
            {
                var column = cell[4..] switch
                {
                    "chisq.scaled" => "chi2", "df.scaled" => "df", "npar" => "parameters", "logl" => "loglik", "cfi.scaled" => "cfi", "rmsea.scaled" => "rmsea", "srmr_bentler" => "srmr", "aic" => "aic", "bic" => "bic",
                    "lrt" => "lrt", "lrt_scaled" => "lrt_scaled", "r2" => "r2", "n" => "n", _ => null,
                };
                if (column is not null && !double.IsNaN(value))
                {
                    Near($"{id}.fit[model].{column}", value);
                }
            }
            else if (!cell.EndsWith("~1", StringComparison.Ordinal) || !cell.Contains(':', StringComparison.Ordinal))
            {
                Near($"{id}.parameters[\"{cell}\"].est", value);
                Near($"{id}.parameters[\"{cell}\"].se", double.Parse(parts[3], CultureInfo.InvariantCulture));
                Near($"{id}.parameters[\"{cell}\"].{(cell == "Y~X:Z" ? "std_product" : "std")}", double.Parse(parts[4], CultureInfo.InvariantCulture));
            }
        }

        held.Should().BeGreaterThan(100);

        void Near(string address, double expected)
        {
            StudyFolder.NumberAt(Study.Value, address).Should().BeApproximately(expected, 1e-7 * Math.Max(1, Math.Abs(expected)), address);
            held++;
        }
    }

    [Fact]
    public void TablesAreThoseOfTheOtherMethod()
    {
        var (indicators, both) = (Study.Value.Report.Sections.Single(section => section.Id == "lms"), Study.Value.Report.Sections.Single(section => section.Id == "both"));
        indicators.Tables.Select(table => table.Id).Should().Equal(both.Tables.Select(table => table.Id.Replace("both.", "lms.", StringComparison.Ordinal)).Where(id => id != "lms.second_opinion"));
        foreach (var table in indicators.Tables)
        {
            table.Columns.Select(column => column.Id).Should().Equal(Study.Value.Table(table.Id.Replace("lms.", "both.", StringComparison.Ordinal)).Columns.Select(column => column.Id));
        }

        indicators.Figures.Select(figure => figure.Id).Should().Equal("lms.interaction-X-Z", "lms.johnson_neyman-X-Z");
        Study.Value.Table("lms.slopes").Rows.Select(row => row.Id).Should().Equal("X:Z/low", "X:Z/mean", "X:Z/high");
        Study.Value.Table("lms.parameters").Rows.Single(row => row.Id == "x1:z1~~x1:z1").Label.English.Should().Be("Residual variance of x1 × z1");
        Study.Value.Table("lms.parameters").Rows.Select(row => row.Id).Should().Contain("X:Z~1").And.NotContain("x1:z1~1");
    }

    /// <summary>The slope is γ + ωz with its error from theirs; the plot's slope is the table's, and all at its mean the outcome is at its own: E(xz) is taken away.</summary>
    [Fact]
    public void SlopesAndPlotsFollowFromTheEstimates()
    {
        double At(string address) => StudyFolder.NumberAt(Study.Value, address)!.Value;
        At("lms.slopes[\"X:Z/mean\"].b").Should().BeApproximately(At("lms.parameters[Y~X].est"), 1e-12);
        At("lms.slopes[\"X:Z/mean\"].se").Should().BeApproximately(At("lms.parameters[Y~X].se"), 1e-9);
        (At("lms.slopes[\"X:Z/high\"].b") - At("lms.slopes[\"X:Z/mean\"].b")).Should().BeApproximately(At("lms.parameters[Y~X:Z].est") * Math.Sqrt(At("lms.covariances[Z~~Z].est")), 1e-10);

        var line = ((LineFigure)Study.Value.Report.Sections[0].Figures[0]).Series[1];
        line.X[20].Should().BeApproximately(0, 1e-12);
        line.Y[20].Should().BeApproximately(At("lms.parameters[y1~1].est") - (At("lms.parameters[Y~X:Z].est") * At("lms.covariances[X~~Z].est")), 1e-10);
        ((line.Y[^1] - line.Y[0]) / (line.X[^1] - line.X[0])).Should().BeApproximately(At("lms.slopes[\"X:Z/mean\"].b"), 1e-10);
        At("lms.parameters[Y~X:Z].std").Should().BeApproximately(At("lms.parameters[Y~X:Z].est") * Math.Sqrt(At("lms.covariances[X~~X].est") * At("lms.covariances[Z~~Z].est") / At("lms.covariances[Y~~Y].est")), 1e-12);
    }

    [Fact]
    public void DefinitionsAndControlsGoAlong()
    {
        double At(string address) => StudyFolder.NumberAt(Study.Value, address)!.Value;
        At("ml.defined[t].est").Should().BeApproximately(At("ml.parameters[Y~X].est") + At("ml.parameters[Y~X:Z].est"), 1e-12);
        Study.Value.Table("ml.parameters").Rows.Select(row => row.Id).Should().Contain(["X~u", "Z~u", "X:Z~u"]);
        Study.Value.Number("ml.fit", "model", "lrt_scaled").Should().BeNull();
        Study.Value.Notes("ml.fit").Should().Contain("Observed predictors (u) enter less their means; latent predictors and product variables are regressed on them.");
    }

    [Fact]
    public void TheSecondOpinionStandsBesideTheFirst()
    {
        double At(string column) => StudyFolder.NumberAt(Study.Value, $"both.second_opinion[Y~X:Z].{column}")!.Value;
        At("est").Should().Be(StudyFolder.NumberAt(Study.Value, "both.parameters[Y~X:Z].est"));
        At("indicator_est").Should().Be(StudyFolder.NumberAt(Study.Value, "lms.parameters[Y~X:Z].est"));
        At("indicator_std").Should().Be(StudyFolder.NumberAt(Study.Value, "lms.parameters[Y~X:Z].std"));
        At("difference_in_se").Should().BeApproximately((At("est") - At("indicator_est")) / At("se"), 1e-12);
        Study.Value.Notes("both.second_opinion").Should().ContainSingle(note => note == "The two agree within one standard error of LMS at every product.");
    }

    /// <summary>Exponential predictors: the likelihood takes them for normal, product indicators do not.</summary>
    [Fact]
    public void WhereTheTwoAreApartANoteSaysSo()
    {
        var source = new Random(5);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - source.NextDouble())) * Math.Cos(2 * Math.PI * source.NextDouble());
        var rows = Enumerable.Range(0, 600).Select(_ =>
        {
            var (x, z) = (-Math.Log(1 - source.NextDouble()), -Math.Log(1 - source.NextDouble()));
            var y = (0.3 * x) + (0.3 * z) + (0.2 * (x - 1) * (x - 1)) + (0.2 * (z - 1) * (z - 1)) + (0.6 * Normal());
            return string.Join(',', new[] { x, x, x, z, z, z, y, y, y }.Select(value => (value + (0.6 * Normal())).ToString("F4", CultureInfo.InvariantCulture)));
        });
        var result = LatentProductStudy.Run("x1,x2,x3,z1,z2,z3,y1,y2,y3\n" + string.Join('\n', rows) + "\n", LatentProductStudy.Measured, "{type: lms, model: \"Y ~ X + Z + X:Z + X:X\"}");

        var apart = new[] { "Y~X:Z", "Y~X:X" }.Where(row => Math.Abs(result.Number("lms.second_opinion", row, "difference_in_se")!.Value) > 1).ToList();
        apart.Should().NotBeEmpty();
        result.Notes("lms.second_opinion").Should().ContainSingle(note => note.StartsWith($"The two differ by more than one standard error of LMS at {string.Join(", ", apart)}:", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatHasNoItemsToMultiplyIsSaid()
    {
        Study.Value.Notes("observed.fit").Should().Contain("No fit of product indicators: a factor of the product has no items to multiply (X:u).");
        Study.Value.Notes("half.second_opinion").Should().Contain("No fit of product indicators: a factor of the product has no items to multiply (X:u).");
        Study.Value.Number("half.second_opinion", "Y~X:u", "est").Should().NotBeNull();
        Study.Value.Number("half.second_opinion", "Y~X:u", "indicator_est").Should().BeNull();
        Study.Value.Notes("twice.fit").Should().Contain("No fit of product indicators: the model is not identified at Y~Z:X.");
        Study.Value.Table("twice.slopes").Rows.Should().HaveCount(6);
    }

    /// <summary>As in <c>sem</c>: an improper solution is given in full, and said to be one.</summary>
    [Fact]
    public void AHeywoodCaseIsGivenInFullAndNamed()
    {
        // Y depends on no product, and two products of items hardly tell what they measure.
        var source = new RandomSource(3);
        var rows = Enumerable.Range(0, 80).Select(_ =>
        {
            var (x, z) = (source.NextNormal(), source.NextNormal());
            return string.Join(',', new[] { x, x, z, z, x, x, x }.Select(value => (value + source.NextNormal()).ToString("R", CultureInfo.InvariantCulture)));
        });
        var result = LatentProductStudy.Run(
            "x1,x2,z1,z2,y1,y2,y3\n" + string.Join('\n', rows) + "\n",
            "constructs:\n  X: {items: [x1, x2]}\n  Z: {items: [z1, z2]}\n  Y: {items: [y1, y2, y3]}\n",
            "{type: lms, pairs: matched, model: \"Y ~ X + Z + X:Z\"}",
            "{type: lms, id: pi, method: product_indicator, pairs: matched, model: \"Y ~ X + Z + X:Z\"}");

        result.Notes("pi.fit").Should().ContainSingle(note => note.StartsWith("The fit of product indicators: an improper solution (Heywood case) at ", StringComparison.Ordinal));
        result.Number("pi.parameters", "Y~X:Z", "est").Should().NotBeNull().And.Be(result.Number("lms.second_opinion", "Y~X:Z", "indicator_est"));
        result.Number("pi.parameters", "Y~X:Z", "se").Should().BePositive();
        result.Number("pi.fit", "model", "chi2").Should().BePositive();
        result.Number("lms.second_opinion", "Y~X:Z", "indicator_se").Should().BePositive();
        result.Table("pi.slopes").Rows.Should().HaveCount(3);
    }

    [Fact]
    public void EveryWordIsThereInBothLanguages()
    {
        foreach (var note in Study.Value.Report.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Notes))
        {
            note.English.Should().EndWith(".").And.NotMatchRegex(@"\p{IsCJKUnifiedIdeographs}");
            note.Chinese.Should().EndWith("。").And.MatchRegex(@"\p{IsCJKUnifiedIdeographs}");
        }
    }
}
