using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;

namespace KnowledgeFlow.Core;

/// <summary>Moderated regression (Aiken and West 1991): one call from data to coefficients, ΔR², simple slopes and Johnson-Neyman boundaries.</summary>
/// <param name="Block">The last model, with the product.</param>
/// <param name="Effect">The predictor's effect as a function of the moderator: lines, bands and means start from it.</param>
/// <param name="Slopes">The predictor's effect at the values that the probe names.</param>
/// <param name="JohnsonNeyman">Where it passes from significant to not, within the data.</param>
/// <param name="RowsUsed">The rows of the data (from 0) in which nothing was missing.</param>
public sealed record ModeratedRegression(
    RegressionBlock Block, ModeratedEffect Effect, ImmutableArray<SimpleSlope> Slopes, ImmutableArray<JohnsonNeymanBoundary> JohnsonNeyman, ImmutableArray<int> RowsUsed)
{
    /// <summary>The coefficients of the last model.</summary>
    public ImmutableArray<CoefficientEstimate> Coefficients => Block.Coefficients;

    /// <summary>The product's coefficient, <c>predictor:moderator</c>.</summary>
    public CoefficientEstimate Interaction => Coefficients.First(row => row.Term == $"{Effect.Predictor.Name}:{Effect.Moderator.Name}");

    /// <summary>R² of the last model.</summary>
    public double RSquared => Block.Summary.RSquared;

    /// <summary>What the product adds, with its test.</summary>
    public ModelChange Change => Block.Change;

    /// <summary>Fits controls, main effects and product, the focal variables mean-centred unless told.</summary>
    /// <param name="data">The data; NaN is a missing answer.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="predictor">The focal predictor.</param>
    /// <param name="moderator">The moderator.</param>
    /// <param name="controls">Terms held constant; null for none.</param>
    /// <param name="centring">What is mean-centred.</param>
    /// <param name="errors">Which standard errors.</param>
    /// <param name="probe">Where slopes are taken; null for the mean and one SD about it.</param>
    /// <returns>A diagnosis where there are too few rows, or a focal variable is constant, a combination of others, or was never answered.</returns>
    /// <exception cref="ArgumentException">Outcome, predictor and moderator are not three variables, one of them is a control too, or a control is no term.</exception>
    /// <exception cref="KeyNotFoundException">A variable is not a column of the data.</exception>
    public static Outcome<ModeratedRegression> Of(
        SurveyData data,
        string outcome,
        string predictor,
        string moderator,
        IReadOnlyList<string>? controls = null,
        Centring centring = Centring.All,
        StandardErrors errors = StandardErrors.Ordinary,
        Probe? probe = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrEmpty(outcome);
        ArgumentException.ThrowIfNullOrEmpty(predictor);
        ArgumentException.ThrowIfNullOrEmpty(moderator);
        var result = ModerationAnalysis.Fit(data, new ModerationModel(outcome, predictor, moderator, WrittenTerms.Read(controls ?? [], nameof(controls)), centring, errors));
        return result.Effect.Then(effect => result.Regression.Blocks[^1].Then<ModeratedRegression>(block => new ModeratedRegression(
            block, effect, SimpleSlope.Of(effect, probe ?? new Probe.StandardDeviations()), JohnsonNeymanBoundary.Of(effect), result.Regression.RowsUsed)));
    }
}
