using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.LatentInteraction.Structure;

/// <summary>
/// A structural equation model whose outcomes depend on products and squares of latent variables, sorted into its parts:
/// <code>
/// ξ = α + Bξ + K(c − c̄) + ζ                  normal latent predictors ξ; c are controls, conditioned on
/// η = α + Γξ + [ξ'Ωⱼξ]ⱼ + Bη + β(c − c̄) + ζ  the outcomes of products and what depends on them
/// v = τ + Λ(ξ, η) + ε                         the indicators
/// </code>
/// An outcome that is observed is a latent variable with one indicator of no residual variance. Products with a control, less its mean c̄,
/// make Γ differ between persons. Intercepts of indicators are so those of a person with mean controls, and effects beside products those at the means of all
/// else.
/// </summary>
public sealed class LatentInteractionModel
{
    internal LatentInteractionModel(
        ParameterTable table,
        ImmutableArray<string> predictors,
        ImmutableArray<string> outcomes,
        ImmutableArray<string> indicators,
        ImmutableArray<string> controls,
        int dimensions,
        ImmutableArray<LatentProduct> products,
        ImmutableArray<InteractionCell> cells,
        LikelihoodForm form)
    {
        Table = table;
        Predictors = predictors;
        Outcomes = outcomes;
        Indicators = indicators;
        Controls = controls;
        Dimensions = dimensions;
        Products = products;
        Cells = cells;
        Form = form;
    }

    /// <summary>What has to be filled in where the text of such a model is silent: means are modelled.</summary>
    public static ModelDefaults Defaults { get; } = new() { MeanStructure = true };

    /// <summary>The parameter table; where there are controls it has their effects on exogenous latent predictors too, which the text leaves out.</summary>
    public ParameterTable Table { get; }

    /// <summary>The normal latent variables ξ, those of <see cref="Cover"/> first.</summary>
    public ImmutableArray<string> Predictors { get; }

    /// <summary>The variables η that carry products or depend on one that does.</summary>
    public ImmutableArray<string> Outcomes { get; }

    /// <summary>The observed variables that the model explains.</summary>
    public ImmutableArray<string> Indicators { get; }

    /// <summary>The exogenous observed variables c, which are conditioned on.</summary>
    public ImmutableArray<string> Controls { get; }

    /// <summary>The dimension k of the integral: the size of a minimum vertex cover of the graph of latent products.</summary>
    public int Dimensions { get; }

    /// <summary>The latent variables over which the integral goes: at least one factor of every latent product.</summary>
    public ImmutableArray<string> Cover => Predictors[..Dimensions];

    /// <summary>The products, in the table's order.</summary>
    public ImmutableArray<LatentProduct> Products { get; }

    /// <summary>The form of the likelihood that the model takes.</summary>
    public LikelihoodForm Form { get; }

    /// <summary>The matrices' cells.</summary>
    internal ImmutableArray<InteractionCell> Cells { get; }

    /// <summary>n: the number of <see cref="Predictors"/>.</summary>
    internal int PredictorCount => Predictors.Length;

    /// <summary>n + m: the number of latent variables, predictors before outcomes.</summary>
    internal int LatentCount => Predictors.Length + Outcomes.Length;

    /// <summary>Sorts a model into its parts.</summary>
    /// <param name="table">The model, with means (<see cref="Defaults"/>).</param>
    /// <returns><see cref="Diagnosis.UnsupportedModel"/> where neither form of the likelihood applies.</returns>
    /// <exception cref="ArgumentException">The table has no mean structure.</exception>
    public static Outcome<LatentInteractionModel> Of(ParameterTable table) => LatentInteractionClassifier.Classify(table);

    /// <summary>The same model with residual variances of indicators fixed; null where one of them is no free one of its own.</summary>
    /// <param name="variances">The variances by the parameters' names.</param>
    internal LatentInteractionModel? Holding(IReadOnlyDictionary<string, double> variances)
    {
        var held = Table.Parameters.Where(parameter => parameter.IsFree && parameter.IsVariance && Indicators.Contains(parameter.Left) && variances.ContainsKey(parameter.Name)).ToList();
        if (held.Count != variances.Count || held.Exists(parameter => Table.Parameters.Count(other => other.IsFree && other.Free == parameter.Free) > 1))
        {
            return null;
        }

        var places = Table.Parameters.Where(parameter => parameter.IsFree && !held.Contains(parameter)).Select(parameter => parameter.Free).Distinct().Order().ToList();
        var table = Table with
        {
            Parameters = [.. Table.Parameters.Select(parameter => held.Contains(parameter)
                ? parameter with { Status = ParameterStatus.Fixed, Free = -1, FixedValue = variances[parameter.Name] }
                : parameter.IsFree ? parameter with { Free = places.IndexOf(parameter.Free) } : parameter)],
            FreeCount = places.Count,
        };
        return Table.Definitions.IsEmpty && LatentInteractionClassifier.Classify(table, isComplete: true).TryGet(out var model, out _) ? model : null;
    }

    /// <summary>The same model with every product left out; the same where there is none.</summary>
    public LatentInteractionModel WithoutProducts()
    {
        if (Products.IsEmpty)
        {
            return this;
        }

        var kept = Table.Parameters.Where(parameter => !parameter.IsProduct).ToList();
        var places = kept.Where(parameter => parameter.IsFree).Select(parameter => parameter.Free).Distinct().Order().ToList();
        var table = Table with
        {
            Parameters = [.. kept.Select(parameter => parameter.IsFree ? parameter with { Free = places.IndexOf(parameter.Free) } : parameter)],
            FreeCount = places.Count,
            Definitions = [],
        };
        return LatentInteractionClassifier.Classify(table, isComplete: true).TryGet(out var model, out _)
            ? model
            : throw new InvalidOperationException("What a model supports it supports without its products.");
    }

    /// <summary>The places of the latent variables that are factors of latent products.</summary>
    internal HashSet<int> CarrierPlaces() => [.. Products.Where(product => product.IsLatent).SelectMany(product => new[] { product.First, product.Second }).Select(LatentPlace)];

    /// <summary>The place of a latent variable among predictors and outcomes; −1 where it is none.</summary>
    internal int LatentPlace(string name)
    {
        var place = Predictors.IndexOf(name);
        return place >= 0 ? place : Outcomes.IndexOf(name) is var outcome and >= 0 ? Predictors.Length + outcome : -1;
    }
}
