using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>What fitting a model with latent products came to, and the same model without them.</summary>
/// <param name="Options">How it was fitted.</param>
/// <param name="Table">The model with every default filled in.</param>
/// <param name="Data">The data.</param>
/// <param name="Fit">The fit.</param>
/// <param name="WithoutProducts">The model without products as a linear one, which has fit indices; null where the model is none that the method takes.</param>
internal sealed record InteractionFit(ModelOptions Options, ParameterTable Table, Outcome<ObservedData> Data, Outcome<LatentInteractionFit> Fit, ModelFit? WithoutProducts)
{
    /// <summary>The number of rows.</summary>
    public int Rows => Data.TryGet(out var data, out _) ? data.Count : 0;

    /// <summary>The fit; null where there is none.</summary>
    public LatentInteractionFit? Fitted => Fit.TryGet(out var fit, out _) ? fit : null;

    /// <summary>The test of the products; null where there is none.</summary>
    public ProductTest? Products => Fitted?.Products is { } products && products.TryGet(out var test, out _) ? test : null;

    /// <summary>Fits a model.</summary>
    public static InteractionFit Of(WrittenModel written, ModelFitter fitter)
    {
        var options = fitter.Options;
        var table = written.Specify(LatentInteractionModel.Defaults);
        var data = fitter.Sample.Observe(table, options);
        if (!LatentInteractionModel.Of(table).TryGet(out var model, out var refusal))
        {
            return new InteractionFit(options, table, data, refusal, null);
        }

        var errors = options.Estimator.Value == Estimator.MaximumLikelihood ? InteractionErrors.ObservedInformation : InteractionErrors.Sandwich;
        return new InteractionFit(
            options,
            model.Table,
            data,
            data.Then(observed => LatentInteractionFit.Fit(model, observed, errors)),
            fitter.Fit("without_products", new Phrase("the model without products", "无乘积项模型"), model.WithoutProducts().Table));
    }

    /// <summary>Why there is no fit, or none without products, if that is so.</summary>
    public IEnumerable<Phrase> Diagnoses()
    {
        if (Fit.Diagnosis() is { } diagnosis)
        {
            yield return DiagnosisPhrase.Note(new Phrase("No fit of the model", "模型无拟合结果"), diagnosis);
        }

        foreach (var note in WithoutProducts is null ? [] : FitNotes.Diagnosis(WithoutProducts))
        {
            yield return note;
        }
    }
}
