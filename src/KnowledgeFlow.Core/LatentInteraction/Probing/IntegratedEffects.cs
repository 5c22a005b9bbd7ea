using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.LatentInteraction.Probing;

/// <summary>Effects of a fit by the likelihood of the products.</summary>
internal sealed class IntegratedEffects : IEffectSource
{
    private readonly PersonData persons;
    private readonly ParameterCovariance? covariance;
    private readonly InteractionMatrices matrices;
    private readonly double[] controlDeviations;

    /// <summary>The effects of a fit.</summary>
    public IntegratedEffects(LatentInteractionFit fit)
        : this(fit.Estimate.Persons, fit.Estimate.Free, fit.Covariance)
    {
    }

    /// <summary>The effects at given values of the parameters.</summary>
    /// <param name="persons">The persons.</param>
    /// <param name="free">The values.</param>
    /// <param name="covariance">Their sampling covariance matrix; null where no error is asked for.</param>
    public IntegratedEffects(PersonData persons, ImmutableArray<double> free, ParameterCovariance? covariance)
    {
        (this.persons, this.covariance, Free) = (persons, covariance, free);
        matrices = new InteractionMatrices(persons.Model);
        controlDeviations = StandardisedInteraction.ControlDeviations(persons);
    }

    public ImmutableArray<double> Free { get; }

    public ParameterCovariance Covariance => covariance ?? throw new InvalidOperationException("Estimates of a resample have no errors of their own.");

    public IEnumerable<(string First, string? Second, int Free, double FixedValue)> RegressionsOf(string outcome) =>
        persons.Model.Table.Parameters.Where(parameter => parameter.Left == outcome && parameter.Operator == ModelOperator.Regression).Select(parameter =>
            parameter.Right.Split(':') is [var first, var second] ? (first, second, parameter.Free, parameter.FixedValue) : (parameter.Right, null, parameter.Free, parameter.FixedValue));

    /// <summary>Controls stand in products less their means.</summary>
    public double OriginOf(string variable) => persons.Model.Controls.IndexOf(variable) is var control and >= 0 ? persons.ControlMeans[control] : 0;

    public (double Mean, double Deviation) SpreadAt(string variable, double[] theta)
    {
        var control = persons.Model.Controls.IndexOf(variable);
        if (control >= 0)
        {
            return (persons.ControlMeans[control], controlDeviations[control]);
        }

        matrices.TrySet(theta);
        var moments = InteractionMoments.Of(matrices, persons);
        var place = persons.Model.LatentPlace(variable);
        return (moments.Means[place], Math.Sqrt(moments.Covariance[place, place]));
    }

    public ImmutableArray<double> ObservedValues(string variable)
    {
        var control = persons.Model.Controls.IndexOf(variable);
        return control < 0
            ? []
            : [.. Enumerable.Range(0, persons.Count).Select(person => persons.ObservedControls[(person * persons.Model.Controls.Length) + control]).Order()];
    }

    public string? MarkerOf(string outcome) => Marker(persons.Model.PredictorCount + persons.Model.Outcomes.IndexOf(outcome)) is var marker and >= 0 ? persons.Model.Indicators[marker] : null;

    public double[] PredictAt(double[] theta, string outcome, string predictor, string moderator, ImmutableArray<(double Predictor, double Moderator)> places)
    {
        matrices.TrySet(theta);
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        var moments = InteractionMoments.Of(matrices, persons);
        var equation = persons.Model.Outcomes.IndexOf(outcome);
        var marker = Marker(equation + n);
        var point = new InteractionPoint(matrices);
        var predictors = moments.Means[..n];
        var controls = new double[persons.Model.Controls.Length];
        var others = 0.0;
        for (var i = 0; i < m; i++)
        {
            others += matrices.OutcomeRegressions[equation, i] * moments.Means[n + i];
        }

        return [.. places.Select(place =>
        {
            Place(predictor, place.Predictor);
            Place(moderator, place.Moderator);
            point.Set(controls);
            var value = others + point.Equation(equation, predictors);
            return marker < 0 ? value : value + matrices.Intercepts[marker];
        })];

        void Place(string variable, double value)
        {
            var control = persons.Model.Controls.IndexOf(variable);
            if (control >= 0)
            {
                controls[control] = value - persons.ControlMeans[control];
            }
            else
            {
                predictors[persons.Model.LatentPlace(variable)] = value;
            }
        }
    }

    /// <summary>The indicator whose loading on a latent variable is fixed to 1 and that loads on no other; −1 where there is none.</summary>
    private int Marker(int latent)
    {
        var loadings = persons.Model.Cells.Where(cell => cell.Kind == InteractionCellKind.Loading).ToList();
        return loadings.Where(cell => cell.Column == latent && cell.Free < 0 && cell.Value == 1 && loadings.Count(other => other.Row == cell.Row) == 1).Select(cell => cell.Row).DefaultIfEmpty(-1).First();
    }
}
