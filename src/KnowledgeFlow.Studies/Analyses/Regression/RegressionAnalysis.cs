using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Selection;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Hierarchical linear regression.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcome">What is predicted.</param>
/// <param name="Blocks">The terms that each block adds.</param>
/// <param name="Errors">Which standard errors.</param>
/// <param name="Intercept">Whether the models have an intercept.</param>
/// <param name="Centring">Which variables of products and powers are centred at their means.</param>
public sealed record RegressionAnalysis(
    Located<string> Id,
    Located<string> Outcome,
    ImmutableArray<ImmutableArray<Located<Term>>> Blocks,
    StandardErrors Errors,
    bool Intercept,
    Centring Centring)
    : Analysis(Id)
{
    /// <summary>What rows are clustered by, for clustered errors; null for none.</summary>
    public Located<string>? Cluster { get; init; }

    /// <summary>The column of weights of weighted least squares; null for none.</summary>
    public Located<string>? Weights { get; init; }

    /// <summary>By which rule the terms of the last block are selected; null for all of them.</summary>
    public SelectionRule? Selection { get; init; }

    /// <summary>How the coefficients are resampled; null for not at all.</summary>
    public BootstrapSettings? Bootstrap { get; init; }

    /// <summary>The tables beside the usual ones.</summary>
    public ImmutableArray<RegressionExtra> Extras { get; init; } = [];

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [Fitted];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => [.. RegressionData.Variables(Outcome, Fitted.Terms), .. new[] { Cluster, Weights }.OfType<Located<string>>()];

    /// <inheritdoc/>
    internal override ImmutableArray<string> UnsharedKeys => [.. Bootstrap is null ? [] : ImmutableArray.Create("bootstrap"), .. Extras.IsEmpty ? [] : ImmutableArray.Create("also")];

    /// <inheritdoc/>
    internal override string? CoefficientRow(ResultTable coefficients, string outcome, string term) => outcome == Outcome.Value ? PrintedBlocks.LastRow(coefficients, term) : null;

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var data = Fitted.DataIn(survey);
        var fit = Fitted.FitTo(data, Level);
        var last = new LastModelLayout(Id.Value, survey, data, fit);
        var heading = new Phrase("Regression", "回归分析");
        var coefficients = CoefficientsTable.Of(Id.Value, survey, data, Outcome.Value, fit, ColumnsOfModel, Errors, Intercept, [.. CentringNotes(survey)]);
        return new ReportSection(
            Id.Value,
            heading,
            [
                .. fit.Selected is { } selected ? [SelectionTable.Of(last, selected)] : ImmutableArray<ResultTable>.Empty,
                ModelTable.Of(Id.Value, survey, data, Outcome.Value, fit),
                coefficients,
                .. Bootstrap is null ? [] : ImmutableArray.Create(Resampled(coefficients, last, Bootstrap with { Cancellation = survey.Cancellation })),
                DiagnosticsTable.Of(Id.Value, survey, data, fit),
                .. Extras.Order().Select(extra => Extra(extra, last)),
            ],
            [
                .. ResidualFigure.Of($"{Id.Value}.residuals", fit) is { } figure ? [figure] : (IEnumerable<Figure>)[],
                .. CoefficientForest.Of(Id.Value, survey.LabelOf(Outcome.Value), LastCoefficients(survey, data, fit), Level),
            ])
        {
            Distinctions = RegressionDistinctions.Of(survey.LabelOf(Outcome.Value), Blocks, Errors),
        };

        IEnumerable<string> ColumnsOfModel(int model) => data.Columns(Fitted.TermsOf(model + 1), Intercept);
    }

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study)
    {
        var models = section.Table("models");
        return
        [
            .. section.FindTable("steps") is { } steps ? [SelectionTable.Print(steps)] : ImmutableArray<PrintedTable>.Empty,
            PrintedBlocks.Of($"{Id.Value}.models", models.Title, models, section.Table("coefficients")),
            .. section.FindTable("bootstrap") is { } bootstrap ? [CoefficientBootstrapTable.Print(bootstrap, Level)] : ImmutableArray<PrintedTable>.Empty,
            .. section.PrintedOtherThan("steps", "models", "coefficients", "bootstrap", "diagnostics")
                .Select(table => table with { Prose = RegressionExtraProse.Of(table.Id[(Id.Value.Length + 1)..], section.Tables.Single(result => result.Id == table.Id)) }),
        ];
    }

    private static ResultTable Resampled(ResultTable coefficients, LastModelLayout model, BootstrapSettings settings) =>
        CoefficientBootstrapTable.Of(model.Id, coefficients, CoefficientBootstrap.Of(model.Fit, settings, model.Survey.Level), settings, model);

    private FittedRegression Fitted => new(Id, Outcome, Blocks, Errors, Intercept, Centring) { Cluster = Cluster, Weights = Weights, Selection = Selection };

    private static ResultTable Extra(RegressionExtra extra, LastModelLayout model) => extra switch
    {
        RegressionExtra.Importance => ImportanceTable.Of(model),
        RegressionExtra.Collinearity => CollinearityDiagnosticsTable.Of(model),
        RegressionExtra.Cases => CasesTable.Of(model),
        _ => PredictorCorrelationsTable.Of(model),
    };

    /// <summary>The coefficients of the last model that could be estimated.</summary>
    private static ImmutableArray<ForestRow> LastCoefficients(ScoredSurvey survey, RegressionData data, HierarchicalFit fit) =>
    [
        .. from coefficient in fit.Blocks.Select(block => block.TryGet(out var fitted, out _) ? fitted : null).LastOrDefault(block => block is not null)?.Coefficients ?? []
           where coefficient.Term != DesignMatrix.InterceptName
           select new ForestRow(data.LabelOf(survey, coefficient.Term), coefficient.B, coefficient.Lower, coefficient.Upper),
    ];

    private IEnumerable<Phrase> CentringNotes(ScoredSurvey survey)
    {
        if (Cluster is { } cluster)
        {
            var clusters = survey.LabelOf(cluster.Value);
            yield return new Phrase($"Clusters: {clusters.English}.", $"聚类变量：{clusters.Chinese}。");
        }

        if (Weights is { } weights)
        {
            var weighting = survey.LabelOf(weights.Value);
            yield return new Phrase(
                $"Weighted least squares, weights: {weighting.English}. Rows without a weight above 0 are left out; n counts rows; R², β, VIF and residuals are weighted.",
                $"加权最小二乘，权重：{weighting.Chinese}。权重缺失或不大于 0 的个案剔除；n 为个案数；R²、β、VIF 与残差均为加权结果。");
        }

        var names = CentredVariables.Of(Blocks.SelectMany(block => block).Select(term => term.Value)).Select(survey.LabelOf).ToList();
        if (Centring == Centring.None || names.Count == 0)
        {
            yield break;
        }

        var english = string.Join(", ", names.Select(name => name.English));
        var chinese = string.Join("、", names.Select(name => name.Chinese));
        yield return Centring == Centring.All
            ? new Phrase($"Centred at their means: {english}.", $"以均值中心化：{chinese}。")
            : new Phrase($"Centred at their means, unless binary: {english}.", $"除二分变量外，以均值中心化：{chinese}。");
    }
}
