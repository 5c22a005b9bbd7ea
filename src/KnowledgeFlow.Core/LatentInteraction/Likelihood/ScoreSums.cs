using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// Posterior moments summed over persons of one pattern. Scores are linear in these, so that a gradient takes one score for all persons of a pattern; the score of
/// a single person is that of a sum of one.
/// </summary>
internal sealed class ScoreSums
{
    private readonly InteractionMatrices matrices;
    private readonly bool hasMeans;
    private readonly bool hasOutcomeRegressions;
    private readonly bool hasModeration;
    private readonly (int Outcome, int First, int Second)[] products;

    /// <summary>Room for the sums.</summary>
    /// <param name="matrices">The matrices.</param>
    /// <param name="products">The latent products with free coefficients.</param>
    /// <param name="hasMeans">Whether predictors have means of their own.</param>
    /// <param name="hasOutcomeRegressions">Whether outcomes depend on outcomes.</param>
    /// <param name="hasModeration">Whether there are products with controls.</param>
    public ScoreSums(InteractionMatrices matrices, (int Outcome, int First, int Second)[] products, bool hasMeans, bool hasOutcomeRegressions, bool hasModeration)
    {
        (this.matrices, this.products, this.hasMeans, this.hasOutcomeRegressions, this.hasModeration) = (matrices, products, hasMeans, hasOutcomeRegressions, hasModeration);
        var (p, n, m, l, c) = (matrices.Indicators, matrices.Predictors, matrices.Outcomes, matrices.Latents, matrices.Controls);
        Residual = new double[p];
        ResidualSquare = new double[matrices.HasResidualCovariances ? p * p : p];
        ResidualLatent = new double[l * p];
        Latent = new double[l];
        LatentSquare = new double[l * l];
        Intercept = new double[n];
        PredictorIntercept = new double[n * n];
        InterceptSquare = new double[n * n];
        PredictorControl = new double[n * c];
        InterceptControl = new double[n * c];
        Equation = new double[m];
        EquationPredictor = new double[m * n];
        EquationSquare = new double[m * m];
        EquationControl = new double[m * c];
        EquationPredictorControl = new double[hasModeration ? m * n * c : 0];
        EquationControlSquare = new double[hasModeration ? m * c * c : 0];
        MeasuredResidual = new double[m];
        EquationProduct = new double[products.Length];
        EquationOutcome = new double[m * m];
    }

    /// <summary>The number of persons.</summary>
    public int Count { get; private set; }

    /// <summary>Σ r, p.</summary>
    public double[] Residual { get; }

    /// <summary>Σ rr', p × p; its diagonal alone where no residuals covary.</summary>
    public double[] ResidualSquare { get; }

    /// <summary>Σ E[(ξ, η)] r', (n + m) × p.</summary>
    public double[] ResidualLatent { get; }

    /// <summary>Σ E[(ξ, η)].</summary>
    public double[] Latent { get; }

    /// <summary>Σ E[(ξ, η)(ξ, η)'].</summary>
    public double[] LatentSquare { get; }

    /// <summary>Σ κ, the predictors' own intercepts and controls.</summary>
    public double[] Intercept { get; }

    /// <summary>Σ E[ξ]κ'.</summary>
    public double[] PredictorIntercept { get; }

    /// <summary>Σ κκ'.</summary>
    public double[] InterceptSquare { get; }

    /// <summary>Σ E[ξ]c'.</summary>
    public double[] PredictorControl { get; }

    /// <summary>Σ κc'.</summary>
    public double[] InterceptControl { get; }

    /// <summary>Σ E[Ψ⁻¹ζ].</summary>
    public double[] Equation { get; }

    /// <summary>Σ E[Ψ⁻¹ζξ'].</summary>
    public double[] EquationPredictor { get; }

    /// <summary>Σ E[Ψ⁻¹ζζ'Ψ⁻¹] − Ψ⁻¹.</summary>
    public double[] EquationSquare { get; }

    /// <summary>Σ E[Ψ⁻¹ζ]c'.</summary>
    public double[] EquationControl { get; }

    /// <summary>Σ E[Ψ⁻¹ζξ'] for each control, m × n × controls.</summary>
    public double[] EquationPredictorControl { get; }

    /// <summary>Σ E[Ψ⁻¹ζ] for each pair of controls, m × controls × controls.</summary>
    public double[] EquationControlSquare { get; }

    /// <summary>Σ E[c] of measured outcomes.</summary>
    public double[] MeasuredResidual { get; }

    /// <summary>Σ E[Ψ⁻¹ζ ξ_aξ_b] of each product.</summary>
    public double[] EquationProduct { get; }

    /// <summary>Σ E[Ψ⁻¹ζu'] without its constant, u what the outcomes' equations give before Π.</summary>
    public double[] EquationOutcome { get; }

    /// <summary>Takes out all persons.</summary>
    public void Clear()
    {
        Count = 0;
        foreach (var sum in (ReadOnlySpan<double[]>)
        [
            Residual, ResidualSquare, ResidualLatent, Latent, LatentSquare, Intercept, PredictorIntercept, InterceptSquare, PredictorControl, InterceptControl,
            Equation, EquationPredictor, EquationSquare, EquationControl, EquationPredictorControl, EquationControlSquare, MeasuredResidual, EquationProduct, EquationOutcome,
        ])
        {
            Array.Clear(sum);
        }
    }

