using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>
/// The effects of a mediation model as functions of its coefficients. The coefficients are those of <see cref="RegressionBootstrap"/>: the slopes of all equations in order, then
/// standard deviations, so that one function serves the estimate, resamples and simulated coefficients alike.
/// </summary>
public sealed class MediationEffects
{
    private readonly MediationModel model;
    private readonly RegressionBootstrap bootstrap;
    private readonly ImmutableArray<int> deviations;
    private readonly int outcomeDeviation;

    internal MediationEffects(MediationModel model, MediationDesign design, ImmutableArray<MediationEquation> equations, MediationEquation? total, ImmutableArray<LeastSquaresFit> fits)
    {
        this.model = model;
        Moderators = design.Moderators;
        PredictorColumns = design.PredictorColumns;
        Equations = total is null ? equations : equations.Add(total);
        Fits = fits;

        var places = new Dictionary<string, int>();
        var columns = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        var resampled = ImmutableArray.CreateBuilder<ResampledEquation>();
        foreach (var fit in fits)
        {
            // Mediators as outcomes are not centred where they may be as predictors.
            var outcome = Place($"outcome {Equations[resampled.Count].Outcome}", fit.Outcome);
            resampled.Add(new ResampledEquation(outcome, [.. fit.Design.Columns.Skip(1).Select(column => Place(column.Name, column.Values))]));
        }

        bootstrap = new RegressionBootstrap(columns.ToImmutable(), resampled.ToImmutable(), fits[0].Clusters);
        deviations = [.. PredictorColumns.Select(column => bootstrap.StandardDeviationOf(places[column]))];
        outcomeDeviation = bootstrap.StandardDeviationOf(places[$"outcome {model.Outcome}"]);
        Coefficients = [.. fits.SelectMany(fit => fit.Coefficients.Skip(1)), .. columns.Select(SampleSpread.StandardDeviation)];
        Paths = [.. from source in PredictorColumns from via in model.Routes() select PathOf(source, via)];

        int Place(string name, ImmutableArray<double> values)
        {
            if (!places.TryGetValue(name, out var place))
            {
                places.Add(name, place = columns.Count);
                columns.Add(values);
            }

            return place;
        }
    }

    /// <summary>The moderators as observed.</summary>
    public ImmutableArray<FocalVariable> Moderators { get; }

    /// <summary>The predictor's columns.</summary>
    public ImmutableArray<string> PredictorColumns { get; }

    /// <summary>The equations with the terms that have coefficients, that of the total effect last where there is one.</summary>
    public ImmutableArray<MediationEquation> Equations { get; }

    /// <summary>Their fits.</summary>
    public ImmutableArray<LeastSquaresFit> Fits { get; }

    /// <summary>The coefficients in the sample.</summary>
    public ImmutableArray<double> Coefficients { get; }

    /// <summary>The ways through mediators, those of the first predictor column first.</summary>
    public ImmutableArray<MediatedPath> Paths { get; }

    /// <summary>Whether the predictor has two values or is a column of a coding: effects are standardised by the outcome's SD alone then.</summary>
    public bool IsPredictorBinary => model.Coding is not null || Fits[^1].Design.Columns.First(column => column.Name == PredictorColumns[0]).Values.Distinct().Count() == 2;

    /// <summary>The direct effect of a column of the predictor.</summary>
    public ArrowSlope Direct(string source) => Slope(model.Mediators.Length, source, model.Outcome);

    /// <summary>The total effect of a column of the predictor; null where the model has no equation of it.</summary>
    public ArrowSlope? Total(string source) => Equations[^1].Id == "total" ? Slope(Equations.Length - 1, source, "total") : null;

    /// <summary>Every arrow that depends on a moderator, equation by equation, for each column of the predictor.</summary>
    public IEnumerable<ArrowSlope> ModeratedSlopes() =>
        from equation in Enumerable.Range(0, model.Mediators.Length + 1)
        from source in Equations[equation].Terms.Where(term => term.From is not null).Select(term => term.From!).Distinct()
        let slope = Slope(equation, source, Equations[equation].Outcome)
        where !slope.Moderators.IsEmpty
        select slope;

