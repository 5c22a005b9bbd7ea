using System.Numerics.Tensors;

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
        Own = new double[n];
        PredictorOwn = new double[n * n];
        OwnSquare = new double[n * n];
        PredictorControl = new double[n * c];
        OwnControl = new double[n * c];
        Gradient = new double[m];
        EffectGradient = new double[m * n];
        DisturbanceGradient = new double[m * m];
        GradientControl = new double[m * c];
        EffectControl = new double[hasModeration ? m * n * c : 0];
        GradientControlSquare = new double[hasModeration ? m * c * c : 0];
        Measured = new double[m];
        Product = new double[products.Length];
        OutcomeMoment = new double[m * m];
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
    public double[] Own { get; }

    /// <summary>Σ E[ξ]κ'.</summary>
    public double[] PredictorOwn { get; }

    /// <summary>Σ κκ'.</summary>
    public double[] OwnSquare { get; }

    /// <summary>Σ E[ξ]c'.</summary>
    public double[] PredictorControl { get; }

    /// <summary>Σ κc'.</summary>
    public double[] OwnControl { get; }

    /// <summary>Σ E[Ψ⁻¹ζ].</summary>
    public double[] Gradient { get; }

    /// <summary>Σ E[Ψ⁻¹ζξ'].</summary>
    public double[] EffectGradient { get; }

    /// <summary>Σ E[Ψ⁻¹ζζ'Ψ⁻¹] − Ψ⁻¹.</summary>
    public double[] DisturbanceGradient { get; }

    /// <summary>Σ E[Ψ⁻¹ζ]c'.</summary>
    public double[] GradientControl { get; }

    /// <summary>Σ E[Ψ⁻¹ζξ'] for each control, m × n × controls.</summary>
    public double[] EffectControl { get; }

    /// <summary>Σ E[Ψ⁻¹ζ] for each pair of controls, m × controls × controls.</summary>
    public double[] GradientControlSquare { get; }

    /// <summary>Σ E[c] of measured outcomes.</summary>
    public double[] Measured { get; }

    /// <summary>Σ E[Ψ⁻¹ζ ξ_aξ_b] of each product.</summary>
    public double[] Product { get; }

    /// <summary>Σ E[Ψ⁻¹ζu'] without its constant, u what the outcomes' equations give before Π.</summary>
    public double[] OutcomeMoment { get; }

    /// <summary>Takes out all persons.</summary>
    public void Clear()
    {
        Count = 0;
        foreach (var sum in (ReadOnlySpan<double[]>)
        [
            Residual, ResidualSquare, ResidualLatent, Latent, LatentSquare, Own, PredictorOwn, OwnSquare, PredictorControl, OwnControl,
            Gradient, EffectGradient, DisturbanceGradient, GradientControl, EffectControl, GradientControlSquare, Measured, Product, OutcomeMoment,
        ])
        {
            Array.Clear(sum);
        }
    }

    /// <summary>Adds a person.</summary>
    /// <param name="pattern">The person's pattern.</param>
    /// <param name="posterior">The person's moments.</param>
    /// <param name="residuals">v − τ, 0 where not answered.</param>
    /// <param name="own">κ.</param>
    /// <param name="intercepts">α + βc of the outcomes.</param>
    /// <param name="effects">Γ of the person.</param>
    /// <param name="controls">c.</param>
    public void Add(
        ReducedPattern pattern,
        PersonPosterior posterior,
        ReadOnlySpan<double> residuals,
        ReadOnlySpan<double> own,
        ReadOnlySpan<double> intercepts,
        ReadOnlySpan<double> effects,
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
        Plus(posterior.Gradient, Gradient);
        Plus(posterior.EffectGradient, EffectGradient);
        Plus(posterior.DisturbanceGradient, DisturbanceGradient);
        for (var j = 0; j < pattern.Measured; j++)
        {
            Measured[j] += posterior.MeasuredGradient(j);
        }

        for (var i = 0; i < products.Length; i++)
        {
            Product[i] += posterior.ProductGradient(pattern, products[i].Outcome, products[i].First, products[i].Second);
        }

        if (hasMeans)
        {
            AddMeans(posterior, own, controls);
        }

        if (controls.Length > 0)
        {
            AddControls(posterior, controls);
        }

        if (hasOutcomeRegressions)
        {
            AddOutcomeMoment(pattern, posterior, intercepts, effects);
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
            Own[a] += own[a];
            for (var b = 0; b < n; b++)
            {
                PredictorOwn[(a * n) + b] += posterior.Mean[a] * own[b];
                OwnSquare[(a * n) + b] += own[a] * own[b];
            }

            for (var i = 0; i < c; i++)
            {
                PredictorControl[(a * c) + i] += posterior.Mean[a] * controls[i];
                OwnControl[(a * c) + i] += own[a] * controls[i];
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
                GradientControl[(j * c) + i] += posterior.Gradient[j] * controls[i];
                for (var h = 0; h < c && hasModeration; h++)
                {
                    GradientControlSquare[(((j * c) + i) * c) + h] += posterior.Gradient[j] * controls[i] * controls[h];
                }

                for (var a = 0; a < n && hasModeration; a++)
                {
                    EffectControl[(((j * n) + a) * c) + i] += posterior.EffectGradient[(j * n) + a] * controls[i];
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
                var value = (posterior.Gradient[j] * intercepts[i]) + FlatMatrix.Dot(posterior.EffectGradient.AsSpan(j * n, n), effects.Slice(i * n, n));
                for (var a = 0; a < pattern.Dimensions; a++)
                {
                    for (var b = a; b < n; b++)
                    {
                        var product = matrices.Products[(((i * n) + a) * n) + b];
                        value += product == 0 ? 0 : (a == b ? 1 : 2) * product * posterior.ProductGradient(pattern, j, a, b);
                    }
                }

                OutcomeMoment[(j * m) + i] += value;
            }
        }
    }
}
