using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Correlations with other variables held constant, of the rows that have all of them.</summary>
public sealed class PartialCorrelationTable
{
    private const double NothingLeft = 1e-12;

    private readonly ImmutableArray<Outcome<Correlation>> partial;
    private readonly ImmutableArray<Outcome<Correlation>> semipartial;

    private PartialCorrelationTable(ImmutableArray<string> names, ImmutableArray<Outcome<Correlation>> partial, ImmutableArray<Outcome<Correlation>> semipartial)
    {
        Names = names;
        this.partial = partial;
        this.semipartial = semipartial;
    }

    /// <summary>The variables, in order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>r of what the controls leave of variables i and j.</summary>
    public Outcome<Correlation> Partial(int i, int j) => partial[(i * Names.Length) + j];

    /// <summary>r of variable i as it is with what the controls leave of variable j.</summary>
    public Outcome<Correlation> Semipartial(int i, int j) => semipartial[(i * Names.Length) + j];

    /// <summary>
    /// From the residuals of regression on the controls (Yule 1907); p from t = r √(df/(1 − r²)) with df = n − 2 − k for k controls, as SPSS's PARTIAL CORR and R's ppcor. Spearman's are of ranks.
    /// </summary>
    /// <param name="variables">The variables.</param>
    /// <param name="controls">The variables held constant, at least one.</param>
    /// <param name="method">Pearson or Spearman.</param>
    /// <returns>
    /// The table; an element is <see cref="Diagnosis.TooFewRows"/>, <see cref="Diagnosis.ConstantVariables"/>, or <see cref="Diagnosis.CollinearVariables"/> where the controls leave nothing of a variable.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The method is Kendall's.</exception>
    /// <exception cref="OperationCanceledException">The variables' <see cref="SurveyData.Cancellation"/> was called for.</exception>
    public static PartialCorrelationTable Of(SurveyData variables, SurveyData controls, CorrelationMethod method)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)method, (int)CorrelationMethod.Kendall);
        var names = variables.Names;
        var complete = new SurveyData([.. variables.Columns, .. controls.Columns]).Listwise();
        var (n, p, k) = (complete.Rows, names.Length, controls.Columns.Length);
        if (n < k + 3)
        {
            Outcome<Correlation> none = new Diagnosis.TooFewRows(n, k + 3);
            ImmutableArray<Outcome<Correlation>> all = [.. Enumerable.Repeat(none, p * p)];
            return new PartialCorrelationTable(names, all, all);
        }

        var columns = complete.Columns.Select(column => column.ToArray()).Select(values => method == CorrelationMethod.Spearman ? SpearmanCorrelation.MidRanks(values) : values)
            .Select(values => Spread.IsConstant(values) ? null : PearsonCorrelation.Standardised(values)).ToArray();
        var basis = Basis(columns.Skip(p));
        var residuals = columns.Take(p).Select(values => values is null ? null : Residual(values, basis)).ToArray();
        var df = n - 2 - k;
        var (partial, semipartial) = (new Outcome<Correlation>[p * p], new Outcome<Correlation>[p * p]);
        for (var i = 0; i < p; i++)
        {
            variables.Cancellation.ThrowIfCancellationRequested();
            for (var j = 0; j < p; j++)
            {
                var (here, there) = (residuals[i], residuals[j]);
                Diagnosis? reason = Reason(names[i], columns[i], here) ?? Reason(names[j], columns[j], there);
                partial[(i * p) + j] = reason is not null ? reason : i == j ? new Correlation(1, n, null) : Test(LaneSums.Dot(here!, there!), n, df);
                var alone = Reason(names[j], columns[j], there) ?? (columns[i] is null ? new Diagnosis.ConstantVariables([names[i]]) : null);
                semipartial[(i * p) + j] = alone is not null ? alone : i == j ? new Correlation(Math.Clamp(LaneSums.Dot(columns[i]!, there!), -1, 1), n, null) : Test(LaneSums.Dot(columns[i]!, there!), n, df);
            }
        }

        return new PartialCorrelationTable(names, [.. partial], [.. semipartial]);
    }

    private static Diagnosis? Reason(string name, double[]? values, double[]? residual) =>
        values is null ? new Diagnosis.ConstantVariables([name]) : residual is null ? new Diagnosis.CollinearVariables([name]) : null;

    private static Correlation Test(double coefficient, int n, int df)
    {
        var r = Math.Clamp(RoundingError.Cleared(coefficient, 1, operations: 10), -1, 1);
        var rest = (1 - r) * (1 + r);
        return new Correlation(r, n, rest <= 0 ? 0 : StudentTDistribution.TwoSidedP(r * Math.Sqrt(df / rest), df));
    }

    // Controls of length 1 at right angles; one that depends on those before it, or does not vary, adds nothing.
    private static List<double[]> Basis(IEnumerable<double[]?> controls)
    {
        var basis = new List<double[]>();
        foreach (var control in controls)
        {
            if (control is not null && Residual(control, basis) is { } direction)
            {
                basis.Add(direction);
            }
        }

        return basis;
    }

    private static double[]? Residual(double[] values, List<double[]> basis)
    {
        var rest = (double[])values.Clone();
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var direction in basis)
            {
                var along = LaneSums.Dot(rest, direction);
                for (var row = 0; row < rest.Length; row++)
                {
                    rest[row] -= along * direction[row];
                }
            }
        }

        var length = LaneSums.Norm(rest);
        return length * length <= NothingLeft ? null : [.. rest.Select(value => value / length)];
    }
}
