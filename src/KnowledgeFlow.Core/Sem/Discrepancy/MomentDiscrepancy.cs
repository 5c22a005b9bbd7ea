using KnowledgeFlow.Core.Sem.Implied;

namespace KnowledgeFlow.Core.Sem.Discrepancy;

/// <summary>
/// How far implied moments lie from one group's data. Values are half of the usual F, so that the Hessian is the
/// information of one row and N (N − 1 under least squares) times twice the value is the test statistic. Part of a search's work space: it
/// stands at the point evaluated last.
/// </summary>
internal abstract class MomentDiscrepancy(int variables, bool hasMeans)
{
    private readonly double[] bySigma = new double[variables * variables];
    private readonly double[] byMean = new double[variables];
    private readonly double[] weight = new double[variables * variables];
    private double[] projected = [];

    /// <summary>Whether means take part.</summary>
    public bool HasMeans { get; } = hasMeans;

    /// <summary>Whether the observed Hessian is at hand: that of a normal likelihood, whose weights are Σ⁻¹ of the answered variables.</summary>
    public virtual bool HasHessian => false;

    /// <summary>How many weight matrices make up the expected Hessian.</summary>
    public abstract int Weights { get; }

    /// <summary>The value at implied moments; false where it does not exist (Σ is not positive definite).</summary>
    public abstract bool TryEvaluate(ImpliedMoments implied, out double value);

    /// <summary>
    /// Writes the derivatives at the point evaluated last: a symmetric p × p matrix G with df = Σ_ij G_ij dσ_ij + g'dμ, and g.
    /// </summary>
    public abstract void Derivatives(Span<double> bySigma, Span<double> byMean);

    /// <summary>
    /// Writes weight matrix k (p × p) at the point evaluated last and returns its share s: the expected Hessian is
    /// Σ_k s_k·(½ tr(W_k dΣ W_k dΣ) + dμ'W_k dμ).
    /// </summary>
    public abstract double Weight(int k, Span<double> weight);

    /// <summary>Adds the share of the gradient at the point evaluated last.</summary>
    public virtual void AddGradient(DerivativeBasis basis, GramMatrix gram, double share, Span<double> gradient)
    {
        Derivatives(bySigma, byMean);
        gram.Set(basis, bySigma);
        if (HasMeans)
        {
            projected = projected.Length == basis.Size ? projected : new double[basis.Size];
            basis.Project(byMean, projected);
        }

        gram.AddGradient(projected, share, gradient);
    }

    /// <summary>Adds the share of the expected Hessian at the point evaluated last to the lower triangle of a t × t matrix.</summary>
    public virtual void AddInformation(DerivativeBasis basis, GramMatrix gram, double share, Span<double> information, int t)
    {
        for (var k = 0; k < Weights; k++)
        {
            var own = Weight(k, weight);
            gram.Set(basis, weight);
            gram.AddInformation(HasMeans, share * own, information, t);
        }
    }
}
