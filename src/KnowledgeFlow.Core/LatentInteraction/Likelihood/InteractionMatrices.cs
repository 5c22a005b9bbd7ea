using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// The matrices of a <see cref="LatentInteractionModel"/> at given parameters, flat and by rows. Latent variables are placed
/// as in the model: n predictors, then m outcomes. Written anew by <see cref="TrySet"/> without allocation.
/// </summary>
internal sealed class InteractionMatrices
{
    private readonly double[] scratch;
    private readonly double[] factor;

    /// <summary>Room for the matrices of a model.</summary>
    public InteractionMatrices(LatentInteractionModel model)
    {
        Model = model;
        (Indicators, Predictors, Latents, Controls) = (model.Indicators.Length, model.PredictorCount, model.LatentCount, model.Controls.Length);
        Outcomes = Latents - Predictors;
        var (p, n, m, l, c) = (Indicators, Predictors, Outcomes, Latents, Controls);
        Loadings = new double[p * l];
        Residuals = new double[p * p];
        Intercepts = new double[p];
        LatentIntercepts = new double[l];
        PredictorRegressions = new double[n * n];
        Effects = new double[m * n];
        OutcomeRegressions = new double[m * m];
        ControlEffects = new double[l * c];
        Products = new double[m * n * n];
        ObservedModeration = new double[m * n * c];
        ControlProducts = new double[m * c * c];
        PredictorDisturbances = new double[n * n];
        OutcomeDisturbances = new double[m * m];
        PredictorPrecision = new double[n * n];
        PredictorTotal = new double[n * n];
        Covariance = new double[n * n];
        CovarianceFactor = new double[n * n];
        CovarianceInverse = new double[n * n];
        OutcomeTotal = new double[m * m];
        var size = Math.Max(p, l);
        scratch = new double[size * size];
        factor = new double[size * size];
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
    public double[] Loadings { get; }

    /// <summary>Θ, p × p.</summary>
    public double[] Residuals { get; }

    /// <summary>τ, p.</summary>
    public double[] Intercepts { get; }

    /// <summary>α, n + m.</summary>
    public double[] LatentIntercepts { get; }

    /// <summary>B of the predictors, n × n.</summary>
    public double[] PredictorRegressions { get; }

    /// <summary>Γ, m × n.</summary>
    public double[] Effects { get; }

    /// <summary>B of the outcomes, m × m.</summary>
    public double[] OutcomeRegressions { get; }

    /// <summary>K of the predictors and β of the outcomes, (n + m) × controls.</summary>
    public double[] ControlEffects { get; }

    /// <summary>Ω of each outcome, m × n × n, symmetric: half of a coefficient on each side of the diagonal.</summary>
    public double[] Products { get; }

    /// <summary>Effects of products of a predictor and a control, m × n × controls.</summary>
    public double[] ObservedModeration { get; }

    /// <summary>Effects of products of two controls, m × controls × controls.</summary>
    public double[] ControlProducts { get; }

    /// <summary>Ψ of the predictors, n × n.</summary>
    public double[] PredictorDisturbances { get; }

    /// <summary>Ψ of the outcomes, m × m.</summary>
    public double[] OutcomeDisturbances { get; }

    /// <summary>Ψ⁻¹ of the predictors.</summary>
    public double[] PredictorPrecision { get; }

    /// <summary>T = (I − B)⁻¹ of the predictors.</summary>
    public double[] PredictorTotal { get; }

    /// <summary>Φ = TΨT'.</summary>
    public double[] Covariance { get; }

    /// <summary>The lower Cholesky factor A of Φ, zeros above.</summary>
    public double[] CovarianceFactor { get; }

    /// <summary>Φ⁻¹.</summary>
    public double[] CovarianceInverse { get; }

    /// <summary>ln|Φ|.</summary>
    public double LogDeterminant { get; private set; }

    /// <summary>Π = (I − B)⁻¹ of the outcomes.</summary>
    public double[] OutcomeTotal { get; }

    /// <summary>Sets all matrices; false where a (co)variance matrix is not positive definite.</summary>
    public bool TrySet(ReadOnlySpan<double> theta)
    {
        Array.Clear(Products);
        foreach (var cell in Model.Cells.AsSpan())
        {
            Place(cell, cell.Free >= 0 ? theta[cell.Free] : cell.Value);
        }

        var (n, m) = (Predictors, Outcomes);
        UnitLowerInverse(PredictorRegressions, n, PredictorTotal);
        UnitLowerInverse(OutcomeRegressions, m, OutcomeTotal);
        PredictorDisturbances.CopyTo(factor, 0);
        if (n > 0 && !CholeskyFactor.TryFactor(factor.AsSpan(0, n * n), n, out _))
        {
            return false;
        }

        LogDeterminant = CholeskyFactor.LogDeterminant(factor, n);
        CholeskyFactor.Invert(factor, n, PredictorPrecision, scratch);
        if (!TrySetCovariance(n))
        {
            return false;
        }

        OutcomeDisturbances.CopyTo(factor, 0);
        return (m == 0 || CholeskyFactor.TryFactor(factor.AsSpan(0, m * m), m, out _)) && ResidualsArePositive();
    }

    private bool TrySetCovariance(int n)
    {
        if (HasPredictorRegressions)
        {
            FlatMatrix.Multiply(PredictorTotal, PredictorDisturbances, n, n, n, scratch);
            FlatMatrix.MultiplyTransposed(scratch, PredictorTotal, n, n, n, Covariance);
            Covariance.CopyTo(factor, 0);
            if (!CholeskyFactor.TryFactor(factor.AsSpan(0, n * n), n, out _))
            {
                return false;
            }

            CholeskyFactor.Invert(factor, n, CovarianceInverse, scratch);
        }
        else
        {
            PredictorDisturbances.CopyTo(Covariance, 0);
            PredictorPrecision.CopyTo(CovarianceInverse, 0);
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                CovarianceFactor[(i * n) + j] = j <= i ? factor[(i * n) + j] : 0;
            }
        }

        return true;
    }

