using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>
/// A mediation model of observed variables, one least-squares equation a mediator and one of the outcome (Hayes 2022): the predictor acts on the outcome directly and through
/// mediators that stand side by side or, in series, each act on the later ones; any arrow may depend on one or two moderators.
/// </summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Predictor">The predictor.</param>
/// <param name="Mediators">The mediators, in order; at least one.</param>
public sealed record MediationModel(string Outcome, string Predictor, ImmutableArray<string> Mediators)
{
    /// <summary>Whether each mediator acts on the later ones.</summary>
    public bool IsSerial { get; init; }

    /// <summary>How a predictor of several categories is coded; null for a number.</summary>
    public PredictorCoding? Coding { get; init; }

    /// <summary>Writes a category's code in the names of columns; null for the number itself.</summary>
    public Func<double, string>? CategoryName { get; init; }

    /// <summary>The moderators, in order; at most two.</summary>
    public ImmutableArray<PathModerator> Moderators { get; init; } = [];

    /// <summary>What is held constant.</summary>
    public MediationCovariates Covariates { get; init; } = MediationCovariates.None;

    /// <summary>Which of the predictor, the mediators and the moderators that stand in products are centred at their means.</summary>
    public Centring Centring { get; init; } = Centring.None;

    /// <summary>Which standard errors the equations have.</summary>
    public StandardErrors Errors { get; init; }

    /// <summary>The variable whose values are clusters, for clustered errors; null for none.</summary>
    public string? Cluster { get; init; }

    /// <summary>Every arrow: from the predictor to the mediators, among mediators, from mediators to the outcome, from the predictor to the outcome.</summary>
    public IEnumerable<MediationArrow> Arrows =>
    [
        .. Mediators.Select(mediator => new MediationArrow(Predictor, mediator)),
        .. from later in Enumerable.Range(0, IsSerial ? Mediators.Length : 0)
           from earlier in Enumerable.Range(0, later)
           select new MediationArrow(Mediators[earlier], Mediators[later]),
        .. Mediators.Select(mediator => new MediationArrow(mediator, Outcome)),
        new MediationArrow(Predictor, Outcome),
    ];

    /// <summary>The ways through mediators, shorter ones first, then in the mediators' order.</summary>
    public IEnumerable<ImmutableArray<string>> Routes()
    {
        ImmutableArray<ImmutableArray<int>> routes = [.. Enumerable.Range(0, Mediators.Length).Select(mediator => ImmutableArray.Create(mediator))];
        while (!routes.IsEmpty)
        {
            foreach (var route in routes)
            {
                yield return [.. route.Select(mediator => Mediators[mediator])];
            }

            routes = IsSerial ? [.. routes.SelectMany(route => Enumerable.Range(route[^1] + 1, Mediators.Length - route[^1] - 1).Select(next => route.Add(next)))] : [];
        }
    }

    /// <summary>
    /// The products that an arrow's effect has beside the plain one, each as the places of its moderators: one a moderator, and that of both where one is moderated by the other.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> ProductsOf(MediationArrow arrow)
    {
        ImmutableArray<int> single = [.. Enumerable.Range(0, Moderators.Length).Where(place => Moderators[place].Arrows.Contains(arrow))];
        return
        [
            .. single.Select(place => ImmutableArray.Create(place)),
            .. single is [var first, var second] && (Moderators[first].By == Moderators[second].Name || Moderators[second].By == Moderators[first].Name) ? ImmutableArray.Create(single) : [],
        ];
    }
}
