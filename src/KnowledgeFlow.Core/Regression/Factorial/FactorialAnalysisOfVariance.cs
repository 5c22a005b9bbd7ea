using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression.Factorial;

/// <summary>Analysis of variance and covariance of crossed factors, by least squares under sum-to-zero contrasts.</summary>
public sealed class FactorialAnalysisOfVariance
{
    private readonly LeastSquaresFit fit;
    private readonly double level;
    private readonly double[] covariateMeans;

    private FactorialAnalysisOfVariance(FactorialDesign design, LeastSquaresFit fit, VarianceEffect model, ImmutableArray<VarianceEffect> effects, Outcome<LeveneTest> levene, double level)
    {
        Design = design;
        this.fit = fit;
        this.level = level;
        Model = model;
        Effects = effects;
        Levene = levene;
        covariateMeans = [.. design.Covariates.Select(covariate => covariate.Values.Average())];
    }

    /// <summary>The design, without covariates that say nothing new.</summary>
    public FactorialDesign Design { get; }

    /// <summary>The covariates left out because those before them say the same, with what each is a combination of.</summary>
    public ImmutableArray<AliasedColumn> LeftOut { get; private init; } = [];

    /// <summary>All effects at once; its η² is R².</summary>
    public VarianceEffect Model { get; }

    /// <summary>The effects: each covariate, then each term, in the order of the design.</summary>
    public ImmutableArray<VarianceEffect> Effects { get; }

    /// <summary>Levene's test: the analysis of variance of the residuals' sizes between cells, as SPSS.</summary>
    public Outcome<LeveneTest> Levene { get; }

    /// <summary>The rows n.</summary>
    public int Rows => fit.Rows;

    /// <summary>Σ e².</summary>
    public double ResidualSumOfSquares => fit.ResidualSumOfSquares;

    /// <summary>The residual's degrees of freedom.</summary>
    public int DegreesOfFreedom => fit.DegreesOfFreedom;

    /// <summary>Σ (y − ȳ)².</summary>
    public double TotalSumOfSquares => fit.TotalSumOfSquares;

    /// <summary>Adjusted R².</summary>
    public double AdjustedRSquared => 1 - (fit.ResidualVariance / (fit.TotalSumOfSquares / (Rows - 1)));

    /// <summary>The analysis of an outcome.</summary>
    /// <param name="outcome">The outcome, complete.</param>
    /// <param name="name">Its name, for a diagnosis.</param>
    /// <param name="design">The design, of as many rows.</param>
    /// <param name="type">The type of sums of squares.</param>
    /// <param name="level">The level of intervals, between 0 and 1.</param>
    /// <returns>
    /// The analysis, a covariate that is a combination of those before it <see cref="LeftOut"/>; <see cref="Diagnosis.CollinearVariables"/> where a cell of an interaction is empty or
    /// covariates say what a factor says, so that effects cannot be told apart; <see cref="Diagnosis.NoVariationWithinGroups"/> where the model is exact; or the diagnosis of <see cref="LeastSquares.Fit"/>.
    /// </returns>
    public static Outcome<FactorialAnalysisOfVariance> Of(ImmutableArray<double> outcome, string name, FactorialDesign design, SumsOfSquares type, double level = ConfidenceLevel.Usual)
    {
        var columns = design.Columns(outcome.Length);
        return Fit(columns, outcome, name).Then<FactorialAnalysisOfVariance>(full =>
        {
            if (!full.Aliased.IsEmpty && full.Aliased.All(column => design.Covariates.Any(covariate => covariate.Name == column.Name)))
            {
                var names = full.Aliased.Select(column => column.Name).ToHashSet();
                return Of(outcome, name, design with { Covariates = design.Covariates.RemoveAll(covariate => names.Contains(covariate.Name)) }, type, level)
                    .Then<FactorialAnalysisOfVariance>(analysis => new FactorialAnalysisOfVariance(analysis.Design, analysis.fit, analysis.Model, analysis.Effects, analysis.Levene, level)
                    {
                        LeftOut = full.Aliased,
                    });
            }

            if (!full.Aliased.IsEmpty)
            {
                return new Diagnosis.CollinearVariables([.. full.Aliased.Select(column => EffectOf(column.Name)).Distinct()]);
            }

            if (full.IsExact)
            {
                return new Diagnosis.NoVariationWithinGroups(name);
            }

            var effects = ImmutableArray.CreateBuilder<VarianceEffect>();
            for (var effect = 0; effect < columns.Length; effect++)
            {
                var others = Others(design, effect, type).Select(other => columns[other]).ToImmutableArray();
                if (!Residual(others, outcome, name).TryGet(out var without, out var diagnosis) || !Residual([.. others, columns[effect]], outcome, name).TryGet(out var with, out diagnosis))
                {
                    return diagnosis;
                }

                effects.Add(EffectOf(RoundingError.Cleared(Math.Max(0, without - with), full.TotalSumOfSquares), columns[effect].Length, full, level));
            }

            var model = EffectOf(full.ExplainedSumOfSquares, columns.Sum(effect => effect.Length), full, level);
            return new FactorialAnalysisOfVariance(design, full, model, effects.ToImmutable(), LeveneOf(full, design, name), level);
        });
    }

