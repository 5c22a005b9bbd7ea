using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>Counting moments and parameters.</summary>
internal static class ModelCounts
{
    /// <summary>
    /// The moments that the model speaks of: p(p + 1)/2 covariances and, with a mean structure, p means a group, without
    /// those of exogenous variables that are taken from the sample; with ordered variables their thresholds and the
    /// p(p − 1)/2 correlations. Covariances of variables never answered together are none.
    /// </summary>
    public static int Moments(ParameterTable table, ObservedData data)
    {
        var p = table.Roles.Observed.Length;
        var x = table.SampleExogenous.Length;
        if (!table.Defaults.OrderedThresholds.IsEmpty)
        {
            var thresholds = table.Roles.Observed.Sum(name => table.Defaults.OrderedThresholds.GetValueOrDefault(name));
            return table.Groups * (thresholds + (p * (p - 1) / 2));
        }

        var covariances = (p * (p + 1) / 2) - (x * (x + 1) / 2);
        return (table.Groups * (table.HasMeanStructure ? covariances + p - x : covariances)) - data.Groups.Sum(group => group.UnobservedPairs.Length);
    }

    /// <summary>The free parameters less the independent constraints on them.</summary>
    public static int Parameters(ParameterTable table, ImmutableArray<double> free) =>
        table.Constraints.IsEmpty ? table.FreeCount : table.FreeCount - new ConstraintSet(table.Constraints, table.FreeCount).Linearised([.. free]).Rank;

    /// <summary>Moments less parameters.</summary>
    public static int DegreesOfFreedom(ParameterTable table, ObservedData data, ImmutableArray<double> free) => Moments(table, data) - Parameters(table, free);
}
