using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// The matrices of a <see cref="LatentInteractionModel"/> at given parameters. Latent variables are placed as in the model: n predictors, then m outcomes.
/// Written anew by <see cref="TrySet"/> without allocation. Symbols are those of docs/latent-moderation.md.
/// </summary>
internal sealed class InteractionMatrices
{
    private readonly WorkMatrix predictorFactor;
    private readonly WorkMatrix predictorScratch;
    private readonly WorkMatrix outcomeScratch;

    /// <summary>Room for the matrices of a model.</summary>
    public InteractionMatrices(LatentInteractionModel model)
    {
        Model = model;
        (Indicators, Predictors, Latents, Controls) = (model.Indicators.Length, model.PredictorCount, model.LatentCount, model.Controls.Length);
        Outcomes = Latents - Predictors;
        var (p, n, m, l, c) = (Indicators, Predictors, Outcomes, Latents, Controls);
        Loadings = new WorkMatrix(p, l);
        Residuals = new WorkMatrix(p, p);
        Intercepts = new double[p];
        LatentIntercepts = new double[l];
        PredictorRegressions = new WorkMatrix(n, n);
        Effects = new WorkMatrix(m, n);
        OutcomeRegressions = new WorkMatrix(m, m);
        ControlEffects = new WorkMatrix(l, c);
        Products = new MatrixStack(m, n, n);
        ObservedModeration = new MatrixStack(m, n, c);
        ControlProducts = new MatrixStack(m, c, c);
        PredictorDisturbances = new WorkMatrix(n, n);
        OutcomeDisturbances = new WorkMatrix(m, m);
        PredictorPrecision = new WorkMatrix(n, n);
        PredictorTotal = new WorkMatrix(n, n);
        Covariance = new WorkMatrix(n, n);
        CovarianceFactor = new WorkMatrix(n, n);
        CovarianceInverse = new WorkMatrix(n, n);
        OutcomeTotal = new WorkMatrix(m, m);
        predictorFactor = new WorkMatrix(n, n);
        predictorScratch = new WorkMatrix(n, n);
        outcomeScratch = new WorkMatrix(m, m);
        HasPredictorRegressions = model.Cells.Any(cell => cell.Kind == InteractionCellKind.LatentRegression && cell.Row < n);
        HasResidualCovariances = model.Cells.Any(cell => cell.Kind == InteractionCellKind.Residual && cell.Row != cell.Column);
    }

    public LatentInteractionModel Model { get; }

    public int Indicators { get; }

    public int Predictors { get; }

    public int Outcomes { get; }

    public int Latents { get; }

    public int Controls { get; }

    public bool HasPredictorRegressions { get; }

    public bool HasResidualCovariances { get; }

    /// <summary>Λ, p × (n + m).</summary>
    public WorkMatrix Loadings { get; }

    /// <summary>Θ, p × p.</summary>
    public WorkMatrix Residuals { get; }

    /// <summary>τ, p.</summary>
    public double[] Intercepts { get; }

    /// <summary>α, n + m.</summary>
    public double[] LatentIntercepts { get; }

    /// <summary>B of the predictors, n × n.</summary>
    public WorkMatrix PredictorRegressions { get; }

    /// <summary>Γ, m × n.</summary>
    public WorkMatrix Effects { get; }

    /// <summary>B of the outcomes, m × m.</summary>
    public WorkMatrix OutcomeRegressions { get; }

    /// <summary>K of the predictors and β of the outcomes, (n + m) × controls.</summary>
    public WorkMatrix ControlEffects { get; }

    /// <summary>Ω of each outcome, m × n × n, symmetric: half of a coefficient on each side of the diagonal.</summary>
    public MatrixStack Products { get; }

    /// <summary>Effects of products of a predictor and a control, m × n × controls.</summary>
    public MatrixStack ObservedModeration { get; }

    /// <summary>Effects of products of two controls, m × controls × controls.</summary>
    public MatrixStack ControlProducts { get; }

    /// <summary>Ψ of the predictors, n × n.</summary>
    public WorkMatrix PredictorDisturbances { get; }

    /// <summary>Ψ of the outcomes, m × m.</summary>
    public WorkMatrix OutcomeDisturbances { get; }

    /// <summary>Ψ⁻¹ of the predictors.</summary>
    public WorkMatrix PredictorPrecision { get; }

    /// <summary>T = (I − B)⁻¹ of the predictors.</summary>
    public WorkMatrix PredictorTotal { get; }

    /// <summary>Φ = TΨT'.</summary>
    public WorkMatrix Covariance { get; }

    /// <summary>The lower Cholesky factor A of Φ, zeros above; of no meaning where Φ is not positive definite.</summary>
    public WorkMatrix CovarianceFactor { get; }

    /// <summary>Φ⁻¹.</summary>
    public WorkMatrix CovarianceInverse { get; }

    /// <summary>ln of the size of |Φ|.</summary>
    public double LogDeterminant { get; private set; }

    /// <summary>Π = (I − B)⁻¹ of the outcomes.</summary>
    public WorkMatrix OutcomeTotal { get; }

    /// <summary>The number of negative eigenvalues of Φ, and so of Ψ of the predictors: 0 in every population.</summary>
    public int NegativeVariances { get; private set; }

