using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>A structural equation model with products of latent variables; constructs that it names bring their items.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Model">The model.</param>
/// <param name="Options">How it is fitted: by <c>mlr</c> or <c>ml</c>.</param>
/// <param name="Method">How the products' effects are estimated.</param>
/// <param name="Pairing">Which items product indicators multiply.</param>
public sealed record LatentModerationAnalysis(Located<string> Id, WrittenModel Model, ModelOptions Options, InteractionMethod Method, ProductPairing Pairing) : Analysis(Id)
{
    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new FittedInteraction(Id, Model, Options)];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => ModelColumns.Variables(study, [Model.WithConstructs(study)], Options);

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Items(Study study) => ModelColumns.Items(study, [Model.WithConstructs(study)]);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedInteractions.Of(section);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var written = Model.WithConstructs(survey.Study);
        var sample = ModelSample.Of(survey, [written], Options);
        var silent = SilentItems.Of(sample, [written], Options);
        var model = silent.RemovedFrom(written);
        var fitter = new ModelFitter(sample, Options, survey.Study.Convention) { Level = Level };
        var moderated = Method == InteractionMethod.LatentModerated ? LatentModeratedFit.Of(model, fitter) : null;
        var indicators = ProductIndicatorsFit.Of(model, fitter, Pairing, isTested: moderated is null);
        var fit = (moderated is null ? (InteractionFit)indicators : moderated) with { LeftOut = silent };
        fit = fit with { Resampled = ResampledInteraction.Of(fit, survey.Cancellation) };
        var products = ProbedProduct.Of(survey, Id, fit);
        var parameters = InteractionParametersTable.Of(Id.Value, survey, fit);
        return new ReportSection(
            Id.Value,
            new Phrase("Latent moderation", "潜变量调节效应"),
            [
                InteractionFitTable.Of(Id.Value, survey, fit),
                parameters,
                .. fit.Table.Definitions.IsEmpty ? [] : ImmutableArray.Create(InteractionDefinedTable.Of(Id.Value, fit, Level)),
                .. moderated is null ? [] : ImmutableArray.Create(SecondOpinionTable.Of(Id.Value, survey, moderated, indicators)),
                LatentCovarianceTable.Of(Id.Value, survey, fit),
                InteractionRSquaredTable.Of(Id.Value, survey, fit),
                LatentSlopeTable.Of(Id.Value, fit, products, Level),
                LatentJohnsonNeymanTable.Of(Id.Value, fit, products, Level),
            ],
            [.. Figures(products), .. CoefficientForest.OfPaths(Id.Value, parameters, Level)])
        {
            Subject = Subject(survey, fit.Products),
        };
    }

    /// <summary>The products by name where they are few.</summary>
    private static Phrase Subject(ScoredSurvey survey, ImmutableArray<LatentProduct> products)
    {
        const int MostNamed = 2;
        if (products.Length > MostNamed)
        {
            return Phrase.Format($"{products.Length} products", $"{products.Length} 个乘积项");
        }

        var names = products.Select(product => (First: survey.LabelOf(product.First), Second: survey.LabelOf(product.Second))).ToList();
        return new Phrase(
            string.Join(", ", names.Select(name => $"{name.First.English} × {name.Second.English}")),
            string.Join("、", names.Select(name => $"{name.First.Chinese} × {name.Second.Chinese}")));
    }

    private ImmutableArray<Figure> Figures(ImmutableArray<ProbedProduct> products)
    {
        var probed = products.Where(product => product.Effect is not null).ToImmutableArray();
        return
        [
            .. probed.Select(product => LatentInteractionFigure.Of(Id.Value, product, Level)),
            .. probed.Length > 1 ? [LatentInteractionFigure.Combined(Id.Value, probed, Level)] : (IEnumerable<Figure>)[],
            .. probed.Where(product => !product.Effect!.IsModeratorBinary).Select(product => LatentJohnsonNeymanFigure.Of(Id.Value, product, Level)),
        ];
    }
}
