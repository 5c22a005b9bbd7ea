using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses;

/// <summary>The addresses that other people's papers lean on: table, rows and columns, to the letter.</summary>
public sealed class TableShapeTests
{
    private const string Constructs = "KS|KA|OC|KFE";
    private const string Items = "KS1|KS2|KS3|KS4|KS5|KA1|KA2|KA3|KA4|OC1|OC2|OC3|OC4|KFE1|KFE2|KFE3|KFE4";
    private const string Models = "n|r|r2|adj_r2|se|f|df1|df2|p|delta_r2|delta_f|delta_df|delta_p|f2|durbin_watson|loglik|aic|bic";
    private const string Coefficients = "b|se|beta|t|p|lower|upper|vif|tolerance";
    private const string Tests = "test|statistic|df1|df2|p|effect|effect_lower|effect_upper|levene_f|levene_p";

    private static readonly Lazy<StudyResult> Oblique = new(() => StudyA.Run(
        "{type: efa, id: oblique, items: [KS1-KS5, KA1-KA4], extraction: minres, rotation: promax, factors: 2}",
        "{type: moderation, id: binary, outcome: KFE, predictor: KS, moderator: field}",
        "{type: moderation, id: values, outcome: KFE, predictor: KS, moderator: OC, probe: [2, 3.5]}",
        "{type: regression, id: terms, outcome: KFE, predictors: [KS^2, 'KS:OC', factor(year), 'KS:factor(year)'], intercept: false}"));

    [Theory]
    [InlineData("screening.flow", "sent|returned|seconds|max_missing|longstring|invalid|valid", "n|percent")]
    [InlineData("frequencies.gender", "male|female", "n|percent|valid_percent")]
    [InlineData("frequencies.year", "first year|second year|third year|fourth year", "n|percent|valid_percent")]
    [InlineData("frequencies.field", "science and engineering|humanities and social sciences", "n|percent|valid_percent")]
    [InlineData("descriptives.variables", Constructs, "n|mean|sd|skewness|kurtosis|min|max")]
    [InlineData("reliability.constructs", Constructs, "items|n|alpha|alpha_lower|alpha_upper|alpha_standardized|omega|cr|ave|spearman_brown|mean_r")]
    [InlineData("reliability.items", Items, "mean|sd|item_total_r|alpha_if_deleted|loading")]
    [InlineData("correlations.summary", Constructs, "mean|sd|KS|KA|OC|KFE")]
    [InlineData("correlations.r", Constructs, Constructs)]
    [InlineData("correlations.p", Constructs, Constructs)]
    [InlineData("correlations.n", Constructs, Constructs)]
    [InlineData("compare_groups.tests", "KFE by gender|KFE by gender (Welch)|KFE by year|KFE by year (Welch)|KFE by field|KFE by field (Welch)", Tests)]
    [InlineData("compare_groups.effects", "KFE by gender: mean_difference|KFE by gender: mean_difference (Welch)|KFE by gender: cohen_d|KFE by gender: hedges_g|KFE by year: eta_squared|KFE by year: omega_squared|KFE by year: epsilon_squared|KFE by field: mean_difference|KFE by field: mean_difference (Welch)|KFE by field: cohen_d|KFE by field: hedges_g", "effect|value|lower|upper")]
    [InlineData("compare_groups.groups", "KFE by gender: male|KFE by gender: female|KFE by year: first year|KFE by year: second year|KFE by year: third year|KFE by year: fourth year|KFE by field: science and engineering|KFE by field: humanities and social sciences", "n|mean|sd")]
    [InlineData("efa.adequacy", "all", "kmo|chi2|df|p")]
    [InlineData("efa.msa", Items, "msa")]
    [InlineData("efa.eigenvalues", "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17", "eigenvalue|percent|cumulative|threshold")]
    [InlineData("efa.variance", "1|2|3|4", "extracted|extracted_percent|extracted_cumulative|rotated|rotated_percent|rotated_cumulative")]
    [InlineData("efa.loadings", Items, "F1|F2|F3|F4|communality")]
    [InlineData("common_method.harman", "1", "eigenvalue|percent")]
    [InlineData("regression.models", "1|2", Models)]
    [InlineData("regression.coefficients", "1:(Intercept)|1:gender|1:year|2:(Intercept)|2:gender|2:year|2:KS|2:KA|2:OC", Coefficients)]
    [InlineData("regression.diagnostics", "1|2", "breusch_pagan|bp_p|shapiro_wilk|sw_p|max_cook|max_leverage")]
    [InlineData("moderation.models", "1|2|3", Models)]
    [InlineData("moderation.coefficients", "1:(Intercept)|1:gender|1:year|2:(Intercept)|2:gender|2:year|2:KS|2:OC|3:(Intercept)|3:gender|3:year|3:KS|3:OC|3:KS:OC", Coefficients)]
    [InlineData("moderation.slopes", "low|mean|high", "value|b|se|t|p|lower|upper|outside")]
    [InlineData("moderation.johnson_neyman", "", "value|percent_below|percent_above")]
    public void SampleHasTheContractsRowsAndColumns(string table, string rows, string columns) => ShouldBe(StudyA.Result.Table(table), rows, columns);

