using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>A fit by the likelihood of the products.</summary>
/// <param name="Options">How it was fitted.</param>
/// <param name="Written">The model as written.</param>
/// <param name="Table">The model as fitted: with effects of controls on latent predictors.</param>
/// <param name="Data">The data.</param>
/// <param name="Outcome">The fit.</param>
/// <param name="WithoutProducts">The model without products as a linear one, which has fit indices; null where the model is none that the method takes.</param>
internal sealed record LatentModeratedFit(
    ModelOptions Options, ParameterTable Written, ParameterTable Table, Outcome<ObservedData> Data, Outcome<LatentInteractionFit> Outcome, ModelFit? WithoutProducts)
    : InteractionFit(Options, Written, Table, Data)
{
    /// <summary>The fit; null where there is none.</summary>
    public LatentInteractionFit? Fitted => Outcome.TryGet(out var fit, out _) ? fit : null;

    public override ImmutableArray<LatentCovariance> Covariances => Fitted is { } fitted ? LatentCovariance.Of(fitted.Estimate, fitted.Covariance, Level) : [];

    public override ImmutableArray<ModeratedLatentEffect> Effects => Fitted is { } fitted ? ModeratedLatentEffect.Of(fitted, Level) : [];

    public override InteractionBootstrap? Bootstrap => Fitted is { } fitted && Data.TryGet(out var data, out _) ? InteractionBootstrap.Of(fitted, data) : null;

    private int? Count => Rows > 0 ? Rows : null;

    private ProductTest? Test => Fitted?.Products is { } products && products.TryGet(out var test, out _) ? test : null;

    public override InteractionFitRow ModelRow => Fitted is not { } fitted ? new InteractionFitRow(Count, Table.FreeCount) : new InteractionFitRow(Count, fitted.Estimate.Free.Length)
    {
        LogLikelihood = fitted.Estimate.LogLikelihood,
        Aic = fitted.Aic,
        Bic = fitted.Bic,
        AdjustedBic = fitted.AdjustedBic,
        ScalingFactor = fitted.ScalingFactor,
        Nodes = fitted.Estimate.Nodes > 0 ? fitted.Estimate.Nodes : null,
        QuadratureChange = fitted.Estimate.Nodes > 0 ? fitted.Estimate.QuadratureChange : null,
        LikelihoodRatio = Test?.LikelihoodRatio,
        Scaled = Test?.Scaled,
        RSquared = OnlyOutcome is { } outcome ? ShareOf(outcome)?.RSquared : null,
        DeltaRSquared = OnlyOutcome is { } only ? ShareOf(only)?.Delta : null,
    };

    // Where the products cannot be estimated the linear model may still be.
    public override InteractionFitRow WithoutProductsRow =>
        WithoutProducts is not { } linear ? new InteractionFitRow(Count, null)
        : Test is not { } test ? InteractionFitRow.OfLinear(Count, linear)
        : new InteractionFitRow(Count, test.WithoutProducts.Free.Length)
        {
            LogLikelihood = test.WithoutProducts.LogLikelihood,
            Aic = AkaikeInformationCriterion.Of(test.WithoutProducts.LogLikelihood, test.WithoutProducts.Free.Length),
            Bic = BayesianInformationCriterion.Of(test.WithoutProducts.LogLikelihood, test.WithoutProducts.Free.Length, test.WithoutProducts.Count),
            AdjustedBic = BayesianInformationCriterion.Adjusted(test.WithoutProducts.LogLikelihood, test.WithoutProducts.Free.Length, test.WithoutProducts.Count),
            ScalingFactor = test.ScalingFactor,
            RSquared = OnlyOutcome is { } outcome ? ShareOf(outcome)?.WithoutProducts : null,
            Linear = linear,
        };

    /// <summary>Fits a model.</summary>
    public static LatentModeratedFit Of(WrittenModel written, ModelFitter fitter)
    {
        var options = fitter.Options;
        var table = written.Specify(LatentInteractionModel.Defaults);
        var data = fitter.Sample.Observe(table, options);
        if (!LatentInteractionModel.Of(table).TryGet(out var model, out var refusal))
        {
            return new LatentModeratedFit(options, table, table, data, refusal, null) { Level = fitter.Level };
        }

        var errors = options.Estimator.Value.IsRobust ? InteractionErrors.Sandwich : InteractionErrors.ObservedInformation;
        var outcome = data.Then(observed => LatentInteractionFit.Fit(model, observed, errors, level: fitter.Level));

        // What is held at the edge of the likelihood is held in the model beside it too.
        var compared = outcome.TryGet(out var fitted, out _) ? fitted.Model : model;
        return new LatentModeratedFit(
            options, table, model.Table, data, outcome, fitter.Fit("without_products", new Phrase("the model without products", "无乘积项模型"), compared.WithoutProducts().Table))
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

        var isProduct = fitted.Model.Products.Any(product => product.ParameterRow == row && product.IsLatent);
        return (ParameterRow.Of(fitted.Solution.Parameters[row], fitted.Standardised.Parameters[row], Resampled?.Parameter(row), Resampled?.Standardised(row)), isProduct ? fitted.Standardised.ProductScaled[row] : null);
    }

    public override ParameterRow DefinedAt(int place) => Fitted is { } fitted ? ParameterRow.Unstandardised(fitted.Solution.Defined[place], Resampled?.Defined(place)) : ParameterRow.None;

    public override ExplainedShare? ShareOf(string name)
    {
        if (Fitted is not { } fitted)
        {
            return null;
        }

        if (fitted.Explained.FirstOrDefault(explained => explained.Variable == name) is not { } latent)
        {
            // Of an indicator all but its standardised residual variance is explained.
            var residual = fitted.Standardised.Parameters[Table.Parameters.IndexOf(Table.Find($"{name}~~{name}")!)];
            return ExplainedShare.Of(1 - residual.Value, residual.StandardError > 0 ? residual.StandardError : null);
        }

        var outcome = fitted.Model.Outcomes.IndexOf(name);
        return outcome < 0
            ? ExplainedShare.Of(latent.RSquared.Value, latent.RSquared.StandardError)
            : new ExplainedShare(
                latent.RSquared.Value,
                latent.RSquared.StandardError,
                latent.ProductShare.Value,
                latent.ProductShare.StandardError,
                Test?.RSquared[outcome],
                Test?.DeltaRSquared[outcome]);
    }

    public override IEnumerable<Phrase> Notes(string id, ScoredSurvey survey) => InteractionNotes.Of(id, survey, this);

    public override IEnumerable<Phrase> Diagnoses()
    {
        if (Outcome.Diagnosis() is { } diagnosis)
        {
            yield return DiagnosisPhrase.Note(new Phrase("No fit of the model", "模型无拟合结果"), diagnosis);
            if (diagnosis is Diagnosis.ImproperSolution)
            {
                yield return new Phrase(
                    "The likelihood ends where a variance or what is left of it is 0 in what carries a product: beyond it there is no density, and so no improper solution to give. Look at the items of what is named, give its factor more or better ones, or take method: product_indicator, which gives improper solutions in full.",
                    "含乘积项的变量一旦方差（或其剩余部分）为 0，似然函数即止于此：再往外密度不存在，故无不当解可报告。请检查所列参数涉及的题项，为该因子增加或更换题项，或改用 method: product_indicator（完整报告不当解）。");
            }
        }

        if (Fitted?.Impropriety is { } improper)
        {
            yield return FitNotes.Improper(new Phrase("The fit with products", "含乘积项的拟合"), improper);
        }

        if (Fitted?.Edge is { } edge)
        {
            var names = edge.Parameters.Select(parameter => parameter.Text).ToList();
            yield return new Phrase(
                $"The likelihood of a product ends where a residual variance of its factors' items is 0, and is largest there: {string.Join(", ", names)} is held at 0, in the model without products too, and counts as given in errors, tests and numbers of parameters.",
                $"乘积项的似然函数止于其因子题项残差方差为 0 处，且在该处最大：{string.Join("、", names)} 固定为 0（无乘积项模型亦同），标准误、检验与参数个数均视其为已知。");
        }

        foreach (var note in WithoutProducts is null ? [] : FitNotes.Diagnosis(WithoutProducts))
        {
            yield return note;
        }
    }
}
