using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core;

/// <summary>A model with latent products fitted to data.</summary>
public sealed class LatentModerationResult
{
    internal LatentModerationResult(LatentInteractionFit model)
    {
        Model = model;
        var none = new EstimatedQuantity(double.NaN, double.NaN, double.NaN, double.NaN);
        var table = model.Model.Table;
        Parameters =
        [
            .. table.Parameters.Select((parameter, row) => new ParameterEstimate(
                parameter.Name, parameter.Left, parameter.Operator, parameter.Right, string.Empty, parameter.IsFree, model.Solution.Parameters[row], model.Standardised.Parameters[row])),
            .. table.Definitions.Select((definition, k) => new ParameterEstimate(definition.Name, definition.Name, null, string.Empty, string.Empty, true, model.Solution.Defined[k], none)),
        ];
    }

    /// <summary>The whole fit.</summary>
    public LatentInteractionFit Model { get; }

    /// <summary>
    /// The parameters with errors, in the table's order; then what the model defines by <c>:=</c>, which has no standardised values. Of a product the standardised
    /// value is ω·sd_a·sd_b/sd_η.
    /// </summary>
    public ImmutableArray<ParameterEstimate> Parameters { get; }

    /// <summary>The parameter of an address; covariances and products in either order.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ParameterEstimate this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return Parameters.FirstOrDefault(parameter => ModelAddress.Matches(parameter, name))
                ?? throw new KeyNotFoundException($"The model has no parameter {name}; addresses look like {Parameters[0].Name}.");
        }
    }

    /// <summary>Every product in both directions, as an effect that depends on a moderator: slopes, boundaries and lines start from it.</summary>
    public ImmutableArray<ModeratedLatentEffect> ModeratedEffects => ModeratedLatentEffect.Of(Model);

    /// <summary>The effect of a predictor at its moderator's mean less, at, and plus one standard deviation (or at its two values).</summary>
    /// <param name="predictor">The predictor.</param>
    /// <param name="moderator">The moderator.</param>
    /// <exception cref="KeyNotFoundException">The model has no such product.</exception>
    public ImmutableArray<LatentSimpleSlope> SlopesOf(string predictor, string moderator) => LatentSimpleSlope.Of(EffectOf(predictor, moderator));

    /// <summary>The values of a moderator at which a predictor's effect passes from significant to not.</summary>
    /// <param name="predictor">The predictor.</param>
    /// <param name="moderator">The moderator.</param>
    /// <exception cref="KeyNotFoundException">The model has no such product.</exception>
    public ImmutableArray<LatentJohnsonNeymanBoundary> JohnsonNeymanOf(string predictor, string moderator) => LatentJohnsonNeymanBoundary.Of(EffectOf(predictor, moderator));

    /// <summary>log L.</summary>
    public double LogLikelihood => Model.Estimate.LogLikelihood;

    /// <summary>AIC.</summary>
    public double Aic => Model.Aic;

    /// <summary>BIC.</summary>
    public double Bic => Model.Bic;

    /// <summary>R² and the products' share of every latent variable, predictors first.</summary>
    public ImmutableArray<ExplainedVariance> Explained => Model.Explained;

    /// <summary>The test of the products; a diagnosis where the model without them cannot be estimated, null where there are none.</summary>
    public Outcome<ProductTest>? Products => Model.Products;

    private ModeratedLatentEffect EffectOf(string predictor, string moderator) =>
        ModeratedEffects.FirstOrDefault(effect => effect.Predictor == predictor && effect.Moderator == moderator)
            ?? throw new KeyNotFoundException($"The model has no product of {predictor} and {moderator}.");
}
