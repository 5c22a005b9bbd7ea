using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.LatentInteraction.Structure;

/// <summary>
/// What a model with controls needs beside its text. Left uncorrelated, latent predictors and controls would bias the
/// effects of both, so each exogenous latent predictor is regressed on each control; and the disturbances of these
/// predictors covary as the predictors would. What the text says about a parameter stands.
/// </summary>
internal static class ControlEffects
{
    /// <summary>The table with those parameters; the same where there are no controls.</summary>
    public static ParameterTable Complete(ParameterTable table, ImmutableArray<string> sources, ImmutableArray<string> controls)
    {
        if (controls.IsEmpty)
        {
            return table;
        }

        var ordered = table.Roles.Latent.Where(sources.Contains).ToList();
        var added = new List<(string Left, ModelOperator Operator, string Right)>();
        foreach (var source in ordered)
        {
            added.AddRange(controls.Select(control => (source, ModelOperator.Regression, control)));
        }

        for (var i = 0; i < ordered.Count; i++)
        {
            for (var j = i + 1; j < ordered.Count; j++)
            {
                added.Add((ordered[i], ModelOperator.Covariance, ordered[j]));
            }
        }

        var free = table.FreeCount;
        var missing = added
            .Where(item => table.Find(item.Left + item.Operator.Text() + item.Right) is null)
            .Select(item => new ModelParameter(item.Left, item.Operator, item.Right, 0, ParameterStatus.Free, free++, double.NaN, double.NaN, string.Empty, IsWritten: false))
            .ToList();
        return missing.Count == 0 ? table : table with { Parameters = [.. table.Parameters, .. missing], FreeCount = free };
    }
}
