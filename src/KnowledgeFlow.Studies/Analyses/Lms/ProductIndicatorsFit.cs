using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>A fit by product indicators.</summary>
/// <param name="Options">How it was fitted.</param>
/// <param name="Written">The model as written.</param>
/// <param name="Table">The linear model; the one as written where there is none.</param>
/// <param name="Data">The data.</param>
/// <param name="Pairing">Which items are multiplied, or were to be where there is no model.</param>
/// <param name="Convention">The convention behind its fit indices.</param>
/// <param name="Outcome">The fit.</param>
internal sealed record ProductIndicatorsFit(
    ModelOptions Options, ParameterTable Written, ParameterTable Table, Outcome<ObservedData> Data, ProductPairing Pairing, Convention Convention, Outcome<ProductIndicatorFit> Outcome)
    : InteractionFit(Options, Written, Table, Data)
{
    /// <summary>The fit, a Heywood case too; null where there is none.</summary>
    public ProductIndicatorFit? Fitted => Outcome.TryGet(out var fit, out _) ? fit : null;

    public override ImmutableArray<LatentCovariance> Covariances => Fitted?.Covariances ?? [];

    public override ImmutableArray<ModeratedLatentEffect> Effects => Fitted is { } fitted ? ModeratedLatentEffect.Of(fitted, Level) : [];

    public override InteractionBootstrap? Bootstrap => Fitted is { } fitted && Data.TryGet(out var data, out _) ? InteractionBootstrap.Of(fitted, data) : null;

    private int? Count => Rows > 0 ? Rows : null;

    public override InteractionFitRow ModelRow => InteractionFitRow.OfLinear(Count, Linear("model", Table, Outcome.Then<FittedModel>(fit => fit.Fitted))) with
    {
        LikelihoodRatio = Fitted?.Test()?.Plain,
        Scaled = Options.Estimator.Value.IsRobust ? Fitted?.Test()?.Scaled : null,
        RSquared = OnlyOutcome is { } outcome ? ShareOf(outcome)?.RSquared : null,
        DeltaRSquared = OnlyOutcome is { } only ? ShareOf(only)?.Delta : null,
    };

    public override InteractionFitRow WithoutProductsRow => Fitted is not { WithoutProducts: not null } fitted ? new InteractionFitRow(Count, null) : InteractionFitRow.OfLinear(Count, Linear("without_products", fitted.Model.WithoutProducts, fitted.WithoutProducts!)) with
    {
        RSquared = OnlyOutcome is { } outcome ? ShareOf(outcome)?.WithoutProducts : null,
    };

    /// <summary>Fits a model, and if asked the same without the products' effects.</summary>
    public static ProductIndicatorsFit Of(WrittenModel written, ModelFitter fitter, ProductPairing pairing, bool isTested)
    {
        var table = written.Specify(LatentInteractionModel.Defaults);
        var data = fitter.Sample.Observe(table, fitter.Options);
        return !ProductIndicatorModel.Of(written.Syntax, pairing).TryGet(out var model, out var refusal)
            ? new ProductIndicatorsFit(fitter.Options, table, table, data, pairing, fitter.Convention, refusal) { Level = fitter.Level }
            : new ProductIndicatorsFit(
                fitter.Options,
                table,
                model.Table,
                data,
                model.Pairing,
                fitter.Convention,
                data.Then(observed => ProductIndicatorFit.Fit(model, observed, fitter.Options.Estimator.Value, fitter.Convention, isTested, fitter.Level)))
            {
                Level = fitter.Level,
            };
    }

    public override (ParameterRow Row, EstimatedQuantity? Product) ParameterAt(int row)
    {
        if (Fitted is not { } fitted)
        {
            return (ParameterRow.None, null);
        }

        var (estimate, standardised) = (fitted.Fitted.Solution.Parameters[row], fitted.Fitted.Standardised.Parameters[row]);
        var product = fitted.Model.Products.Select(fitted.Model.RowOf).ToList().IndexOf(row);
        return product < 0 ? (RowOf(standardised), null) : (RowOf(fitted.Effects[product]), standardised);

        ParameterRow RowOf(EstimatedQuantity ofUnits) => ParameterRow.Of(estimate, ofUnits, Resampled?.Parameter(row), Resampled?.Standardised(row));
    }

    // Centred products have a mean of 0 and nothing but rounding for an intercept; missing answers move it.
    public override bool IsTold(int row) => Table.Parameters[row] is not { Operator: ModelOperator.Intercept, IsFree: true } parameter
        || !parameter.Left.Contains(ProductIndicator.Sign) || (Data.TryGet(out var data, out _) && !data.IsComplete);

    // Standardised definitions would take product variables for ones of variance 1.
    public override ParameterRow DefinedAt(int place) => Fitted is { } fitted ? ParameterRow.Unstandardised(fitted.Fitted.Solution.Defined[place], Resampled?.Defined(place)) : ParameterRow.None;

    public override ExplainedShare? ShareOf(string name)
    {
        if (Fitted is not { } fitted)
        {
            return null;
        }

        var value = Of(fitted.Fitted);
        return Products.Any(product => product.Outcome == name) && fitted.WithoutProducts is { } without && without.TryGet(out var narrow, out _)
            ? new ExplainedShare(value, null, null, null, Of(narrow), value - Of(narrow))
            : ExplainedShare.Of(value);

        double Of(FittedModel model) => RSquared.Of(model.Estimate).First(share => share.Variable == name).Value;
    }

    public override IEnumerable<Phrase> Notes(string id, ScoredSurvey survey) => ProductIndicatorNotes.Of(id, survey, this);

    public override IEnumerable<Phrase> Diagnoses()
    {
        if (Outcome.Diagnosis() is { } diagnosis)
        {
            yield return DiagnosisPhrase.Note(new Phrase("No fit of product indicators", "乘积指标法无拟合结果"), diagnosis);
        }

        if (Fitted?.Impropriety is { } improper)
        {
            yield return FitNotes.Improper(new Phrase("The fit of product indicators", "乘积指标法的拟合"), improper);
        }

        if (Fitted?.WithoutProducts is not { } without)
        {
            yield break;
        }

        if (without.Diagnosis() is { } narrow)
        {
            yield return DiagnosisPhrase.Note(new Phrase("No fit of the model without products", "无乘积项模型无拟合结果"), narrow);
        }
        else if (Fitted.ImproprietyWithoutProducts is { } beside)
        {
            yield return FitNotes.Improper(new Phrase("The fit of the model without products", "无乘积项模型的拟合"), beside);
        }
    }

    private ModelFit Linear(string id, ParameterTable table, Outcome<FittedModel> fitted) => new(id, Phrase.Verbatim(id), table, Data, fitted, Convention, []);
}
