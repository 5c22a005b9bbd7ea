using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>A mediation model fitted: its equations and, where all could be estimated, its effects.</summary>
/// <param name="Model">The model.</param>
/// <param name="RowsUsed">Which rows of the data are complete.</param>
/// <param name="PredictorColumns">The names of the predictor's columns: one, or one fewer than there are categories.</param>
/// <param name="Moderators">The moderators as observed, in the model's order.</param>
/// <param name="Equations">The mediators' equations in order, then the outcome's.</param>
/// <param name="Total">The equation of the total effect; null where there are moderators or the covariates differ between equations.</param>
/// <param name="Effects">The effects, or why there are none.</param>
public sealed record MediationFit(
    MediationModel Model,
    ImmutableArray<int> RowsUsed,
    ImmutableArray<string> PredictorColumns,
    ImmutableArray<FocalVariable> Moderators,
    ImmutableArray<MediationEquation> Equations,
    MediationEquation? Total,
    Outcome<MediationEffects> Effects)
{
    /// <summary>All equations, that of the total effect last.</summary>
    public IEnumerable<MediationEquation> AllEquations => Total is null ? Equations : Equations.Append(Total);

    /// <summary>Fits a model on the rows in which nothing is missing.</summary>
    /// <exception cref="KeyNotFoundException">A variable is not a column of the data.</exception>
    /// <exception cref="ArgumentException">A variable has two parts in the model, there are more than two moderators, or a moderated arrow is none of the model's.</exception>
    public static MediationFit Of(SurveyData data, MediationModel model)
    {
        Require(model);
        var design = new MediationDesign(data, model);
        var equations = design.Equations();
        var total = model.Moderators.IsEmpty && model.Covariates.AreAlike ? design.Total() : null;
        return new MediationFit(model, design.RowsUsed, design.PredictorColumns, design.Moderators, equations, total, EffectsOf(model, design, equations, total));
    }

    private static Outcome<MediationEffects> EffectsOf(MediationModel model, MediationDesign design, ImmutableArray<MediationEquation> equations, MediationEquation? total)
    {
        var fits = ImmutableArray.CreateBuilder<LeastSquaresFit>();
        foreach (var equation in total is null ? equations : equations.Add(total))
        {
            if (!equation.Fit.TryGet(out var fit, out var diagnosis))
            {
                return diagnosis;
            }

            if (Missing(equation, fit) is { } missing)
            {
                return missing;
            }

            // The bootstrap draws clusters, and of one there is nothing to draw.
            if (fit.Untestable is Diagnosis.SingleCluster single)
            {
                return single;
            }

            fits.Add(fit);
        }

        return new MediationEffects(model, design, [.. equations.Zip(fits, Estimated)], total is null ? null : Estimated(total, fits[^1]), fits.ToImmutable());
    }

    // A covariate that says what others say is done without; an arrow or a moderator is not.
    private static Diagnosis? Missing(MediationEquation equation, LeastSquaresFit fit)
    {
        var needed = equation.Terms.Where(term => term.From is not null || !term.Moderators.IsEmpty).Select(term => term.Name).ToHashSet();
        var missing = fit.Aliased.FirstOrDefault(column => needed.Contains(column.Name));
        return missing is null ? null
            : missing.Combination.IsEmpty ? new Diagnosis.ConstantVariables([missing.Name])
            : new Diagnosis.CollinearVariables([missing.Name]);
    }

    private static MediationEquation Estimated(MediationEquation equation, LeastSquaresFit fit)
    {
        var left = fit.Aliased.Select(column => column.Name).ToHashSet();
        return left.Count == 0 ? equation : equation with { Terms = equation.Terms.RemoveAll(term => left.Contains(term.Name)) };
    }

    private static void Require(MediationModel model)
    {
        ImmutableArray<string> parts = [model.Outcome, model.Predictor, .. model.Mediators, .. model.Moderators.Select(moderator => moderator.Name).Where(name => name != model.Predictor)];
        if (parts.Distinct().Count() != parts.Length || model.Covariates.Terms.SelectMany(term => term.Variables).Intersect(parts).Any())
        {
            throw new ArgumentException("Every variable has one part in a mediation model.", nameof(model));
        }

        if (model.Mediators.IsEmpty || model.Moderators.Length > 2 || model.Moderators.SelectMany(moderator => moderator.Arrows).Except(model.Arrows).Any())
        {
            throw new ArgumentException("There is at least one mediator, there are at most two moderators, and what they moderate are arrows of the model.", nameof(model));
        }
    }
}
