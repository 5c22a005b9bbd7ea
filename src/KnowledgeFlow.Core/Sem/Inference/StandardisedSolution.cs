using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// Estimates as they would be if every variable, observed and latent, had the variance 1 (lavaan's std.all): loadings and
/// regressions times sd of the predictor over sd of the outcome, (residual) variances over the variance, covariances over
/// the (residual) standard deviations, intercepts over the sd. NaN where a variance is not positive.
/// Errors by the delta method from analytic derivatives; those of definitions from the standardised parameters in them.
/// </summary>
/// <param name="Parameters">One a row of the table.</param>
/// <param name="Defined">One a definition.</param>
public sealed record StandardisedSolution(ImmutableArray<EstimatedQuantity> Parameters, ImmutableArray<EstimatedQuantity> Defined)
{
    /// <summary>The standardised solution of an estimate.</summary>
    /// <param name="estimate">The estimates.</param>
    /// <param name="covariance">Their sampling covariance matrix.</param>
    /// <param name="level">The intervals' level.</param>
    public static StandardisedSolution Of(ModelEstimate estimate, ParameterCovariance covariance, double level = ConfidenceLevel.Usual)
    {
        var table = estimate.Table;
        var quantile = NormalDistribution.UpperTailQuantile((1 - level) / 2);
        var t = table.FreeCount;
        var variances = estimate.Point.Groups.Select(group => new VarianceGradient(group.Implied, group.Basis, t)).ToArray();
        var parameters = ImmutableArray.CreateBuilder<EstimatedQuantity>(table.Parameters.Length);
        var byFree = new (double Value, double[] Gradient)[t];
        for (var row = 0; row < table.Parameters.Length; row++)
        {
            var parameter = table.Parameters[row];
            var (value, gradient) = Standardise(estimate, row, variances[parameter.Group]);
            parameters.Add(EstimatedQuantity.Within(value, covariance.VarianceOf(gradient), quantile));
            if (parameter.IsFree && byFree[parameter.Free].Gradient is null)
            {
                byFree[parameter.Free] = (value, gradient);
            }
        }

        return new StandardisedSolution(parameters.MoveToImmutable(), Define(table, covariance, byFree, quantile));
    }

    /// <summary>The standardised values alone, one a row of the table and then one a definition: what a bootstrap takes of each draw.</summary>
    public static ImmutableArray<double> ValuesOf(ModelEstimate estimate)
    {
        var table = estimate.Table;
        var variances = estimate.Point.Groups.Select(group => new VarianceGradient(group.Implied, group.Basis, table.FreeCount)).ToArray();
        double[] values = [.. table.Parameters.Select((parameter, row) => Standardise(estimate, row, variances[parameter.Group]).Value)];
        var theta = new double[table.FreeCount];
        for (var row = values.Length - 1; row >= 0; row--)
        {
            // Backwards, so that of parameters held equal the first stands for all, as in definitions of the whole solution.
            if (table.Parameters[row].IsFree)
            {
                theta[table.Parameters[row].Free] = values[row];
            }
        }

        return [.. values, .. table.Definitions.Select(definition => definition.Expression.Value(theta))];
    }

    private static ImmutableArray<EstimatedQuantity> Define(ParameterTable table, ParameterCovariance covariance, (double Value, double[] Gradient)[] byFree, double quantile)
    {
        double[] theta = [.. byFree.Select(standardised => standardised.Value)];
        var outer = new double[theta.Length];
        var defined = ImmutableArray.CreateBuilder<EstimatedQuantity>(table.Definitions.Length);
        foreach (var definition in table.Definitions)
        {
            outer.AsSpan().Clear();
            definition.Expression.AddGradient(theta, 1, outer);
            var gradient = new double[theta.Length];
            for (var i = 0; i < outer.Length; i++)
            {
                for (var j = 0; outer[i] != 0 && j < gradient.Length; j++)
                {
                    gradient[j] += outer[i] * byFree[i].Gradient[j];
                }
            }

            defined.Add(EstimatedQuantity.Within(definition.Expression.Value(theta), covariance.VarianceOf(gradient), quantile));
        }

        return defined.MoveToImmutable();
    }

    private static (double Value, double[] Gradient) Standardise(ModelEstimate estimate, int row, VarianceGradient variances)
    {
        var parameter = estimate.Table.Parameters[row];
        var raw = estimate.ValueOf(row);
        var gradient = new double[estimate.Table.FreeCount];
        if (parameter.Status == ParameterStatus.UnitVarianceResidual)
        {
            // 1 less what the factors explain, of a total of 1.
            var total = variances.Total(parameter.Left);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] = -total.Gradient[i];
            }

            return (raw, gradient);
        }

        // The parameter times powers of variances: value·Π v^e, so that the derivative is value·Π·Σ e·dv/v.
        ReadOnlySpan<((double Value, double[] Gradient) Variance, double Power)> scales = parameter.Operator switch
        {
            ModelOperator.Loading => [(variances.Total(parameter.Left), 0.5), (Unit(parameter.Right) ? One(gradient) : variances.Total(parameter.Right), -0.5)],
            ModelOperator.Regression => [(variances.Total(parameter.Right), 0.5), (variances.Total(parameter.Left), -0.5)],
            ModelOperator.Covariance when parameter.IsVariance => [(variances.Total(parameter.Left), -1)],
            ModelOperator.Covariance => [(ResidualOf(parameter.Left), -0.5), (ResidualOf(parameter.Right), -0.5)],
            ModelOperator.Threshold => [],
            _ => [(variances.Total(parameter.Left), -0.5)],
        };
        var scale = 1.0;
        foreach (var (variance, power) in scales)
        {
            scale *= variance.Value > 0 ? Math.Pow(variance.Value, power) : double.NaN;
        }

        var value = raw * scale;
        foreach (var (variance, power) in scales)
        {
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] += value * power * variance.Gradient[i] / variance.Value;
            }
        }

        if (parameter.IsFree)
        {
            gradient[parameter.Free] += scale;
        }

        return (value, gradient);

        bool Unit(string variable) => estimate.Table.Defaults.OrderedThresholds.ContainsKey(variable);

        (double Value, double[] Gradient) ResidualOf(string variable)
        {
            if (!Unit(variable))
            {
                return variances.Residual(variable);
            }

            var total = variances.Total(variable);
            return (1 - total.Value, [.. total.Gradient.Select(derivative => -derivative)]);
        }

        static (double Value, double[] Gradient) One(double[] like) => (1, new double[like.Length]);
    }
}
