using System.Globalization;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Lms;

public sealed class LatentModerationAnalysisTests
{
    private const string Fit = "n|parameters|loglik|aic|bic|adjusted_bic|loglik_scaling_factor|nodes|quadrature_change|lrt|lrt_df|lrt_p|lrt_scaled|lrt_scaled_p|r2|delta_r2"
        + "|chi2|df|p|chi2_df|scaling_factor|chi2_unscaled|rmsea|rmsea_lower|rmsea_upper|rmsea_p|cfi|tli|srmr|cfi_robust|tli_robust|rmsea_robust";

    private const string Estimates = "est|se|z|p|lower|upper|std|std_se|std_z|std_p|std_lower|std_upper";

    private static readonly string Answers = LatentProductStudy.OneInteraction(400, "g,u", (row, items) => string.Create(CultureInfo.InvariantCulture, $"{row % 2},{(0.4 * items[0]) + (row * 7 % 11)}"));

    private static readonly Lazy<StudyResult> Study = new(() => LatentProductStudy.Run(
        Answers,
        LatentProductStudy.Measured + "variables:\n  g: {label: Gender, values: {0: men, 1: women}}\n",
        "{type: lms, model: \"Y ~ X + Z + X:Z\"}",
        "{type: lms, id: many, model: \"Y ~ X + Z + X:Z + X:X + g + u + X:g + Z:u\"}",
        "{type: sem, id: linear, estimator: mlr, model: \"Y ~ X + Z\\nx1 ~ 1\"}",
        "{type: sem, id: controlled, estimator: mlr, model: \"Y ~ X + Z + g + u\\nX ~ g + u\\nZ ~ g + u\\nX ~~ Z\\nx1 ~ 1\"}",
        "{type: lms, id: chain, model: \"Z ~ X + X:X\\nY ~ X + b*Z + g + X:g\\ntwice := 2*b\"}"));

    [Theory]
    [InlineData("lms.fit", "model|without_products", Fit)]
    [InlineData("lms.covariances", "X~~X|X~~Z|X~~Y|Z~~Z|Z~~Y|Y~~Y", Estimates)]
    [InlineData("lms.r2", "Y|x1|x2|x3|z1|z2|z3|y1|y2|y3", "r2|r2_se|product_share|product_share_se|r2_without_products|delta_r2")]
    [InlineData("lms.slopes", "X:Z/low|X:Z/mean|X:Z/high", "value|b|se|t|p|lower|upper|outside")]
    [InlineData("lms.johnson_neyman", "X:Z/1|X:Z/2", "value|deviations|percent_below|percent_above")]
    [InlineData("many.slopes", "X:Z/low|X:Z/mean|X:Z/high|X:X/low|X:X/mean|X:X/high|X:g/low|X:g/high|Z:u/low|Z:u/mean|Z:u/high", "value|b|se|t|p|lower|upper|outside")]
    [InlineData("chain.slopes", "Z~X:X/low|Z~X:X/mean|Z~X:X/high|Y~X:g/low|Y~X:g/high", "value|b|se|t|p|lower|upper|outside")]
    [InlineData("chain.defined", "twice", Estimates)]
    public void TablesHaveTheContractsRowsAndColumns(string table, string rows, string columns)
    {
        var found = Study.Value.Table(table);
        found.Columns.Select(column => column.Id).Should().Equal(columns.Split('|'));
        found.Rows.Select(row => row.Id).Should().BeSubsetOf(rows.Split('|'));
        if (!table.EndsWith("johnson_neyman", StringComparison.Ordinal))
        {
            found.Rows.Select(row => row.Id).Should().Equal(rows.Split('|'));
        }
    }

    [Fact]
    public void ParametersHaveBothScalesOfAProduct()
    {
        var parameters = Study.Value.Table("lms.parameters");
        parameters.Columns.Select(column => column.Id).Should().Equal($"{Estimates}|std_product|std_product_se|std_product_p".Split('|'));
        parameters.Rows.Single(row => row.Id == "Y~X:Z").Label.English.Should().Be("Predictor × Moderator → Outcome");

        // ω·sd_a·sd_b/sd_η, and √(φ_aa·φ_bb + φ_ab²) in the place of sd_a·sd_b.
        var (xx, zz, xz, yy) = (Number("lms.covariances[X~~X].est"), Number("lms.covariances[Z~~Z].est"), Number("lms.covariances[X~~Z].est"), Number("lms.covariances[Y~~Y].est"));
        var effect = Number("lms.parameters[Y~X:Z].est");
        Number("lms.parameters[Y~X:Z].std").Should().BeApproximately(effect * Math.Sqrt(xx * zz / yy), 1e-12);
        Number("lms.parameters[Y~X:Z].std_product").Should().BeApproximately(effect * Math.Sqrt(((xx * zz) + (xz * xz)) / yy), 1e-12);
        Study.Value.Number("lms.parameters", "Y~X", "std_product").Should().BeNull();

        // What is 1 by construction has no error.
        Study.Value.Number("lms.parameters", "X~~X", "std").Should().BeApproximately(1, 1e-14);
        Study.Value.Number("lms.parameters", "X~~X", "std_se").Should().BeNull();
    }

