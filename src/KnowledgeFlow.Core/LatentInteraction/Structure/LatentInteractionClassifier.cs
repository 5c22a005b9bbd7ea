using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.LatentInteraction.Structure;

/// <summary>Sorts a parameter table into the parts of a <see cref="LatentInteractionModel"/>.</summary>
internal static class LatentInteractionClassifier
{
    /// <summary>The model, or why neither form of the likelihood applies to it.</summary>
    /// <param name="table">The parameters.</param>
    /// <param name="isComplete">Whether the effects of controls are in it already: what becomes a source when products are left out is none of the model's.</param>
    public static Outcome<LatentInteractionModel> Classify(ParameterTable table, bool isComplete = false)
    {
        if (!table.HasMeanStructure)
        {
            throw new ArgumentException("A model with latent products needs a mean structure: specify the table with LatentInteractionModel.Defaults.", nameof(table));
        }

        if (Refusal(table) is { } refusal)
        {
            return refusal;
        }

        var roles = table.Roles;
        ImmutableArray<string> controls = roles.ExogenousObserved;
        ImmutableArray<string> latents = [.. roles.Latent, .. roles.Outcomes.Where(name => !roles.Latent.Contains(name))];
        var graph = new InfluenceGraph(table, latents);
        if (graph.Cycle is { IsEmpty: false } cycle)
        {
            return new Diagnosis.UnsupportedModel(UnsupportedModelReason.Cycle, cycle);
        }

        var products = Products(table, latents);
        var outcomes = graph.OutcomeBlock(products.Select(product => product.Outcome));
        if (products.FirstOrDefault(product => outcomes.Contains(product.First) || outcomes.Contains(product.Second)) is { } nested)
        {
            return new Diagnosis.UnsupportedModel(UnsupportedModelReason.ProductOfDependent, [nested.Outcome + "~" + nested.Term]);
        }

        if (table.Parameters.FirstOrDefault(parameter => IsAcross(parameter, latents, outcomes)) is { } across)
        {
            return new Diagnosis.UnsupportedModel(UnsupportedModelReason.CovariancesAcrossBlocks, [across.Name]);
        }

        var normal = graph.Ordered.Where(name => !outcomes.Contains(name)).OrderBy(name => latents.IndexOf(name)).ToList();
        var latentEdges = products.Where(product => product.IsLatent).Select(product => (normal.IndexOf(product.First), normal.IndexOf(product.Second))).ToList();
        var cover = VertexCover.Minimum(latentEdges);
        ImmutableArray<string> predictors = [.. cover.Select(place => normal[place]), .. normal.Where((_, place) => !cover.Contains(place))];
        var exact = ErrorFree(table, latents);
        if (predictors[..cover.Length].Where(exact.Contains).ToImmutableArray() is { IsEmpty: false } moderators)
        {
            return new Diagnosis.UnsupportedModel(UnsupportedModelReason.ErrorFreeModerator, moderators);
        }

        var completed = isComplete ? table : ControlEffects.Complete(table, predictors.Where(graph.IsSource).ToImmutableArray(), controls);
        ImmutableArray<string> indicators = [.. roles.Observed.Where(name => !controls.Contains(name))];
        var places = new InteractionPlaces(predictors, [.. graph.Ordered.Where(outcomes.Contains)], indicators, controls);
        return new LatentInteractionModel(
            completed,
            predictors,
            places.Outcomes,
            indicators,
            controls,
            cover.Length,
            products,
            places.Cells(completed),
            predictors.Any(exact.Contains) ? LikelihoodForm.Mixture : LikelihoodForm.Reduced);
    }

    private static Diagnosis.UnsupportedModel? Refusal(ParameterTable table)
    {
        var roles = table.Roles;
        if (table.Groups > 1)
        {
            return Unsupported(UnsupportedModelReason.SeveralGroups);
        }

        if (!table.Defaults.OrderedThresholds.IsEmpty || table.Parameters.Any(parameter => parameter.Operator == ModelOperator.Threshold))
        {
            return Unsupported(UnsupportedModelReason.OrderedVariable, [.. table.Defaults.OrderedThresholds.Keys]);
        }

        if (!table.Constraints.IsEmpty)
        {
            return Unsupported(UnsupportedModelReason.EqualityConstraint);
        }

        var indicators = roles.Indicators.Where(name => !roles.Latent.Contains(name)).ToHashSet();
        foreach (var parameter in table.Parameters.Where(parameter => parameter.Operator == ModelOperator.Regression))
        {
            if (indicators.Contains(parameter.Left))
            {
                return Unsupported(UnsupportedModelReason.RegressedIndicator, parameter.Name);
            }

            if (parameter.Right.Split(':').Any(indicators.Contains))
            {
                return Unsupported(parameter.IsProduct ? UnsupportedModelReason.ProductOfIndicator : UnsupportedModelReason.PredictingIndicator, parameter.Name);
            }
        }

        var explained = indicators.Concat(roles.Outcomes).Concat(roles.ExogenousObserved).ToHashSet();
        return roles.Observed.Where(name => !explained.Contains(name)).ToArray() is { Length: > 0 } stated
            ? Unsupported(UnsupportedModelReason.ModelledControl, stated)
            : null;
    }

    private static Diagnosis.UnsupportedModel Unsupported(UnsupportedModelReason reason, params string[] terms) => new(reason, [.. terms]);

    private static ImmutableArray<LatentProduct> Products(ParameterTable table, ImmutableArray<string> latents)
    {
        var products = ImmutableArray.CreateBuilder<LatentProduct>();
        for (var row = 0; row < table.Parameters.Length; row++)
        {
            var parameter = table.Parameters[row];
            if (parameter.IsProduct)
            {
                var factors = parameter.Right.Split(':');
                products.Add(new LatentProduct(parameter.Left, factors[0], factors[1], row, factors.All(factor => latents.Contains(factor))));
            }
        }

        return products.ToImmutable();
    }

    private static bool IsAcross(ModelParameter parameter, ImmutableArray<string> latents, HashSet<string> outcomes) =>
        parameter.Operator == ModelOperator.Covariance && latents.Contains(parameter.Left) && latents.Contains(parameter.Right)
        && outcomes.Contains(parameter.Left) != outcomes.Contains(parameter.Right)
        && (parameter.IsFree || parameter.FixedValue != 0);

    /// <summary>Latent predictors with an indicator whose residual variance is fixed to 0, and observed variables in their place.</summary>
    private static HashSet<string> ErrorFree(ParameterTable table, ImmutableArray<string> latents)
    {
        var exact = table.Parameters.Where(parameter => parameter.IsVariance && !parameter.IsFree && parameter.FixedValue == 0 && !latents.Contains(parameter.Left)).Select(parameter => parameter.Left).ToHashSet();
        return [.. latents.Where(name => !table.Roles.Latent.Contains(name)), .. table.Parameters.Where(parameter => parameter.Operator == ModelOperator.Loading && exact.Contains(parameter.Right)).Select(parameter => parameter.Left)];
    }
}