    /// <summary>The estimated marginal means of a term, the last factor's levels fastest.</summary>
    /// <param name="term">The places of its factors.</param>
    public ImmutableArray<EstimatedMean> Means(ImmutableArray<int> term) => [.. LevelsOf(term).Select(levels =>
    {
        var weights = Weights(term, levels);
        var (mean, error) = (Value(weights), Math.Sqrt(Variance(weights, weights)));
        var reach = StudentTDistribution.UpperTailQuantile((1 - level) / 2, DegreesOfFreedom) * error;
        var count = Enumerable.Range(0, Rows).Count(row => term.Select((factor, place) => Design.Factors[factor].Codes[row] == levels[place]).All(isThere => isThere));
        return new EstimatedMean(levels, count, mean, error, mean - reach, mean + reach);
    })];

    /// <summary>The differences of all pairs of a factor's marginal means; within levels of another where one is given.</summary>
    /// <param name="factor">The factor's place.</param>
    /// <param name="adjustment">How the number of pairs is guarded against.</param>
    /// <param name="within">The place of a second factor and its level; null for means over it.</param>
    public ImmutableArray<PairwiseComparison> Pairs(int factor, PairwiseAdjustment adjustment, (int Factor, int Level)? within = null)
    {
        var rows = RowsWithin(factor, within);
        var critical = PairwiseComparison.Critical(1 - level, DegreesOfFreedom, rows.Length, adjustment);
        return
        [
            .. from first in Enumerable.Range(0, rows.Length)
               from second in Enumerable.Range(first + 1, rows.Length - first - 1)
               let weights = Difference(rows[first], rows[second])
               select PairwiseComparison.WithCritical(first, second, Value(weights), Math.Sqrt(Variance(weights, weights)), DegreesOfFreedom, rows.Length, adjustment, critical),
        ];
    }

    /// <summary>The simple effect of a factor: that its means are equal at one level of another, (Lβ)'(L(X'X)⁻¹L')⁻¹(Lβ) with the residual of the whole model.</summary>
    /// <param name="factor">The factor's place.</param>
    /// <param name="within">The place of the other and its level.</param>
    public VarianceEffect SimpleEffect(int factor, (int Factor, int Level) within)
    {
        var rows = RowsWithin(factor, within);
        double[][] contrasts = [.. rows[1..].Select(row => Difference(row, rows[0]))];
        var q = contrasts.Length;
        var covariance = new double[q * q];
        for (var i = 0; i < q; i++)
        {
            for (var j = 0; j < q; j++)
            {
                covariance[(i * q) + j] = Variance(contrasts[i], contrasts[j]) / fit.ResidualVariance;
            }
        }

        double[] values = [.. contrasts.Select(Value)];
        return EffectOf(QuadraticForm(covariance, values, q), q, fit, level);
    }

    private static Outcome<LeastSquaresFit> Fit(ImmutableArray<ImmutableArray<DesignColumn>> effects, ImmutableArray<double> outcome, string name) =>
        LeastSquares.Fit(DesignMatrix.Of(outcome.Length, effects.SelectMany(columns => columns)), outcome, name);

