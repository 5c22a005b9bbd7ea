using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>Information matrices of one row (t × t by rows): Hessians of half the discrepancy.</summary>
internal static class InformationMatrix
{
    /// <summary>The matrix of a kind.</summary>
    public static ImmutableArray<double> Of(ModelEstimate estimate, InformationKind kind) =>
        kind == InformationKind.Expected ? estimate.Information
        : estimate.Point.HasHessian ? estimate.Point.Hessian
        : [.. Differences(estimate)];

    /// <summary>
    /// The Hessian of least squares by central differences of the analytic gradient, fourth order: error near 1e-11 relative, from steps of
    /// 1e-3 in units of each parameter's standard error for one row.
    /// </summary>
    internal static double[] Differences(ModelEstimate estimate)
    {
        var t = estimate.Table.FreeCount;
        var workspace = new ObjectiveWorkspace(estimate.Point.Objective);
        double[] theta = [.. estimate.Free];
        var hessian = new double[t * t];
        var gradient = new double[t];
        ReadOnlySpan<(double Offset, double Weight)> stencil = [(-2, 1), (-1, -8), (1, 8), (2, -1)];
        for (var i = 0; i < t; i++)
        {
            var step = 1e-3 / Math.Sqrt(estimate.Information[(i * t) + i]);
            var centre = theta[i];
            foreach (var (offset, weight) in stencil)
            {
                theta[i] = centre + (offset * step);
                if (workspace.TryEvaluate(theta, out _))
                {
                    workspace.Gradient(gradient);
                }
                else
                {
                    gradient.AsSpan().Fill(double.NaN);
                }

                for (var j = 0; j < t; j++)
                {
                    hessian[(i * t) + j] += weight * gradient[j] / (12 * step);
                }
            }

            theta[i] = centre;
        }

        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j < i; j++)
            {
                hessian[(i * t) + j] = hessian[(j * t) + i] = 0.5 * (hessian[(i * t) + j] + hessian[(j * t) + i]);
            }
        }

        return hessian;
    }
}