    private bool ResidualsArePositive()
    {
        var p = Indicators;
        foreach (var cell in Model.Cells.AsSpan())
        {
            if (cell.Kind == InteractionCellKind.Residual && cell.Row == cell.Column && cell.Free >= 0 && !(Residuals[cell.Row * (p + 1)] > 0))
            {
                return false;
            }
        }

        return true;
    }

    private void Place(InteractionCell cell, double value)
    {
        var (n, l, c) = (Predictors, Latents, Controls);
        switch (cell.Kind)
        {
            case InteractionCellKind.Loading:
                Loadings[(cell.Row * l) + cell.Column] = value;
                break;
            case InteractionCellKind.Residual:
                Residuals[(cell.Row * Indicators) + cell.Column] = Residuals[(cell.Column * Indicators) + cell.Row] = value;
                break;
            case InteractionCellKind.Intercept:
                Intercepts[cell.Row] = value;
                break;
            case InteractionCellKind.LatentIntercept:
                LatentIntercepts[cell.Row] = value;
                break;
            case InteractionCellKind.LatentRegression when cell.Row < n:
                PredictorRegressions[(cell.Row * n) + cell.Column] = value;
                break;
            case InteractionCellKind.LatentRegression when cell.Column < n:
                Effects[((cell.Row - n) * n) + cell.Column] = value;
                break;
            case InteractionCellKind.LatentRegression:
                OutcomeRegressions[((cell.Row - n) * Outcomes) + cell.Column - n] = value;
                break;
            case InteractionCellKind.ControlRegression:
                ControlEffects[(cell.Row * c) + cell.Column] = value;
                break;
            case InteractionCellKind.Disturbance when cell.Row < n && cell.Column < n:
                PredictorDisturbances[(cell.Row * n) + cell.Column] = PredictorDisturbances[(cell.Column * n) + cell.Row] = value;
                break;
            case InteractionCellKind.Disturbance when cell.Row >= n:
                OutcomeDisturbances[((cell.Row - n) * Outcomes) + cell.Column - n] = OutcomeDisturbances[((cell.Column - n) * Outcomes) + cell.Row - n] = value;
                break;
            case InteractionCellKind.LatentProduct:
                // Added, since a text may write X:Z and Z:X.
                Products[((((cell.Row - n) * n) + cell.Column) * n) + cell.Extra] += value / 2;
                Products[((((cell.Row - n) * n) + cell.Extra) * n) + cell.Column] += value / 2;
                break;
            case InteractionCellKind.ObservedModeration:
                ObservedModeration[((((cell.Row - n) * n) + cell.Column) * c) + cell.Extra] = value;
                break;
            case InteractionCellKind.ControlProduct:
                ControlProducts[((((cell.Row - n) * c) + cell.Column) * c) + cell.Extra] = value;
                break;
        }
    }

    /// <summary>(I − B)⁻¹ = I + B + B² + …, which ends in a recursive model.</summary>
    private void UnitLowerInverse(double[] regressions, int size, double[] inverse)
    {
        Array.Clear(inverse);
        for (var i = 0; i < size; i++)
        {
            inverse[i * (size + 1)] = 1;
        }

        for (var power = 1; power < size; power++)
        {
            FlatMatrix.Multiply(regressions, inverse, size, size, size, scratch);
            scratch.AsSpan(0, size * size).CopyTo(inverse);
            for (var i = 0; i < size; i++)
            {
                inverse[i * (size + 1)] += 1;
            }
        }
    }
}
