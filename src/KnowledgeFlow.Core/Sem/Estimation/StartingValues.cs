using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// Where estimation starts: factor by factor from a principal-axis solution of its indicators, then regressions by least
/// squares among the factors' covariances as their indicators show them. Values that the model gives come first;
/// parameters held equal start at their mean.
/// </summary>
internal static class StartingValues
{
    /// <summary>Starting values of the free parameters.</summary>
    public static double[] Of(ParameterTable table, ObservedData data, IReadOnlyList<LisrelModel> models)
    {
        var sums = new double[table.FreeCount];
        var counts = new int[table.FreeCount];
        for (var g = 0; g < models.Count; g++)
        {
            var start = new GroupStart(models[g], data.Groups[g]);
            foreach (var cell in models[g].FreeCells)
            {
                var given = table.Parameters[cell.Parameter].Start;
                sums[cell.Free] += double.IsNaN(given) ? start.Of(cell) : given;
                counts[cell.Free]++;
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] /= Math.Max(1, counts[i]);
        }

        return sums;
    }
}
