using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>One group at a point: its implied moments, their derivatives, and its discrepancy there.</summary>
internal sealed class GroupPoint
{
    private readonly ObservedGroup group;
    private readonly MomentDiscrepancy discrepancy;
    private readonly Lazy<(double[] BySigma, double[] ByMean)> derivatives;

    /// <summary>A group where a workspace was left.</summary>
    public GroupPoint(ObservedGroup group, ImpliedMoments implied, DerivativeBasis basis, MomentDiscrepancy discrepancy, double share, double value)
    {
        (this.group, this.discrepancy, Implied, Basis, Share, Value) = (group, discrepancy, implied, basis, share, value);
        derivatives = new Lazy<(double[] BySigma, double[] ByMean)>(() =>
        {
            var (bySigma, byMean) = (new double[group.Variables * group.Variables], new double[group.Variables]);
            discrepancy.Derivatives(bySigma, byMean);
            return (bySigma, byMean);
        });
    }

    /// <summary>The implied moments.</summary>
    public ImpliedMoments Implied { get; }

    /// <summary>Their derivatives.</summary>
    public DerivativeBasis Basis { get; }

    /// <summary>The group's share of the rows.</summary>
    public double Share { get; }

    /// <summary>Half the group's discrepancy.</summary>
    public double Value { get; }

    /// <summary>Whether means take part.</summary>
    public bool HasMeans => discrepancy.HasMeans;

    /// <summary>Whether the observed Hessian exists.</summary>
    public bool HasHessian => discrepancy.HasHessian;

    /// <summary>How many weight matrices make up the expected Hessian.</summary>
    public int Weights => discrepancy.Weights;

    /// <summary>∂f/∂Σ, p × p, f being half the group's discrepancy.</summary>
    public ReadOnlySpan<double> BySigma => derivatives.Value.BySigma;

    /// <summary>∂f/∂μ, p.</summary>
    public ReadOnlySpan<double> ByMean => derivatives.Value.ByMean;

    /// <summary>Writes weight matrix k, p × p, and returns its share; see <see cref="MomentDiscrepancy.Weight"/>.</summary>
    public double Weight(int k, Span<double> weight) => discrepancy.Weight(k, weight);

    /// <summary>Adds the group's share of the observed Hessian to the lower triangle of a t × t matrix.</summary>
    public void AddHessian(Span<double> hessian, int t) => ObservedHessian.Add(group, Implied, Basis, discrepancy, BySigma, ByMean, Share, hessian, t);
}
