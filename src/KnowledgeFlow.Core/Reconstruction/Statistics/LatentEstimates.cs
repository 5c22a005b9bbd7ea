using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Reconstruction.Statistics;

/// <summary>Quantities of models of latent variables as analyses estimate them, each model fitted once: with products by quadrature and robust errors, without them by the engine of linear models.</summary>
internal sealed class LatentEstimates(SurveyData answers)
{
    private readonly Dictionary<LatentEquation, (ParameterTable Table, ImmutableArray<EstimatedQuantity> Estimates, ImmutableArray<EstimatedQuantity> Standardised)?> fits = [];

    /// <summary>The quantity; NaN where the answers cannot give it.</summary>
    public double Of(TargetStatistic.Latent latent)
    {
        if (!fits.TryGetValue(latent.Equation, out var fit))
        {
            fit = Fit(latent.Equation);
            fits.Add(latent.Equation, fit);
        }

        if (fit?.Table.Find(latent.Parameter) is not { } parameter)
        {
            return double.NaN;
        }

        var row = fit.Value.Table.Parameters.IndexOf(parameter);
        var quantity = (latent.Quantity < LatentQuantity.Standardised ? fit.Value.Estimates : fit.Value.Standardised)[row];
        return latent.Quantity switch
        {
            LatentQuantity.Estimate or LatentQuantity.Standardised => quantity.Value,
            LatentQuantity.StandardError or LatentQuantity.StandardisedError => quantity.StandardError,
            _ => Math.Abs(quantity.Z),
        };
    }

    private (ParameterTable Table, ImmutableArray<EstimatedQuantity> Estimates, ImmutableArray<EstimatedQuantity> Standardised)? Fit(LatentEquation equation)
    {
        if (Table(equation, LatentInteractionModel.Defaults) is { HasProducts: true } withProducts)
        {
            return WithProducts(withProducts).TryGet(out var fit, out _) ? (withProducts, fit.Solution.Parameters, fit.Standardised.Parameters) : null;
        }

        return Table(equation, new ModelDefaults()) is { } table && Linear(table).TryGet(out var linear, out _)
            ? (table, linear.Solution.Parameters, linear.Standardised.Parameters)
            : null;
    }

    private static ParameterTable? Table(LatentEquation equation, ModelDefaults defaults) =>
        ModelSpecification.Specify(equation.Syntax, defaults).TryGet(out var table, out _) ? table : null;

    private Outcome<FittedModel> Linear(ParameterTable table) => ObservedData.Listwise([answers.Select(table.Roles.Observed)], table.Roles.Observed)
        .Then(data => FittedModel.Fit(table, data, new MaximumLikelihoodEstimator()));

    private Outcome<LatentInteractionFit> WithProducts(ParameterTable table) => LatentInteractionModel.Of(table).Then(model =>
        ObservedData.FullInformation([answers.Select(table.Roles.Observed)], table.Roles.Observed, table.SampleExogenous)
            .Then(data => LatentInteractionFit.Fit(model, data, InteractionErrors.Sandwich)));
}