    [Fact]
    public void TheModelWithoutProductsIsTheLinearOne()
    {
        foreach (var column in new[] { "chi2", "df", "p", "scaling_factor", "rmsea", "cfi", "tli", "srmr", "cfi_robust", "loglik", "aic", "bic", "parameters" })
        {
            Number($"lms.fit[without_products].{column}").Should().BeApproximately(Number($"linear.fit[model].{column}"), 1e-5 * Math.Max(1, Math.Abs(Number($"linear.fit[model].{column}")) * 1e-3), column);
        }

        var (wide, narrow) = (Number("lms.fit[model].loglik"), Number("lms.fit[without_products].loglik"));
        Number("lms.fit[model].lrt").Should().BeApproximately(2 * (wide - narrow), 1e-9);
        Number("lms.fit[model].lrt_df").Should().Be(1);
        Number("lms.fit[model].delta_r2").Should().BeApproximately(Number("lms.fit[model].r2") - Number("lms.fit[without_products].r2"), 1e-12);
        Study.Value.Number("lms.fit", "model", "chi2").Should().BeNull();
        Study.Value.Number("lms.fit", "without_products", "nodes").Should().BeNull();
    }

    /// <summary>With controls the likelihood is that of the indicators given these, as lavaan's.</summary>
    [Fact]
    public void WithControlsItIsTooAndTheyAreNamed()
    {
        Number("many.fit[without_products].loglik").Should().BeApproximately(Number("controlled.fit[model].loglik"), 1e-6);
        Number("many.fit[without_products].chi2").Should().BeApproximately(Number("controlled.fit[model].chi2"), 1e-4);
        Study.Value.Notes("many.fit").Should().ContainSingle(note => note.StartsWith("Observed predictors (Gender, u) are conditioned on", StringComparison.Ordinal));
        Study.Value.Table("many.r2").Rows.Select(row => row.Id).Take(3).Should().Equal("Y", "X", "Z");
    }

    [Fact]
    public void ABinaryModeratorIsProbedAtItsTwoValues()
    {
        Number("many.slopes[\"X:g/low\"].value").Should().Be(0);
        Number("many.slopes[\"X:g/high\"].value").Should().Be(1);
        Study.Value.Table("many.slopes").Rows.Single(row => row.Id == "X:g/high").Label.English.Should().Be("Predictor × Gender: women");
        (Number("many.slopes[\"X:g/high\"].b") - Number("many.slopes[\"X:g/low\"].b")).Should().BeApproximately(Number("many.parameters[\"Y~X:g\"].est"), 1e-12);
        Study.Value.Notes("many.johnson_neyman").Should().Contain("Predictor × Gender: none, the moderator has two values, and the slopes at both say everything.");
        Study.Value.Number("many.slopes", "Z:u/low", "outside").Should().Be(0);
        Study.Value.Number("many.slopes", "X:Z/low", "outside").Should().BeNull();
    }

    [Fact]
    public void FiguresAreOneAProductAndOneOfAll()
    {
        var sections = Study.Value.Report.Sections.ToDictionary(section => section.Id, section => section.Figures);
        sections["lms"].Select(figure => figure.Id).Should().Equal("lms.interaction-X-Z", "lms.johnson_neyman-X-Z");
        sections["many"].Select(figure => figure.Id).Should().Equal(
            "many.interaction-X-Z", "many.interaction-X-X", "many.interaction-X-g", "many.interaction-Z-u", "many.interactions", "many.johnson_neyman-X-Z", "many.johnson_neyman-X-X", "many.johnson_neyman-Z-u");
        sections["chain"].Select(figure => figure.Id).Should().Equal("chain.interaction-Z-X-X", "chain.interaction-Y-X-g", "chain.interactions", "chain.johnson_neyman-Z-X-X");

        var plot = sections["lms"][0].Should().BeOfType<LineFigure>().Which;
        plot.Series.Select(series => series.Label.English[..4]).Should().Equal("−1 S", "Mean", "+1 S");
        plot.Notes.Select(note => note.English).Should().Contain("Outcome is drawn in units of y1, with its intercept.");
        var low = plot.Series[0];
        ((low.Y[^1] - low.Y[0]) / (low.X[^1] - low.X[0])).Should().BeApproximately(Number("lms.slopes[\"X:Z/low\"].b"), 1e-10);

        // Panels of one outcome share its axis; a line looks alike in each of them.
        var panels = sections["many"].OfType<LinePanelFigure>().Should().ContainSingle().Which.Panels;
        panels.Select(panel => (panel.Y.Minimum, panel.Y.Maximum)).Distinct().Should().HaveCount(1);
        panels[0].Series.Select(series => series.Label.English).Should().Equal("−1 SD", "Mean", "+1 SD");
        panels[2].Series.Select(series => series.Label.English).Should().Equal("men", "women");
    }

