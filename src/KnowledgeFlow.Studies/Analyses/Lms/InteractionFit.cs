using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>What fitting a model with latent products came to, by whichever method, as its tables want it.</summary>
/// <param name="Options">How it was fitted.</param>
/// <param name="Written">The model as written, with every default filled in.</param>
/// <param name="Table">The model as fitted.</param>
/// <param name="Data">The data.</param>
internal abstract record InteractionFit(ModelOptions Options, ParameterTable Written, ParameterTable Table, Outcome<ObservedData> Data)
{
    /// <summary>The level of intervals.</summary>
    public double Level { get; init; } = ConfidenceLevel.Usual;

    /// <summary>What was left out of the model.</summary>
    public SilentItems LeftOut { get; init; } = SilentItems.None;

    /// <summary>What resamples say; null where there are none.</summary>
    public ResampledInteraction? Resampled { get; init; }

    /// <summary>What draws resamples; null where there is no fit.</summary>
    public abstract InteractionBootstrap? Bootstrap { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => Data.TryGet(out var data, out _) ? data.Count : 0;

    /// <summary>The products, in the order of the text.</summary>
    public ImmutableArray<LatentProduct> Products =>
    [
        .. Written.Parameters.Select((parameter, row) => (parameter, row)).Where(item => item.parameter.IsProduct).Select(item =>
        {
            var factors = item.parameter.Right.Split(':');
            return new LatentProduct(item.parameter.Left, factors[0], factors[1], item.row, factors.All(Written.Roles.Latent.Contains));
        }),
    ];

    /// <summary>The outcome of the products; null where there are several.</summary>
    public string? OnlyOutcome => Products.Select(product => product.Outcome).Distinct().ToArray() is [var only] ? only : null;

    /// <summary>The row of the model.</summary>
    public abstract InteractionFitRow ModelRow { get; }

    /// <summary>The row of the model without products.</summary>
    public abstract InteractionFitRow WithoutProductsRow { get; }

    /// <summary>What the model makes of every two latent variables; empty where there is no fit.</summary>
    public abstract ImmutableArray<LatentCovariance> Covariances { get; }

    /// <summary>The moderated effects; empty where there is no fit.</summary>
    public abstract ImmutableArray<ModeratedLatentEffect> Effects { get; }

    /// <summary>A row of the table: its estimate, and the standardised effect that takes the product for a variable of variance 1; null for other rows.</summary>
    public abstract (ParameterRow Row, EstimatedQuantity? Product) ParameterAt(int row);

    /// <summary>Whether a row of the table says anything of the model.</summary>
    public virtual bool IsTold(int row) => true;

    /// <summary>A defined quantity.</summary>
    public abstract ParameterRow DefinedAt(int place);

    /// <summary>What is explained of a variable; null where there is no fit.</summary>
    public abstract ExplainedShare? ShareOf(string name);

    /// <summary>The notes of <c>lms.fit</c>.</summary>
    public abstract IEnumerable<Phrase> Notes(string id, ScoredSurvey survey);

    /// <summary>Why there is no fit, or none without products, if that is so.</summary>
    public abstract IEnumerable<Phrase> Diagnoses();
}
