using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>Estimates with standard errors, in the order of the parameter table; then what the model defines by <c>:=</c>.</summary>
/// <param name="Parameters">One a row of the table.</param>
/// <param name="Defined">One a definition.</param>
public sealed record UnstandardisedSolution(ImmutableArray<EstimatedQuantity> Parameters, ImmutableArray<EstimatedQuantity> Defined)
{
    /// <summary>The solution of an estimate; errors of definitions by the delta method.</summary>
    /// <param name="estimate">The estimates.</param>
    /// <param name="covariance">Their sampling covariance matrix.</param>
    /// <param name="level">The intervals' level.</param>
    public static UnstandardisedSolution Of(ModelEstimate estimate, ParameterCovariance covariance, double level = ConfidenceLevel.Usual)
    {
        var table = estimate.Table;
        var quantile = NormalDistribution.UpperTailQuantile((1 - level) / 2);
        var parameters = ImmutableArray.CreateBuilder<EstimatedQuantity>(table.Parameters.Length);
        for (var row = 0; row < table.Parameters.Length; row++)
        {
            var free = table.Parameters[row].Free;
            parameters.Add(EstimatedQuantity.Within(estimate.ValueOf(row), free >= 0 ? covariance[free, free] : 0, quantile));
        }

        var defined = ImmutableArray.CreateBuilder<EstimatedQuantity>(table.Definitions.Length);
        var gradient = new double[table.FreeCount];
        foreach (var definition in table.Definitions)
        {
            gradient.AsSpan().Clear();
            definition.Expression.AddGradient(estimate.Free.AsSpan(), 1, gradient);
            defined.Add(EstimatedQuantity.Within(definition.Expression.Value(estimate.Free.AsSpan()), covariance.VarianceOf(gradient), quantile));
        }

        return new UnstandardisedSolution(parameters.MoveToImmutable(), defined.MoveToImmutable());
    }
}
