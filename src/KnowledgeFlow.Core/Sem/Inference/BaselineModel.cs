using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// The independence model that incremental fit indices compare with: free variances (and means, thresholds), no
/// covariances but those among exogenous variables taken from the sample.
/// </summary>
internal static class BaselineModel
{
    /// <summary>The baseline of a model, on the same variables and groups.</summary>
    public static ParameterTable Of(ParameterTable table)
    {
        var observed = table.Roles.Observed;
        var exogenous = table.SampleExogenous;
        var ordered = table.Defaults.OrderedThresholds;
        var rows = ImmutableArray.CreateBuilder<ModelParameter>();
        var free = 0;
        for (var group = 0; group < table.Groups; group++)
        {
            foreach (var variable in observed)
            {
                for (var threshold = 1; threshold <= ordered.GetValueOrDefault(variable); threshold++)
                {
                    Add(variable, ModelOperator.Threshold, FormattableString.Invariant($"t{threshold}"), group, ParameterStatus.Free, double.NaN);
                }

                var status = exogenous.Contains(variable) ? ParameterStatus.SampleMoment : ordered.ContainsKey(variable) ? ParameterStatus.UnitVarianceResidual : ParameterStatus.Free;
                Add(variable, ModelOperator.Covariance, variable, group, status, double.NaN);
                if (table.HasMeanStructure)
                {
                    var mean = exogenous.Contains(variable) ? ParameterStatus.SampleMoment : ordered.ContainsKey(variable) ? ParameterStatus.Fixed : ParameterStatus.Free;
                    Add(variable, ModelOperator.Intercept, string.Empty, group, mean, mean == ParameterStatus.Fixed ? 0 : double.NaN);
                }
            }

            for (var i = 0; i < exogenous.Length; i++)
            {
                for (var j = i + 1; j < exogenous.Length; j++)
                {
                    Add(exogenous[i], ModelOperator.Covariance, exogenous[j], group, ParameterStatus.SampleMoment, double.NaN);
                }
            }
        }

        var roles = new VariableRoles([], observed, [], [], exogenous, table.Roles.ExogenousObserved);
        return new ParameterTable(rows.ToImmutable(), roles, table.Defaults with { GroupEquality = GroupEquality.None }, free, table.HasMeanStructure, [], []);

        void Add(string left, ModelOperator @operator, string right, int group, ParameterStatus status, double value) =>
            rows.Add(new ModelParameter(left, @operator, right, group, status, status == ParameterStatus.Free ? free++ : -1, value, double.NaN, string.Empty, false));
    }
}
