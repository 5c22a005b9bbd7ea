using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>A model's estimates on data: what the search found, from which everything else is inferred.</summary>
public sealed class ModelEstimate
{
    private double[]? hessian;

    private ModelEstimate(ModelEstimate other)
    {
        (Table, Data, Method, Objective, Information, Free) = (other.Table, other.Data, other.Method, other.Objective, other.Information, other.Free);
        (Discrepancy, Iterations, LargestGradient) = (other.Discrepancy, other.Iterations, other.LargestGradient);
    }

    internal ModelEstimate(ParameterTable table, ObservedData data, EstimationMethod method, double[] theta, ModelObjective objective, double[] information, ScoringResult result)
    {
        (Table, Data, Method, Objective, Information) = (table, data, method, objective, information);
        Free = [.. theta];
        Discrepancy = 2 * result.Value;
        Iterations = result.Iterations;
        LargestGradient = result.LargestGradient;
    }

    /// <summary>The model.</summary>
    public ParameterTable Table { get; }

    /// <summary>The data.</summary>
    public ObservedData Data { get; }

    /// <summary>What was minimised.</summary>
    public EstimationMethod Method { get; }

    /// <summary>The estimates of the free parameters.</summary>
    public ImmutableArray<double> Free { get; }

    /// <summary>
    /// The discrepancy F at the minimum, the groups weighted by their shares of the rows. Under full information
    /// −2/N times the log-likelihood without its constant p·ln 2π.
    /// </summary>
    public double Discrepancy { get; }

    /// <summary>
    /// What multiplies the discrepancy in tests and divides the information in errors: N under maximum likelihood; N less
    /// the groups under least squares, as lavaan has it, and under the Wishart likelihood.
    /// </summary>
    public int EffectiveCount => Method.EffectiveCount(Data);

    /// <summary>The steps that the search took.</summary>
    public int Iterations { get; }

    /// <summary>The largest absolute element of the gradient of F/2 at the estimates.</summary>
    public double LargestGradient { get; }

    /// <summary>What came of several starting points; null where there was one.</summary>
    public StartSummary? Starts { get; private init; }

    /// <summary>The objective, evaluated at the estimates.</summary>
    internal ModelObjective Objective { get; }

    /// <summary>The expected Hessian of F/2 (the information of one row), t × t.</summary>
    internal double[] Information { get; }

    /// <summary>The same with what came of several starting points.</summary>
    internal ModelEstimate With(StartSummary starts) => new(this) { Starts = starts };

    /// <summary>The Hessian of F/2, t × t, worked out once. Only under maximum likelihood.</summary>
    internal double[] Hessian()
    {
        if (hessian is null)
        {
            var gradient = new double[Free.Length];
            var values = new double[Free.Length * Free.Length];
            Objective.TryEvaluate(Free.AsSpan(), out _);
            Objective.Gradient(gradient);
            Objective.Hessian(values);
            hessian = values;
        }

        return hessian;
    }

    /// <summary>The number of moments less free parameters, plus independent constraints.</summary>
    public int DegreesOfFreedom => ModelCounts.DegreesOfFreedom(Table, Data, Free);

    /// <summary>The value of a row of the parameter table: estimated, fixed, or of the sample.</summary>
    public double ValueOf(int row)
    {
        var parameter = Table.Parameters[row];
        if (parameter.IsFree)
        {
            return Free[parameter.Free];
        }

        if (parameter.Status == ParameterStatus.UnitVarianceResidual)
        {
            var implied = Objective.Implied[parameter.Group];
            var place = implied.Model.Observed.IndexOf(parameter.Left);
            return 1 - implied.Covariance[(place * implied.Variables) + place];
        }

        return parameter.Status == ParameterStatus.Fixed ? parameter.FixedValue : Objective.Implied[parameter.Group].Model.Cells.First(cell => cell.Parameter == row).Value;
    }

    /// <summary>Σ that the model implies in a group, p × p by rows in the order of the table's observed variables.</summary>
    public ImmutableArray<double> ImpliedCovariance(int group) => [.. Objective.Implied[group].TotalCovariance()];

    /// <summary>μ that the model implies in a group.</summary>
    public ImmutableArray<double> ImpliedMeans(int group) => [.. Objective.Implied[group].Means];

    /// <summary>The implied moments of a group, in their own workspace, for what needs derivatives.</summary>
    internal ImpliedMoments Implied(int group) => Objective.Implied[group];
}
