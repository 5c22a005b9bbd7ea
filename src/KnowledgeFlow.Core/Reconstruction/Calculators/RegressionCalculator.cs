using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reconstruction.Statistics;

namespace KnowledgeFlow.Core.Reconstruction.Calculators;

/// <summary>All that is printed of a regression with an intercept: coefficients, errors, variance inflation, R² and F. NaN where predictors are collinear.</summary>
internal sealed class RegressionCalculator : StatisticCalculator
{
    private static readonly int Quantities = Enum.GetValues<CoefficientQuantity>().Length;
    private static readonly int InterceptQuantities = Enum.GetValues<InterceptQuantity>().Length;
    private static readonly int ModelQuantities = Enum.GetValues<ModelQuantity>().Length;

    private readonly int k;
    private readonly double[] covariances;
    private readonly double[] inverse;
    private readonly double[] scratch;
    private readonly double[] withOutcome;
    private readonly double[] coefficients;

    /// <summary>The regression of a variable on others.</summary>
    public RegressionCalculator(MomentVariable outcome, ImmutableArray<MomentVariable> predictors)
        : base([.. predictors, outcome])
    {
        k = predictors.Length;
        covariances = new double[k * k];
        inverse = new double[k * k];
        scratch = new double[k * k];
        withOutcome = new double[k];
        coefficients = new double[k];
    }

    public override int Count => (k * Quantities) + InterceptQuantities + ModelQuantities;

    public static int PlaceOf(int predictor, CoefficientQuantity quantity) => (predictor * Quantities) + (int)quantity;

    public int PlaceOf(InterceptQuantity quantity) => (k * Quantities) + (int)quantity;

    public int PlaceOf(ModelQuantity quantity) => (k * Quantities) + InterceptQuantities + (int)quantity;

    public override void Evaluate(MomentSource moments, Span<double> values)
    {
        FillCovariances(moments);
        covariances.CopyTo(inverse.AsSpan());
        var variance = MomentVariable.Covariance(moments, Variables[k], Variables[k]);
        if (!(variance > 0) || !CholeskyFactor.TryFactor(inverse, k, out _))
        {
            values[..Count].Fill(double.NaN);
            return;
        }

        withOutcome.CopyTo(coefficients.AsSpan());
        CholeskyFactor.Solve(inverse, k, coefficients);
        CholeskyFactor.Invert(inverse.AsSpan(), k, inverse, scratch);

        var explained = 0.0;
        for (var j = 0; j < k; j++)
        {
            explained += coefficients[j] * withOutcome[j];
        }

        var n = moments.Rows;
        double freedom = n - k - 1;
        var r2 = explained / variance;
        var residual = (variance - explained) * (n - 1) / freedom;
        for (var j = 0; j < k; j++)
        {
            var error = Math.Sqrt(residual * inverse[j * (k + 1)] / (n - 1));
            var t = coefficients[j] / error;
            values[PlaceOf(j, CoefficientQuantity.B)] = coefficients[j];
            values[PlaceOf(j, CoefficientQuantity.StandardError)] = error;
            values[PlaceOf(j, CoefficientQuantity.Beta)] = coefficients[j] * Math.Sqrt(covariances[j * (k + 1)] / variance);
            values[PlaceOf(j, CoefficientQuantity.T)] = t;
            values[PlaceOf(j, CoefficientQuantity.AbsoluteT)] = Math.Abs(t);
            values[PlaceOf(j, CoefficientQuantity.VarianceInflation)] = inverse[j * (k + 1)] * covariances[j * (k + 1)];
        }

        WriteIntercept(moments, values, residual);
        values[PlaceOf(ModelQuantity.R)] = Math.Sqrt(Math.Max(0, r2));
        values[PlaceOf(ModelQuantity.RSquared)] = r2;
        values[PlaceOf(ModelQuantity.AdjustedRSquared)] = 1 - ((1 - r2) * (n - 1) / freedom);
        values[PlaceOf(ModelQuantity.ResidualStandardError)] = Math.Sqrt(Math.Max(0, residual));
        values[PlaceOf(ModelQuantity.F)] = r2 / k / ((1 - r2) / freedom);
    }

    private void FillCovariances(MomentSource moments)
    {
        for (var i = 0; i < k; i++)
        {
            withOutcome[i] = MomentVariable.Covariance(moments, Variables[i], Variables[k]);
            for (var j = 0; j <= i; j++)
            {
                covariances[(i * k) + j] = covariances[(j * k) + i] = MomentVariable.Covariance(moments, Variables[i], Variables[j]);
            }
        }
    }

    private void WriteIntercept(MomentSource moments, Span<double> values, double residual)
    {
        var b = Variables[k].Mean(moments);
        var form = 0.0;
        for (var i = 0; i < k; i++)
        {
            var mean = Variables[i].Mean(moments);
            b -= coefficients[i] * mean;
            for (var j = 0; j < k; j++)
            {
                form += mean * inverse[(i * k) + j] * Variables[j].Mean(moments);
            }
        }

        var error = Math.Sqrt(residual * ((1.0 / moments.Rows) + (form / (moments.Rows - 1))));
        values[PlaceOf(InterceptQuantity.B)] = b;
        values[PlaceOf(InterceptQuantity.StandardError)] = error;
        values[PlaceOf(InterceptQuantity.T)] = b / error;
        values[PlaceOf(InterceptQuantity.AbsoluteT)] = Math.Abs(b / error);
    }
}