    [Fact]
    public void NotesSayHowItWasDone()
    {
        Study.Value.Notes("lms.fit").Should().Contain("Latent moderated structural equations (Klein and Moosbrugger 2000) by maximum likelihood; the likelihood is integrated for each person over Predictor.")
            .And.ContainSingle(note => note.StartsWith("Gauss-Hermite quadrature of ", StringComparison.Ordinal)).And.ContainSingle(note => note.StartsWith("MLR: sandwich", StringComparison.Ordinal));
        Study.Value.Notes("chain.fit").Should().Contain("R² and ΔR² of the outcomes stand in chain.r2.");
        Math.Abs(Number("lms.fit[model].quadrature_change")).Should().BeLessThan(1e-6);
    }

    [Fact]
    public void EveryWordIsThereInBothLanguages()
    {
        foreach (var section in Study.Value.Report.Sections.Where(section => section.Id is "lms" or "many" or "chain"))
        {
            foreach (var note in section.Tables.SelectMany(table => table.Notes).Concat(section.Figures.SelectMany(figure => figure.Notes)))
            {
                note.English.Should().EndWith(".").And.NotMatchRegex(@"\p{IsCJKUnifiedIdeographs}");
                note.Chinese.Should().EndWith("。").And.MatchRegex(@"\p{IsCJKUnifiedIdeographs}");
            }
        }
    }

    /// <summary>An item answered the other way round and declared as reversed is the item.</summary>
    [Fact]
    public void ReversedItemsEnterReversed()
    {
        static string Likert(double value) => Math.Clamp(Math.Round(4 + value), 1, 7).ToString(CultureInfo.InvariantCulture);
        string Data(Func<double, double> x2) => "x1,x2,x3,y1,y2,y3,z1,z2,z3\n" + string.Join('\n', Answers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line =>
        {
            var items = line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            return string.Join(',', items.Take(9).Select((item, j) => j == 1 ? Likert(x2(item)) : Likert(item)));
        })) + "\n";

        var head = "likert: {min: 1, max: 7}\n" + LatentProductStudy.Measured;
        const string analysis = "{type: lms, model: \"Y ~ X + Z + X:Z\"}";
        var straight = LatentProductStudy.Run(Data(item => item), head, analysis);
        var reversed = LatentProductStudy.Run(Data(item => -item), head.Replace("x3]}", "x3], reverse: [x2]}", StringComparison.Ordinal), analysis);

        foreach (var address in new[] { "lms.fit[model].loglik", "lms.parameters[X=~x2].est", "lms.parameters[Y~X:Z].std" })
        {
            StudyFolder.NumberAt(reversed, address).Should().BeApproximately(StudyFolder.NumberAt(straight, address)!.Value, 1e-7, address);
        }
    }

    [Fact]
    public void FullInformationTakesRowsWithMissingAnswers()
    {
        var data = string.Join('\n', Answers.Split('\n').Select((line, row) => row > 0 && row % 10 == 0 ? line[line.IndexOf(',', StringComparison.Ordinal)..] : line));
        var result = LatentProductStudy.Run(data, LatentProductStudy.Measured, "{type: lms, id: listwise, model: \"Y ~ X + Z + X:Z\"}", "{type: lms, id: all, missing: fiml, model: \"Y ~ X + Z + X:Z\"}");

        StudyFolder.NumberAt(result, "listwise.fit[model].n").Should().Be(360);
        StudyFolder.NumberAt(result, "all.fit[model].n").Should().Be(400);
        StudyFolder.NumberAt(result, "all.parameters[Y~X:Z].est").Should().BeApproximately(Number("lms.parameters[Y~X:Z].est"), 0.05);
        result.Notes("all.slopes").Should().Contain("n = 400 (all rows with an answer).");
    }

    private static double Number(string address) => StudyFolder.NumberAt(Study.Value, address)!.Value;
}
