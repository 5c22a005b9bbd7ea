using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>The model that says nothing: every mean and covariance free, at the data's own moments; fixed where no row answers both variables.</summary>
internal static class SaturatedModel
{
    /// <summary>The saturated model of one group, at its maximum-likelihood moments; null where these are not positive definite.</summary>
    public static ModelEstimate? Of(ObservedGroup group)
    {
        var p = group.Variables;
        var saturated = group.Saturated;
        var rows = ImmutableArray.CreateBuilder<ModelParameter>();
        var theta = new List<double>();
        var unobserved = group.UnobservedPairs.ToHashSet();
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                if (unobserved.Contains((j, i)))
                {
                    rows.Add(new ModelParameter(group.Names[i], ModelOperator.Covariance, group.Names[j], 0, ParameterStatus.Fixed, -1, saturated.Covariance[(i * p) + j], double.NaN, string.Empty, true));
                    continue;
                }

                Add(group.Names[i], ModelOperator.Covariance, group.Names[j], saturated.Covariance[(i * p) + j]);
            }

            Add(group.Names[i], ModelOperator.Intercept, string.Empty, saturated.Means[i]);
        }

        var table = new ParameterTable(rows.ToImmutable(), new VariableRoles([], group.Names, [], [], [], []), new ModelDefaults { MeanStructure = true }, theta.Count, true, [], []);
        var data = ObservedData.Of(group);
        return new ModelObjective(table, data, EstimationMethod.MaximumLikelihood).Evaluate([.. theta], ObjectiveParts.Gradient | ObjectiveParts.Information) is { } point
            ? new ModelEstimate(table, data, EstimationMethod.MaximumLikelihood, point, new ScoringResult(true, 0, point.Value, point.Gradient.Max(Math.Abs)))
            : null;

        void Add(string left, ModelOperator @operator, string right, double value)
        {
            rows.Add(new ModelParameter(left, @operator, right, 0, ParameterStatus.Free, theta.Count, double.NaN, double.NaN, string.Empty, true));
            theta.Add(value);
        }
    }
}
