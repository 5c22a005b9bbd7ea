using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>Heywood cases: estimates that no population can have.</summary>
internal static class ImproperSolution
{
    /// <summary>
    /// The negative variances and the covariances beyond what the two variances allow; null where there is none.
    /// </summary>
    public static Diagnosis.ImproperSolution? Check(ModelEstimate estimate) => Check(estimate.Table.Parameters, estimate.ValueOf, estimate.Data.NameOf);

    /// <summary>The same of the rows of any table of parameters.</summary>
    /// <param name="parameters">The rows.</param>
    /// <param name="valueOf">The estimate of a row; NaN where it has none.</param>
    /// <param name="nameOf">What a row is called.</param>
    internal static Diagnosis.ImproperSolution? Check(ImmutableArray<ModelParameter> parameters, Func<int, double> valueOf, Func<ModelParameter, ParameterName> nameOf)
    {
        var names = ImmutableArray.CreateBuilder<ParameterName>();
        for (var row = 0; row < parameters.Length; row++)
        {
            var parameter = parameters[row];
            if (parameter.Operator == ModelOperator.Covariance && (parameter.IsVariance ? valueOf(row) < 0 : IsBeyondOne(row)))
            {
                names.Add(nameOf(parameter));
            }
        }

        return names.Count == 0 ? null : new Diagnosis.ImproperSolution(names.ToImmutable());

        bool IsBeyondOne(int row)
        {
            var (first, second) = (VarianceOf(parameters[row].Left), VarianceOf(parameters[row].Right));
            var covariance = valueOf(row);
            return first >= 0 && second >= 0 && covariance * covariance > first * second * (1 + 1e-9);

            double VarianceOf(string variable)
            {
                for (var other = 0; other < parameters.Length; other++)
                {
                    if (parameters[other].Group == parameters[row].Group && parameters[other].IsVariance && parameters[other].Left == variable)
                    {
                        return valueOf(other);
                    }
                }

                return 0;
            }
        }
    }
}
