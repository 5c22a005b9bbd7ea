using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>A model's estimates on data: what the search found, from which everything else is inferred.</summary>
public sealed class ModelEstimate
{
    private ModelEstimate(ModelEstimate other)
    {
        (Table, Data, Method, Point) = (other.Table, other.Data, other.Method, other.Point);
        (Discrepancy, Iterations, LargestGradient) = (other.Discrepancy, other.Iterations, other.LargestGradient);
    }

    internal ModelEstimate(ParameterTable table, ObservedData data, EstimationMethod method, ObjectivePoint point, ScoringResult result)
    {
        (Table, Data, Method, Point) = (table, data, method, point);
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
    public ImmutableArray<double> Free => Point.Theta;

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

    /// <summary>The objective at the estimates.</summary>
    internal ObjectivePoint Point { get; }

    /// <summary>The expected Hessian of F/2 (the information of one row), t × t.</summary>
    internal ImmutableArray<double> Information => Point.Information;

    /// <summary>The same with what came of several starting points.</summary>
    internal ModelEstimate With(StartSummary starts) => new(this) { Starts = starts };

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
            var implied = Implied(parameter.Group);
            var place = implied.Model.Observed.IndexOf(parameter.Left);
            return 1 - implied.Covariance[(place * implied.Variables) + place];
        }

        return parameter.Status == ParameterStatus.Fixed ? parameter.FixedValue : Implied(parameter.Group).Model.Cells.First(cell => cell.Parameter == row).Value;
    }

    /// <summary>Σ that the model implies in a group, p × p in the order of the table's observed variables.</summary>
    public DenseMatrix ImpliedCovariance(int group) => DenseMatrix.FromRows(Implied(group).Variables, Implied(group).Variables, Implied(group).TotalCovariance());

    /// <summary>μ that the model implies in a group.</summary>
    public ImmutableArray<double> ImpliedMeans(int group) => [.. Implied(group).Means];

    /// <summary>The implied moments of a group, and what they are made of.</summary>
    internal ImpliedMoments Implied(int group) => Point.Groups[group].Implied;
}