    private static Outcome<double> Residual(ImmutableArray<ImmutableArray<DesignColumn>> effects, ImmutableArray<double> outcome, string name) =>
        Fit(effects, outcome, name).Then<double>(fit => fit.ResidualSumOfSquares);

    private static VarianceEffect EffectOf(double sumOfSquares, int df, LeastSquaresFit full, double level)
    {
        var f = sumOfSquares / df / full.ResidualVariance;
        return new VarianceEffect(sumOfSquares, df, f, FDistribution.UpperTail(f, df, full.DegreesOfFreedom), VarianceExplained.Of(f, df, full.DegreesOfFreedom, full.Rows, level));
    }

    private static string EffectOf(string column) => column.EndsWith(']') ? column[..column.LastIndexOf('[')] : column;

    // Places among covariates and terms.
    private static IEnumerable<int> Others(FactorialDesign design, int effect, SumsOfSquares type)
    {
        var covariates = design.Covariates.Length;
        return Enumerable.Range(0, covariates + design.Terms.Length).Where(other => other != effect && !(
            type == SumsOfSquares.TypeII && effect >= covariates && other >= covariates && design.Terms[effect - covariates].All(factor => design.Terms[other - covariates].Contains(factor))));
    }

    private static Outcome<LeveneTest> LeveneOf(LeastSquaresFit fit, FactorialDesign design, string name)
    {
        var cells = new double[fit.Rows];
        for (var row = 0; row < cells.Length; row++)
        {
            cells[row] = design.Factors.Aggregate(0.0, (cell, factor) => (cell * factor.Levels) + factor.Codes[row]);
        }

        double[] sizes = [.. fit.Residuals.Select(Math.Abs)];
        return OneWayAnalysisOfVariance.Fisher(GroupSummary.Of(sizes, cells), name, string.Join(':', design.Factors.Select(factor => factor.Name)))
            .Then<LeveneTest>(test => new LeveneTest(test.Statistic, test.NumeratorDegreesOfFreedom!.Value, test.DegreesOfFreedom, test.PValue));
    }

    // x'M⁻¹x by Gauss's elimination with x as the last column; M is positive definite.
    private static double QuadraticForm(double[] matrix, double[] x, int q)
    {
        double[] m = [.. matrix], y = [.. x];
        var form = 0.0;
        for (var k = 0; k < q; k++)
        {
            form += y[k] * y[k] / m[(k * q) + k];
            for (var i = k + 1; i < q; i++)
            {
                var share = m[(i * q) + k] / m[(k * q) + k];
                y[i] -= share * y[k];
                for (var j = k; j < q; j++)
                {
                    m[(i * q) + j] -= share * m[(k * q) + j];
                }
            }
        }

        return form;
    }

    private static double[] Difference(double[] first, double[] second) => [.. first.Zip(second, (a, b) => a - b)];

    private double[][] RowsWithin(int factor, (int Factor, int Level)? within) =>
    [
        .. Enumerable.Range(0, Design.Factors[factor].Levels)
            .Select(level => within is { } other ? Weights([factor, other.Factor], [level, other.Level]) : Weights([factor], [level])),
    ];

    private IEnumerable<ImmutableArray<int>> LevelsOf(ImmutableArray<int> term) => term.Aggregate(
        (IEnumerable<ImmutableArray<int>>)[[]], (sets, factor) => [.. sets.SelectMany(set => Enumerable.Range(0, Design.Factors[factor].Levels).Select(set.Add))]);

    // A column's mean over the levels of a factor left open is 0 under sum-to-zero contrasts, so that terms with such a factor drop out.
    private double[] Weights(ImmutableArray<int> term, ImmutableArray<int> levels) =>
    [
        1,
        .. covariateMeans,
        .. Design.Terms.SelectMany(effect => effect.All(term.Contains)
            ? Design.RowOf(effect, factor => levels[term.IndexOf(factor)])
            : Enumerable.Repeat(0.0, effect.Aggregate(1, (count, factor) => count * (Design.Factors[factor].Levels - 1)))),
    ];

    private double Value(double[] weights) => weights.Select((weight, i) => weight * fit.Coefficients[i]).Sum();

    private double Variance(double[] first, double[] second)
    {
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < second.Length; j++)
            {
                sum += first[i] * second[j] * fit.Covariance(i, j);
            }
        }

        return sum;
    }
}
