using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>Heywood cases: estimates that no population can have.</summary>
internal static class ImproperSolution
{
    /// <summary>
    /// The negative variances and the covariances beyond what the two variances allow; null where there is none.
    /// </summary>
    public static Diagnosis.ImproperSolution? Check(ModelEstimate estimate)
    {
        var names = ImmutableArray.CreateBuilder<ParameterName>();
        var parameters = estimate.Table.Parameters;
        for (var row = 0; row < parameters.Length; row++)
        {
            var parameter = parameters[row];
            if (parameter.Operator != ModelOperator.Covariance || (parameter.IsVariance ? !(estimate.ValueOf(row) < 0) : !IsBeyondOne(row)))
            {
                continue;
            }

            names.Add(estimate.Data.NameOf(parameter));
        }

        return names.Count == 0 ? null : new Diagnosis.ImproperSolution(names.ToImmutable());

        bool IsBeyondOne(int row)
        {
            var (first, second) = (VarianceOf(parameters[row].Left), VarianceOf(parameters[row].Right));
            var covariance = estimate.ValueOf(row);
            return first >= 0 && second >= 0 && covariance * covariance > first * second * (1 + 1e-9);

            double VarianceOf(string variable)
            {
                for (var other = 0; other < parameters.Length; other++)
                {
                    if (parameters[other].Group == parameters[row].Group && parameters[other].IsVariance && parameters[other].Left == variable)
                    {
                        return estimate.ValueOf(other);
                    }
                }

                return 0;
            }
        }
    }
}
