using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>The share of a variable's variance that the model explains: 1 − residual variance / total variance.</summary>
/// <param name="Variable">The variable: an indicator or an outcome.</param>
/// <param name="Group">The group, from 0.</param>
/// <param name="Value">The share; below 0 or above 1 in improper solutions.</param>
public sealed record RSquared(string Variable, int Group, double Value)
{
    /// <summary>The shares of all indicators and outcomes, group by group.</summary>
    public static ImmutableArray<RSquared> Of(ModelEstimate estimate)
    {
        var roles = estimate.Table.Roles;
        var explained = roles.Indicators.Union(roles.Outcomes).ToList();
        var shares = ImmutableArray.CreateBuilder<RSquared>();
        for (var g = 0; g < estimate.Table.Groups; g++)
        {
            var implied = estimate.Implied(g);
            foreach (var variable in explained)
            {
                var structural = implied.Model.Structural.IndexOf(variable);
                var place = implied.Model.Observed.IndexOf(variable);
                var share = structural >= 0
                    ? 1 - (implied.Disturbance(structural, structural) / implied.StructuralCovariance[(structural * implied.StructuralVariables) + structural])
                    : estimate.Table.Defaults.OrderedThresholds.ContainsKey(variable)
                        ? implied.Covariance[(place * implied.Variables) + place]
                        : 1 - (implied.Residual(place, place) / implied.Covariance[(place * implied.Variables) + place]);
                shares.Add(new RSquared(variable, g, share));
            }
        }

        return shares.ToImmutable();
    }
}
