using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Regression;

/// <summary>
/// The case bootstrap of a hierarchical regression's coefficients (Efron 1979; Davison and Hinkley 1997, section 6.2.4): rows are drawn with replacement,
/// whole clusters where errors are clustered, and every model is fitted to the same resamples.
/// </summary>
/// <param name="Draws">The resamples that every model could be fitted to.</param>
/// <param name="Failed">The resamples in which a column did not vary or said the same as others; they are left out.</param>
/// <param name="Models">The coefficients of each model, in the order of its columns; empty for a model that could not be estimated, or in which nothing varies between resamples: an exact fit, or one cluster.</param>
public sealed record CoefficientBootstrap(int Draws, int Failed, ImmutableArray<ImmutableArray<ResampledCoefficient>> Models)
{
    /// <summary>The bootstrap of all models.</summary>
    /// <param name="fit">The models.</param>
    /// <param name="settings">How many resamples, and which interval.</param>
    /// <param name="level">The level of the intervals, inside (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of resamples is not positive.</exception>
    /// <exception cref="OperationCanceledException">The draws were ended early.</exception>
    public static CoefficientBootstrap Of(HierarchicalFit fit, BootstrapSettings settings, double level = ConfidenceLevel.Usual)
    {
        ImmutableArray<LeastSquaresFit?> models = [.. fit.Blocks.Select(block => block.TryGet(out var fitted, out _) && fitted.Fit is { IsExact: false, Coefficients.IsEmpty: false, Untestable: not Diagnosis.SingleCluster } ? fitted.Fit : null)];
        ImmutableArray<LeastSquaresFit> fits = [.. models.OfType<LeastSquaresFit>()];
        if (fits.IsEmpty)
        {
            return new CoefficientBootstrap(0, 0, [.. models.Select(_ => ImmutableArray<ResampledCoefficient>.Empty)]);
        }

        var columns = new CentredColumns(fits);
        var bootstrap = new RegressionBootstrap(columns.Values, columns.Equations, fits[0].Clusters, hasConstants: false);
        var draws = bootstrap.Run(settings.Replicates, settings.Seed, cancellation: settings.Cancellation);
        var jackknife = settings.Interval == BootstrapIntervalKind.BiasCorrectedAccelerated ? bootstrap.Jackknife(cancellation: settings.Cancellation) : null;
        return new CoefficientBootstrap(draws.Count, draws.Failed, [.. models.Select(model => model is null ? [] : Model(model, fits.IndexOf(model)))]);

        ImmutableArray<ResampledCoefficient> Model(LeastSquaresFit one, int place) =>
            [.. Enumerable.Range(0, one.Coefficients.Length).Select(j => Coefficient(one, j, columns.Coefficient(one, bootstrap.StartOf(place), j)))];

        ResampledCoefficient Coefficient(LeastSquaresFit one, int j, Func<ReadOnlySpan<double>, double> function)
        {
            var (b, values) = (one.Coefficients[j], draws.Values(function));
            var resampled = new ReplicatedStatistic(values);
            var interval = BootstrapInterval.Of(settings.Interval, resampled, b, jackknife is null ? [] : jackknife.Values(function));
            var (lower, upper) = interval.Limits(resampled, level);
            var bias = values.Length == 0 ? double.NaN : LaneSums.Sum(values) / values.Length - b;
            return new ResampledCoefficient(one.Design.Columns[j].Name, b, bias, resampled.StandardError, lower, upper, interval.PValue(resampled));
        }
    }

    /// <summary>
    /// The columns of all models about their means where there is an intercept, so that cross-products lose no digits, with the intercept as a column. The
    /// intercept of the columns as they are is that of the centred ones plus ȳ − Σ b x̄.
    /// </summary>
    private sealed class CentredColumns
    {
        private readonly Dictionary<string, int> places = [];
        private readonly ImmutableArray<ImmutableArray<double>>.Builder columns = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        private readonly List<double> means = [];
        private readonly DesignMatrix design;

        public CentredColumns(ImmutableArray<LeastSquaresFit> fits)
        {
            HasIntercept = fits[0].Design.HasIntercept;
            design = fits[^1].Design;
            var outcome = Add(fits[0].WeightedOutcome, HasIntercept);
            Equations = [.. fits.Select(fit => new ResampledEquation(outcome, [.. fit.Design.Columns.Select((column, j) => Place(column, HasIntercept && j > 0))]))];
            Values = columns.ToImmutable();
        }

        public bool HasIntercept { get; }

        public ImmutableArray<ImmutableArray<double>> Values { get; }

        public ImmutableArray<ResampledEquation> Equations { get; }

        /// <summary>A coefficient of a model as a function of the statistics of a draw.</summary>
        public Func<ReadOnlySpan<double>, double> Coefficient(LeastSquaresFit fit, int start, int j)
        {
            if (!HasIntercept || j > 0)
            {
                return statistics => statistics[start + j];
            }

            double[] shifts = [.. fit.Design.Columns.Select(column => means[places[column.Name]])];
            return statistics =>
            {
                var intercept = statistics[start] + means[0];
                for (var k = 1; k < shifts.Length; k++)
                {
                    intercept -= statistics[start + k] * shifts[k];
                }

                return intercept;
            };
        }

        private int Place(DesignColumn column, bool isCentred)
        {
            if (!places.TryGetValue(column.Name, out var place))
            {
                places.Add(column.Name, place = Add(column.Values, isCentred));
            }

            return place;
        }

        private int Add(ImmutableArray<double> values, bool isCentred)
        {
            means.Add(isCentred ? design.Mean(values) : 0);
            columns.Add(isCentred ? [.. design.Deviations(values)] : values);
            return columns.Count - 1;
        }
    }
}
