namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>
/// Moments that a model implies at given parameters (Bollen 1989, eq. 8.20, all-y form): with A = (I − B)⁻¹ and
/// C = AΨA', Σ = ΛCΛ' + Θ and μ = ν + ΛAα. They stand at one point; <see cref="ImpliedMomentsWorkspace"/> moves them.
/// </summary>
internal abstract class ImpliedMoments
{
    private readonly double[] structuralCovariances;
    private readonly double[] residualCovariances;
    private readonly double[] total;

    /// <summary>Room for the moments of a model.</summary>
    private protected ImpliedMoments(LisrelModel model, double[] structuralCovariances, double[] residualCovariances, double[] total)
    {
        Model = model;
        var (p, m) = (model.Observed.Length, model.Structural.Length);
        (Variables, StructuralVariables) = (p, m);
        (this.structuralCovariances, this.residualCovariances, this.total) = (structuralCovariances, residualCovariances, total);
        StructuralCovariance = new double[m * m];
        StructuralMeans = new double[m];
        Covariance = new double[p * p];
        Means = new double[p];
        Thresholds = new double[model.Thresholds];
        Vectors = new double[2 * m * p];
    }

    /// <summary>The model.</summary>
    public LisrelModel Model { get; }

    /// <summary>p.</summary>
    public int Variables { get; }

    /// <summary>m.</summary>
    public int StructuralVariables { get; }

    /// <summary>Σ, p × p; of ordered variables without residual variances.</summary>
    public double[] Covariance { get; }

    /// <summary>μ.</summary>
    public double[] Means { get; }

    /// <summary>τ.</summary>
    public double[] Thresholds { get; }

    /// <summary>C = AΨA', the covariance matrix of the structural variables, m × m.</summary>
    public double[] StructuralCovariance { get; }

    /// <summary>Aα, the means of the structural variables.</summary>
    public double[] StructuralMeans { get; }

    /// <summary>The 2m vectors of p numbers that derivatives are made of, by rows: the columns of ΛA, then those of ΛC.</summary>
    public double[] Vectors { get; }

    /// <summary>A = (I − B)⁻¹, m × m.</summary>
    public ReadOnlySpan<double> TotalEffects => total;

    /// <summary>Σ with the residual variances that ordered variables need for a total of 1.</summary>
    public double[] TotalCovariance()
    {
        var covariance = Covariance.ToArray();
        foreach (var i in Model.UnitVariances)
        {
            covariance[(i * Variables) + i] = 1;
        }

        return covariance;
    }

    /// <summary>The element of Ψ.</summary>
    public double Disturbance(int i, int j) => structuralCovariances[(i * StructuralVariables) + j];

    /// <summary>The element of Θ.</summary>
    public double Residual(int i, int j) => residualCovariances[(i * Variables) + j];
}