    [Theory]
    [InlineData("oblique.structure", "KS1|KS2|KS3|KS4|KS5|KA1|KA2|KA3|KA4", "F1|F2")]
    [InlineData("oblique.factor_correlations", "F1|F2", "F1|F2")]
    [InlineData("oblique.loadings", "KS1|KS2|KS3|KS4|KS5|KA1|KA2|KA3|KA4", "F1|F2|communality")]
    [InlineData("binary.slopes", "low|high", "value|b|se|t|p|lower|upper|outside")]
    [InlineData("binary.coefficients", "1:(Intercept)|1:KS|1:field|2:(Intercept)|2:KS|2:field|2:KS:field", Coefficients)]
    [InlineData("values.slopes", "2|3.5", "value|b|se|t|p|lower|upper|outside")]
    [InlineData("terms.coefficients", "1:KS^2|1:KS:OC|1:factor(year)=2|1:factor(year)=3|1:factor(year)=4|1:KS:factor(year)=2|1:KS:factor(year)=3|1:KS:factor(year)=4", Coefficients)]
    public void OtherAnalysesHaveThemToo(string table, string rows, string columns) => ShouldBe(Oblique.Value.Table(table), rows, columns);

    [Fact]
    public void SampleHasNoOtherTables() => StudyA.Result.Report.Sections.SelectMany(section => section.Tables).Select(table => table.Id).Should().Equal(
        "screening.flow", "frequencies.gender", "frequencies.year", "frequencies.field", "descriptives.variables", "reliability.constructs", "reliability.items",
        "correlations.summary", "correlations.r", "correlations.p", "correlations.n", "compare_groups.groups", "compare_groups.tests", "compare_groups.effects", "efa.adequacy", "efa.msa",
        "efa.eigenvalues", "efa.loadings", "efa.variance", "common_method.harman", "common_method.models", "common_method.collinearity", "regression.models", "regression.coefficients", "regression.diagnostics",
        "moderation.models", "moderation.coefficients", "moderation.slopes", "moderation.johnson_neyman");

    [Fact]
    public void EveryWordIsThereInBothLanguages()
    {
        foreach (var section in StudyA.Result.Report.Sections.Concat(Oblique.Value.Report.Sections))
        {
            Words(section.Heading, section.Id);
            Sentences(section.Tables.SelectMany(table => table.Notes).Concat(section.Figures.SelectMany(figure => figure.Notes)), section.Id);
            foreach (var table in section.Tables)
            {
                Words(table.Title, table.Id);
                foreach (var label in table.Columns.Select(column => column.Label).Concat(table.Rows.Select(row => row.Label)))
                {
                    Words(label, table.Id);
                }
            }

            foreach (var figure in section.Figures)
            {
                Words(figure.Title, figure.Id);
            }
        }
    }

    [Fact]
    public void EveryTableSaysHowManyAnswersStandBehindIt()
    {
        foreach (var table in StudyA.Result.Report.Sections.Concat(Oblique.Value.Report.Sections).SelectMany(section => section.Tables).Where(table => !table.Id.EndsWith(".n", StringComparison.Ordinal)))
        {
            (table.Columns.Any(column => column.Id == "n") || table.Notes.Any(note => note.English.StartsWith("n ", StringComparison.Ordinal)))
                .Should().BeTrue($"{table.Id} has a column n or a note of it");
        }
    }

    private static void ShouldBe(ResultTable table, string rows, string columns)
    {
        table.Rows.Select(row => row.Id).Should().Equal(rows.Split('|', StringSplitOptions.RemoveEmptyEntries));
        table.Columns.Select(column => column.Id).Should().Equal(columns.Split('|'));
    }

    private static void Words(Phrase phrase, string where)
    {
        phrase.English.Should().NotBeNullOrWhiteSpace(where);
        phrase.Chinese.Should().NotBeNullOrWhiteSpace(where);
    }

    private static void Sentences(IEnumerable<Phrase> notes, string where)
    {
        foreach (var note in notes)
        {
            Words(note, where);
            note.English.Should().EndWith(".", where).And.NotMatchRegex(@"\p{IsCJKUnifiedIdeographs}", where);
            note.Chinese.Should().MatchRegex(@"\p{IsCJKUnifiedIdeographs}|^n = \d+", where);
            note.Chinese.Should().EndWith("。", where);
        }
    }
}
