using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.LatentInteraction.Probing;

/// <summary>
/// Effects of a fit of product indicators. A product variable is (ξ_a − E ξ_a)(ξ_b − E ξ_b) − Cov(ξ_a, ξ_b), since the products of the items are centred twice.
/// </summary>
internal sealed class ProductIndicatorEffects : IEffectSource
{
    private readonly ParameterTable table;
    private readonly ParameterCovariance? covariance;
    private readonly ImpliedMomentsWorkspace implied;
    private readonly double[] estimated;

    /// <summary>The effects of a fit.</summary>
    public ProductIndicatorEffects(ProductIndicatorFit fit)
        : this(fit.Model, fit.Fitted.Estimate, fit.Fitted.Covariance)
    {
    }

    /// <summary>The effects of estimates.</summary>
    /// <param name="model">The model.</param>
    /// <param name="estimate">The estimates.</param>
    /// <param name="covariance">Their sampling covariance matrix; null where no error is asked for.</param>
    public ProductIndicatorEffects(ProductIndicatorModel model, ModelEstimate estimate, ParameterCovariance? covariance)
    {
        (table, this.covariance, Free) = (model.Table, covariance, estimate.Free);
        implied = new ImpliedMomentsWorkspace(estimate.Implied(0).Model);
        estimated = [.. Free];
    }

    public ImmutableArray<double> Free { get; }

    public ParameterCovariance Covariance => covariance ?? throw new InvalidOperationException("Estimates of a resample have no errors of their own.");

    public IEnumerable<(string First, string? Second, int Free, double FixedValue)> RegressionsOf(string outcome) =>
        table.Parameters.Where(parameter => parameter.Left == outcome && parameter.Operator == ModelOperator.Regression).Select(parameter =>
            parameter.Right.Split(ProductIndicator.Sign) is [var first, var second] ? (first, second, parameter.Free, parameter.FixedValue) : (parameter.Right, null, parameter.Free, parameter.FixedValue));

    public (double Mean, double Deviation) SpreadAt(string variable, double[] theta)
    {
        implied.TryEvaluate(theta);
        var place = Place(variable);
        return (implied.StructuralMeans[place], Math.Sqrt(CovarianceOf(place, place)));
    }

    public double OriginOf(string variable) => SpreadAt(variable, estimated).Mean;

    /// <summary>Products are of latent variables alone.</summary>
    public ImmutableArray<double> ObservedValues(string variable) => [];

    public string? MarkerOf(string outcome)
    {
        var loadings = table.Parameters.Where(parameter => parameter.Operator == ModelOperator.Loading).ToList();
        return loadings.FirstOrDefault(parameter => parameter.Left == outcome && parameter is { IsFree: false, FixedValue: 1 } && loadings.Count(other => other.Right == parameter.Right) == 1)?.Right;
    }

    public double[] PredictAt(double[] theta, string outcome, string predictor, string moderator, ImmutableArray<(double Predictor, double Moderator)> places)
    {
        implied.TryEvaluate(theta);
        var equation = RegressionsOf(outcome).ToList();
        var rest = implied.StructuralMeans[Place(outcome)];
        if (MarkerOf(outcome) is { } marker && table.Find($"{marker}~1") is { } intercept)
        {
            rest += intercept.IsFree ? theta[intercept.Free] : intercept.FixedValue;
        }

        return [.. places.Select(place => rest + equation.Sum(term => (term.Free >= 0 ? theta[term.Free] : term.FixedValue) * Value(term.First, term.Second, place)))];

        double Value(string first, string? second, (double Predictor, double Moderator) place) =>
            second is null ? Deviation(first, place) : (Deviation(first, place) * Deviation(second, place)) - CovarianceOf(Place(first), Place(second));

        double Deviation(string variable, (double Predictor, double Moderator) place) =>
            variable == predictor ? place.Predictor - implied.StructuralMeans[Place(variable)]
            : variable == moderator ? place.Moderator - implied.StructuralMeans[Place(variable)]
            : 0;
    }

    private int Place(string variable) => implied.Model.Structural.IndexOf(variable);

    private double CovarianceOf(int i, int j) => implied.StructuralCovariance[(i * implied.StructuralVariables) + j];
}
