using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>Fits a parameter table to data.</summary>
public static class ModelEstimator
{
    /// <summary>After how many steps the search gives up.</summary>
    public const int MaximalIterations = 1000;

    /// <summary>
    /// The estimates; not estimable where the model is not identified (named is the parameter that weighs most in the
    /// direction in which the fit does not change) or the search does not converge.
    /// </summary>
    /// <param name="table">The model.</param>
    /// <param name="data">The data, their variables in the order of the table's observed variables.</param>
    /// <param name="method">What is minimised.</param>
    /// <exception cref="ArgumentException">
    /// The table has products or another number of groups or other variables than the data, or asks for full information
    /// without a mean structure, or for least squares of incomplete data.
    /// </exception>
    public static Outcome<ModelEstimate> Estimate(ParameterTable table, ObservedData data, EstimationMethod method) =>
        Estimate(table, data, method, start: null);

    /// <summary>The estimates, sought from given values (as bootstrap samples are from the sample's own estimates).</summary>
    internal static Outcome<ModelEstimate> Estimate(ParameterTable table, ObservedData data, EstimationMethod method, double[]? start)
    {
        Validate(table, data, method);
        data = method is EstimationMethod.UnweightedLeastSquares or EstimationMethod.GeneralisedLeastSquares or EstimationMethod.WishartMaximumLikelihood ? data.WithUnbiasedCovariances() : data;
        var moments = ModelCounts.Moments(table);
        if (table.FreeCount - table.Constraints.Length > moments)
        {
            return new Diagnosis.NotIdentified(null, moments - table.FreeCount + table.Constraints.Length);
        }

        var objective = new ModelObjective(table, data, method);
        var theta = start?.ToArray() ?? StartingValues.Of(table, data, [.. objective.Implied.Select(implied => implied.Model)]);
        MakeAdmissible(table, objective, theta);
        var constraints = new ConstraintSet(table.Constraints, table.FreeCount);
        var result = new ScoringOptimizer(objective, constraints).Minimise(theta, MaximalIterations);
        var information = new double[table.FreeCount * table.FreeCount];
        if (double.IsFinite(result.Value))
        {
            objective.Information(information);
            if (Identification.Check(information, table, theta) is { } notIdentified)
            {
                return notIdentified;
            }
        }

        return result.Converged
            ? new ModelEstimate(table, data, method, theta, objective, information, result)
            : new Diagnosis.NotConverged(result.Iterations, result.LargestGradient);
    }

    /// <summary>A model at given parameters, not at its optimum; not estimable where the discrepancy does not exist there.</summary>
    internal static Outcome<ModelEstimate> At(ParameterTable table, ObservedData data, EstimationMethod method, double[] theta)
    {
        Validate(table, data, method);
        var objective = new ModelObjective(table, data, method);
        if (!objective.TryEvaluate(theta, out var value))
        {
            return new Diagnosis.NotConverged(0, double.NaN);
        }

        var gradient = new double[table.FreeCount];
        objective.Gradient(gradient);
        var information = new double[table.FreeCount * table.FreeCount];
        objective.Information(information);
        return new ModelEstimate(table, data, method, theta, objective, information, new ScoringResult(false, 0, value, gradient.Length == 0 ? 0 : gradient.Max(Math.Abs)));
    }

    /// <summary>Shrinks starting covariances until the implied matrix is positive definite.</summary>
    private static void MakeAdmissible(ParameterTable table, ModelObjective objective, double[] theta)
    {
        for (var attempt = 0; attempt < 20 && !objective.TryEvaluate(theta, out _); attempt++)
        {
            foreach (var parameter in table.Parameters.Where(parameter => parameter.IsFree && parameter.Operator == Syntax.ModelOperator.Covariance))
            {
                theta[parameter.Free] *= parameter.IsVariance ? 1.3 : 0.7;
            }
        }
    }

    private static void Validate(ParameterTable table, ObservedData data, EstimationMethod method)
    {
        if (data.Groups.Length != table.Groups)
        {
            throw new ArgumentException($"The model is of {table.Groups} groups, the data of {data.Groups.Length}.", nameof(data));
        }

        if (!data.Groups.All(group => group.Names.SequenceEqual(table.Roles.Observed)))
        {
            throw new ArgumentException("The data's variables are not the model's observed variables in the same order.", nameof(data));
        }

        if (!data.IsComplete && (!table.HasMeanStructure || method != EstimationMethod.MaximumLikelihood))
        {
            throw new ArgumentException("Incomplete data need maximum likelihood and a mean structure.", nameof(data));
        }

        if (method == EstimationMethod.DiagonallyWeightedLeastSquares && (table.Groups > 1 || !table.Roles.Observed.All(table.Defaults.OrderedThresholds.ContainsKey) || !data.Groups.All(group => group.IsOrdinal)))
        {
            throw new ArgumentException("Diagonally weighted least squares is for one group of ordered variables only.", nameof(table));
        }
    }
}
