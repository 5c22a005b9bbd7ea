using KnowledgeFlow.Core.Sem.Implied;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>Variances that a model implies for its variables, with their derivatives by the free parameters.</summary>
internal sealed class VarianceGradient
{
    private readonly ImpliedMoments implied;
    private readonly DerivativeBasis basis;
    private readonly Dictionary<string, (double Value, double[] Gradient)> known = [];
    private readonly int freeCount;

    /// <summary>The variances at the point at which the implied moments and the basis stand.</summary>
    public VarianceGradient(ImpliedMoments implied, DerivativeBasis basis, int freeCount) =>
        (this.implied, this.basis, this.freeCount) = (implied, basis, freeCount);

    /// <summary>The total variance of a variable and its gradient.</summary>
    public (double Value, double[] Gradient) Total(string variable)
    {
        if (!known.TryGetValue(variable, out var variance))
        {
            var structural = implied.Model.Structural.IndexOf(variable);
            variance = structural >= 0 ? OfStructural(structural) : OfObserved(implied.Model.Observed.IndexOf(variable));
            known.Add(variable, variance);
        }

        return variance;
    }

    /// <summary>The residual variance (ψ or θ) of a variable and its gradient.</summary>
    public (double Value, double[] Gradient) Residual(string variable)
    {
        var gradient = new double[freeCount];
        var structural = implied.Model.Structural.IndexOf(variable);
        var (matrix, place) = structural >= 0 ? (ModelMatrix.StructuralCovariances, structural) : (ModelMatrix.ResidualCovariances, implied.Model.Observed.IndexOf(variable));
        foreach (var cell in implied.Model.FreeCells)
        {
            if (cell.Matrix == matrix && cell.Row == place && cell.Column == place)
            {
                gradient[cell.Free] = 1;
            }
        }

        return (structural >= 0 ? implied.Disturbance(place, place) : implied.Residual(place, place), gradient);
    }

    private (double Value, double[] Gradient) OfStructural(int variable)
    {
        var m = implied.StructuralVariables;
        var gradient = new double[freeCount];
        var total = implied.TotalEffects.Slice(variable * m, m);
        foreach (var cell in implied.Model.FreeCells)
        {
            gradient[cell.Free] += cell.Matrix switch
            {
                ModelMatrix.StructuralCovariances => (cell.Row == cell.Column ? 1 : 2) * total[cell.Row] * total[cell.Column],
                ModelMatrix.Regressions => 2 * total[cell.Row] * implied.StructuralCovariance[(variable * m) + cell.Column],
                _ => 0,
            };
        }

        return (implied.StructuralCovariance[(variable * m) + variable], gradient);
    }

    private (double Value, double[] Gradient) OfObserved(int variable)
    {
        var gradient = new double[freeCount];
        foreach (var cell in basis.Cells)
        {
            if (cell.Scale != 0)
            {
                gradient[cell.Free] += 2 * cell.Scale * basis.Element(cell.U, variable) * basis.Element(cell.V, variable);
            }
        }

        return (implied.Covariance[(variable * implied.Variables) + variable], gradient);
    }
}