    /// <summary>Whether Ψ, and so Φ, is positive definite and residual variances are positive, as in a population. The likelihood may be proper where they are not.</summary>
    public bool IsAdmissible { get; private set; }

    /// <summary>Sets all matrices; false where Ψ of the predictors is singular. Variances may be negative: see <see cref="IsAdmissible"/>.</summary>
    public bool TrySet(ReadOnlySpan<double> theta)
    {
        Products.Clear();
        foreach (var cell in Model.Cells.AsSpan())
        {
            Place(cell, cell.Free >= 0 ? theta[cell.Free] : cell.Value);
        }

        SetTotal(PredictorRegressions, PredictorTotal, predictorScratch);
        SetTotal(OutcomeRegressions, OutcomeTotal, outcomeScratch);
        if (!TrySetPredictors())
        {
            return false;
        }

        IsAdmissible = NegativeVariances == 0 && OutcomesArePositive() && ResidualsArePositive();
        return true;
    }

    /// <summary>(I − B)⁻¹ = I + B + B² + …, which ends in a recursive model.</summary>
    private static void SetTotal(WorkMatrix regressions, WorkMatrix total, WorkMatrix scratch)
    {
        total.Clear();
        for (var i = 0; i < total.Rows; i++)
        {
            total[i, i] = 1;
        }

        for (var power = 1; power < total.Rows; power++)
        {
            scratch.SetProduct(regressions, total);
            total.CopyFrom(scratch);
            for (var i = 0; i < total.Rows; i++)
            {
                total[i, i] += 1;
            }
        }
    }

    /// <summary>Sets Ψ⁻¹ of the predictors, Φ, its factor and its inverse. T has determinant 1, so that |Φ| = |Ψ|.</summary>
    private bool TrySetPredictors()
    {
        predictorFactor.CopyFrom(PredictorDisturbances);
        if (!SignedInverse.TryInvert(predictorFactor, PredictorPrecision, predictorScratch, out var logDeterminant, out var negatives))
        {
            return false;
        }

        (LogDeterminant, NegativeVariances) = (logDeterminant, negatives);
        if (HasPredictorRegressions)
        {
            predictorScratch.SetProduct(PredictorTotal, PredictorDisturbances);
            Covariance.SetProductWithTransposed(predictorScratch, PredictorTotal);
            predictorFactor.CopyFrom(Covariance);
            if (!SignedInverse.TryInvert(predictorFactor, CovarianceInverse, predictorScratch, out _, out _))
            {
                return false;
            }
        }
        else
        {
            Covariance.CopyFrom(PredictorDisturbances);
            CovarianceInverse.CopyFrom(PredictorPrecision);
        }

        // The factor is the mixture's alone, which takes Φ that has one.
        for (var i = 0; i < Predictors; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                CovarianceFactor[i, j] = predictorFactor[i, j];
            }
        }

        return true;
    }

    private bool OutcomesArePositive()
    {
        outcomeScratch.CopyFrom(OutcomeDisturbances);
        return CholeskyFactor.TryFactor(outcomeScratch);
    }

    private bool ResidualsArePositive()
    {
        foreach (var cell in Model.Cells.AsSpan())
        {
            if (cell.Kind == InteractionCellKind.Residual && cell.Row == cell.Column && cell.Free >= 0 && !(Residuals[cell.Row, cell.Row] > 0))
            {
                return false;
            }
        }

        return true;
    }

    private void Place(InteractionCell cell, double value)
    {
        var n = Predictors;
        var (row, column) = (cell.Row, cell.Column);
        switch (cell.Kind)
        {
            case InteractionCellKind.Loading:
                Loadings[row, column] = value;
                break;
            case InteractionCellKind.Residual:
                Residuals[row, column] = Residuals[column, row] = value;
                break;
            case InteractionCellKind.Intercept:
                Intercepts[row] = value;
                break;
            case InteractionCellKind.LatentIntercept:
                LatentIntercepts[row] = value;
                break;
            case InteractionCellKind.LatentRegression when row < n:
                PredictorRegressions[row, column] = value;
                break;
            case InteractionCellKind.LatentRegression when column < n:
                Effects[row - n, column] = value;
                break;
            case InteractionCellKind.LatentRegression:
                OutcomeRegressions[row - n, column - n] = value;
                break;
            case InteractionCellKind.ControlRegression:
                ControlEffects[row, column] = value;
                break;
            case InteractionCellKind.Disturbance when row < n && column < n:
                PredictorDisturbances[row, column] = PredictorDisturbances[column, row] = value;
                break;
            case InteractionCellKind.Disturbance when row >= n:
                OutcomeDisturbances[row - n, column - n] = OutcomeDisturbances[column - n, row - n] = value;
                break;
            case InteractionCellKind.LatentProduct:
                // Added, since a text may write X:Z and Z:X.
                Products[row - n, column, cell.Extra] += value / 2;
                Products[row - n, cell.Extra, column] += value / 2;
                break;
            case InteractionCellKind.ObservedModeration:
                ObservedModeration[row - n, column, cell.Extra] = value;
                break;
            case InteractionCellKind.ControlProduct:
                ControlProducts[row - n, column, cell.Extra] = value;
                break;
        }
    }
}