    /// <summary>Adds a person.</summary>
    /// <param name="pattern">The person's pattern.</param>
    /// <param name="posterior">The person's moments.</param>
    /// <param name="residuals">v − τ, 0 where not answered.</param>
    /// <param name="equations">The person's equations.</param>
    /// <param name="controls">c.</param>
    public void Add(
        ReducedPattern pattern,
        PersonPosterior posterior,
        ReadOnlySpan<double> residuals,
        PersonEquations equations,
        ReadOnlySpan<double> controls)
    {
        Count++;
        var (p, l) = (matrices.Indicators, matrices.Latents);
        TensorPrimitives.Add(Residual, residuals, Residual);
        for (var a = 0; a < l; a++)
        {
            var row = ResidualLatent.AsSpan(a * p, p);
            TensorPrimitives.MultiplyAdd(residuals, posterior.Mean[a], row, row);
        }

        if (matrices.HasResidualCovariances)
        {
            for (var i = 0; i < p; i++)
            {
                var row = ResidualSquare.AsSpan(i * p, p);
                TensorPrimitives.MultiplyAdd(residuals, residuals[i], row, row);
            }
        }
        else
        {
            TensorPrimitives.MultiplyAdd(residuals, residuals, ResidualSquare, ResidualSquare);
        }

        Plus(posterior.Mean, Latent);
        Plus(posterior.SecondMoment, LatentSquare);
        Plus(posterior.Equation, Equation);
        Plus(posterior.EquationPredictor, EquationPredictor);
        Plus(posterior.EquationSquare, EquationSquare);
        for (var j = 0; j < pattern.Measured; j++)
        {
            MeasuredResidual[j] += posterior.MeasuredResidual(j);
        }

        for (var i = 0; i < products.Length; i++)
        {
            EquationProduct[i] += posterior.EquationProduct(pattern, products[i].Outcome, products[i].First, products[i].Second);
        }

        if (hasMeans)
        {
            AddMeans(posterior, equations.PredictorIntercepts, controls);
        }

        if (controls.Length > 0)
        {
            AddControls(posterior, controls);
        }

        if (hasOutcomeRegressions)
        {
            AddOutcomeMoment(pattern, posterior, equations.OutcomeIntercepts, equations.Effects);
        }
    }

    private static void Plus(double[] values, double[] sums)
    {
        for (var i = 0; i < values.Length; i++)
        {
            sums[i] += values[i];
        }
    }

    private void AddMeans(PersonPosterior posterior, ReadOnlySpan<double> own, ReadOnlySpan<double> controls)
    {
        var (n, c) = (matrices.Predictors, controls.Length);
        for (var a = 0; a < n; a++)
        {
            Intercept[a] += own[a];
            for (var b = 0; b < n; b++)
            {
                PredictorIntercept[(a * n) + b] += posterior.Mean[a] * own[b];
                InterceptSquare[(a * n) + b] += own[a] * own[b];
            }

            for (var i = 0; i < c; i++)
            {
                PredictorControl[(a * c) + i] += posterior.Mean[a] * controls[i];
                InterceptControl[(a * c) + i] += own[a] * controls[i];
            }
        }
    }

    private void AddControls(PersonPosterior posterior, ReadOnlySpan<double> controls)
    {
        var (n, m, c) = (matrices.Predictors, matrices.Outcomes, controls.Length);
        for (var j = 0; j < m; j++)
        {
            for (var i = 0; i < c; i++)
            {
                EquationControl[(j * c) + i] += posterior.Equation[j] * controls[i];
                for (var h = 0; h < c && hasModeration; h++)
                {
                    EquationControlSquare[(((j * c) + i) * c) + h] += posterior.Equation[j] * controls[i] * controls[h];
                }

                for (var a = 0; a < n && hasModeration; a++)
                {
                    EquationPredictorControl[(((j * n) + a) * c) + i] += posterior.EquationPredictor[(j * n) + a] * controls[i];
                }
            }
        }
    }

    /// <summary>E[Ψ⁻¹ζ](α + βc)' + E[Ψ⁻¹ζξ']Γ' + E[Ψ⁻¹ζ q'].</summary>
    private void AddOutcomeMoment(ReducedPattern pattern, PersonPosterior posterior, ReadOnlySpan<double> intercepts, ReadOnlySpan<double> effects)
    {
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        for (var j = 0; j < m; j++)
        {
            for (var i = 0; i < m; i++)
            {
                var value = (posterior.Equation[j] * intercepts[i]) + FlatMatrix.Dot(posterior.EquationPredictor.AsSpan(j * n, n), effects.Slice(i * n, n));
                for (var a = 0; a < pattern.Dimensions; a++)
                {
                    for (var b = a; b < n; b++)
                    {
                        var product = matrices.Products[(((i * n) + a) * n) + b];
                        value += product == 0 ? 0 : (a == b ? 1 : 2) * product * posterior.EquationProduct(pattern, j, a, b);
                    }
                }

                EquationOutcome[(j * m) + i] += value;
            }
        }
    }
}
