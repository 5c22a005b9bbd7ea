using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Reliability;

namespace KnowledgeFlow.Core.Reconstruction.Statistics;

/// <summary>Statistics computed from rows by the estimators that analyses use, on no path in common with the search.</summary>
internal sealed class EstimatedStatistics(SurveyData answers)
{
    private readonly LatentEstimates latents = new(answers);

    /// <summary>The statistic; NaN where the rows cannot give it.</summary>
    public double Of(TargetStatistic statistic) => statistic switch
    {
        TargetStatistic.Mean mean => Moments([mean.Variable]).Means[0],
        TargetStatistic.StandardDeviation deviation => Math.Sqrt(Moments([deviation.Variable]).Variance(0)),
        TargetStatistic.Correlation r => Moments([r.First, r.Second]).Correlation(0, 1) is var value && r.IsAbsolute ? Math.Abs(value) : value,
        TargetStatistic.Alpha alpha => Or(CronbachAlpha.Of(Moments(alpha.Items)), result => result.Raw),
        TargetStatistic.StandardisedAlpha alpha => Or(CronbachAlpha.Of(Moments(alpha.Items)), result => result.Standardised),
        TargetStatistic.ComponentLoading loading => Or(
            ItemCorrelations.Of(Moments(loading.Items)).Then(correlations => PrincipalComponentsExtraction.Extract(correlations, 1)),
            factors => factors.Loadings[loading.Item, 0]),
        TargetStatistic.ComponentEigenvalue eigenvalue => Or(Harman(eigenvalue.Items), harman => harman.Eigenvalue),
        TargetStatistic.ComponentPercent percent => Or(Harman(percent.Items), harman => harman.Percent),
        TargetStatistic.Coefficient coefficient => Or(Fit(coefficient.Equation), fit => Of(coefficient, CoefficientTable.Of(fit))),
        TargetStatistic.Intercept intercept => Or(Fit(intercept.Equation), fit => Of(intercept.Quantity, CoefficientTable.Of(fit)[0])),
        TargetStatistic.Model model => Or(Fit(model.Equation), fit => Of(model.Quantity, ModelSummary.Of(fit))),
        TargetStatistic.Change change => Or(
            Fit(change.Full).Then(full => Fit(change.Reduced).Then<(LeastSquaresFit, LeastSquaresFit)>(reduced => (full, reduced))),
            fits => Of(change, fits.Item1, fits.Item2)),
        TargetStatistic.FullCollinearity collinearity => Or(
            Regression.FullCollinearity.Of(Moments(collinearity.Variables)), inflations => inflations[collinearity.Variables.IndexOf(collinearity.Variable)]),
        TargetStatistic.Latent latent => latents.Of(latent),
        TargetStatistic.Largest largest => largest.Statistics.Max(Of),
        TargetStatistic.Smallest smallest => smallest.Statistics.Min(Of),
        _ => throw new ArgumentException($"{statistic} is no known statistic.", nameof(statistic)),
    };

    private static double Of(TargetStatistic.Coefficient coefficient, ImmutableArray<CoefficientEstimate> table)
    {
        var row = table[1 + coefficient.Equation.Predictors.IndexOf(coefficient.Predictor)];
        return coefficient.Quantity switch
        {
            CoefficientQuantity.B => row.B,
            CoefficientQuantity.StandardError => row.StandardError,
            CoefficientQuantity.Beta => row.Beta,
            CoefficientQuantity.T => row.T,
            CoefficientQuantity.AbsoluteT => Math.Abs(row.T),
            _ => row.VarianceInflation,
        };
    }

    private static double Of(InterceptQuantity quantity, CoefficientEstimate row) => quantity switch
    {
        InterceptQuantity.B => row.B,
        InterceptQuantity.StandardError => row.StandardError,
        InterceptQuantity.T => row.T,
        _ => Math.Abs(row.T),
    };

    private static double Of(ModelQuantity quantity, ModelSummary summary) => quantity switch
    {
        ModelQuantity.R => summary.R,
        ModelQuantity.RSquared => summary.RSquared,
        ModelQuantity.AdjustedRSquared => summary.AdjustedRSquared,
        ModelQuantity.ResidualStandardError => summary.ResidualStandardError,
        _ => summary.F,
    };

    private static double Of(TargetStatistic.Change change, LeastSquaresFit full, LeastSquaresFit reduced)
    {
        var (all, fewer) = (ModelSummary.Of(full), ModelSummary.Of(reduced));
        var added = all.RSquared - fewer.RSquared;
        return change.IsF ? added / (all.NumeratorDegreesOfFreedom - fewer.NumeratorDegreesOfFreedom) / ((1 - all.RSquared) / all.DenominatorDegreesOfFreedom) : added;
    }

    private static double Or<T>(Outcome<T> outcome, Func<T, double> quantity) => outcome.TryGet(out var value, out _) ? quantity(value) : double.NaN;

    private Outcome<HarmanSingleFactor> Harman(ImmutableArray<string> items) =>
        ItemCorrelations.Of(Moments(items)).Then(HarmanSingleFactor.Of);

    // A printed model has every predictor in it.
    private Outcome<LeastSquaresFit> Fit(RegressionEquation equation) => LeastSquares.Fit(
        DesignMatrix.Of(answers.Rows, equation.Predictors.Select(predictor => new DesignColumn(predictor.Key, Values(predictor)))),
        Values(equation.Outcome),
        equation.Outcome.Key).Then<LeastSquaresFit>(fit =>
            fit.Aliased.IsEmpty ? fit : new Diagnosis.CollinearVariables([.. fit.Aliased.Select(column => column.Name)]));

    private Moments Moments(ImmutableArray<string> items) => MomentsAccumulator.Of(answers.Select(items));

    private Moments Moments(ImmutableArray<AnswerVariable> variables) => MomentsAccumulator.Of(new SurveyData(
        variables.Select((variable, place) => new DoubleColumn(FormattableString.Invariant($"{place}"), Values(variable)))));

    private ImmutableArray<double> Values(AnswerVariable variable) => variable switch
    {
        AnswerVariable.Score score => Score(score),
        AnswerVariable.Product product => Product(Score(product.First), Score(product.Second), product.IsCentred),
        AnswerVariable.Indicator indicator => [.. answers[indicator.Name].ToArray().Select(value => value == indicator.Value ? 1.0 : 0)],
        _ => throw new ArgumentException($"{variable} is no known variable.", nameof(variable)),
    };

    private ImmutableArray<double> Score(AnswerVariable.Score score)
    {
        var columns = score.Columns.Select(name => answers[name].ToArray()).ToArray();
        var divisor = score.IsMean ? columns.Length : 1;
        return [.. Enumerable.Range(0, answers.Rows).Select(row => columns.Sum(column => column[row]) / divisor)];
    }

    private static ImmutableArray<double> Product(ImmutableArray<double> first, ImmutableArray<double> second, bool isCentred)
    {
        var (a, b) = isCentred ? (first.Average(), second.Average()) : (0, 0);
        return [.. first.Zip(second, (x, z) => (x - a) * (z - b))];
    }
}