    /// <summary>The same as a moderated effect, for its Johnson-Neyman boundaries and its plot; null where it depends on two moderators.</summary>
    public ModeratedEffect? ModeratedEffectOf(ArrowSlope slope) => slope.Moderators is not [var moderator] ? null : new ModeratedEffect(
        new ModerationModel(slope.To, slope.From, Moderators[moderator].Name, []),
        Fits[slope.Equation],
        FocalVariable.Of(slope.From, Fits[slope.Equation].Design.Columns.First(column => column.Name == slope.From).Values, Centring.None),
        Moderators[moderator]);

    /// <summary>The place in the fit of an equation of one of all coefficients.</summary>
    public int PlaceInFit(int equation, int coefficient) => coefficient - bootstrap.StartOf(equation) + 1;

    /// <summary>What an effect of a column of the predictor is multiplied by to be standardised: SD(x)/SD(y), or 1/SD(y) (<see cref="IsPredictorBinary"/>).</summary>
    public double Standardisation(string source, ReadOnlySpan<double> coefficients) =>
        (IsPredictorBinary ? 1 : coefficients[deviations[PredictorColumns.IndexOf(source)]]) / coefficients[outcomeDeviation];

    /// <summary>Values of the moderators in raw units less what they are centred at; those not given are 0.</summary>
    public ImmutableArray<double> Centred(IEnumerable<(int Moderator, double Value)> values)
    {
        var centred = new double[Moderators.Length];
        foreach (var (moderator, value) in values)
        {
            centred[moderator] = value - Moderators[moderator].Centre;
        }

        return ImmutableArray.Create(centred);
    }

    /// <summary>Every combination of the values at which some moderators are probed, the first changing slowest.</summary>
    public ImmutableArray<ModeratorPoint> Points(ImmutableArray<int> moderators)
    {
        IEnumerable<ImmutableArray<(int Moderator, string Id, double Value)>> combinations = [[]];
        foreach (var moderator in moderators)
        {
            combinations = from earlier in combinations
                           from point in model.Moderators[moderator].Points(Moderators[moderator])
                           select earlier.Add((moderator, point.Id, point.Value));
        }

        return [.. combinations.Select(points => new ModeratorPoint(
            string.Join(',', points.Select(point => point.Id)), [.. points.Select(point => point.Value)], Centred(points.Select(point => (point.Moderator, point.Value)))))];
    }

    /// <summary>Draws resamples of the rows or clusters.</summary>
    /// <param name="replicates">The number of resamples.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">The most threads to use; −1 for one a processor. Not part of the result.</param>
    /// <param name="cancellation">Ends the draws early.</param>
    /// <param name="progress">Told the number of draws done, in no order.</param>
    public BootstrapDistribution Resample(int replicates, ulong seed, int threads = -1, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        bootstrap.Run(replicates, seed, threads, progress, cancellation);

    /// <summary>The coefficients without each row or cluster in turn.</summary>
    /// <param name="cancellation">Ends it early.</param>
    public BootstrapDistribution Jackknife(CancellationToken cancellation = default) => bootstrap.Jackknife(cancellation: cancellation);

    private MediatedPath PathOf(string source, ImmutableArray<string> via)
    {
        var legs = ImmutableArray.CreateBuilder<ArrowSlope>();
        var from = source;
        foreach (var mediator in via)
        {
            legs.Add(Slope(model.Mediators.IndexOf(mediator), from, mediator));
            from = mediator;
        }

        legs.Add(Slope(model.Mediators.Length, from, model.Outcome));
        return new MediatedPath(source, via, legs.ToImmutable());
    }

    private ArrowSlope Slope(int equation, string from, string to) => new(
        equation,
        from,
        to,
        [.. Equations[equation].Terms.Select((term, place) => (term, place)).Where(pair => pair.term.From == from).Select(pair => (bootstrap.StartOf(equation) + pair.place, pair.term.Moderators))]);
}
