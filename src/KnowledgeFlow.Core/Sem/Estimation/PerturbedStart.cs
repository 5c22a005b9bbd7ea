using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// Starting values drawn about given ones: variances times e^(z/2), all else plus z/2 standard errors of one row, z
/// standard normal, so that the spread does not depend on units.
/// </summary>
internal static class PerturbedStart
{
    private const double Spread = 0.5;

    /// <summary>Drawn values. The workspace moves to the given ones.</summary>
    public static double[] Of(ParameterTable table, ObjectiveWorkspace workspace, double[] start, RandomSource source)
    {
        var t = start.Length;
        var information = new double[t * t];
        if (workspace.TryEvaluate(start, out _))
        {
            workspace.Information(information);
        }

        var isVariance = new bool[t];
        foreach (var parameter in table.Parameters.Where(parameter => parameter.IsFree))
        {
            isVariance[parameter.Free] |= parameter.IsVariance;
        }

        var drawn = new double[t];
        for (var i = 0; i < t; i++)
        {
            var z = Spread * source.NextNormal();
            var own = information[(i * t) + i];
            drawn[i] = isVariance[i] ? start[i] * Math.Exp(z) : start[i] + (z * (own > 0 ? 1 / Math.Sqrt(own) : Math.Abs(start[i])));
        }

        return drawn;
    }
}
