using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Inference;

/// <summary>
/// Means and covariances of the latent variables. Given a person's controls, ξ ~ N(μ, Φ), and an outcome's equation has the mean
/// α + βc + γ'μ + μ'Ωμ + tr(ΩΦ), the covariance Φh with ξ (h = γ + 2Ωμ) and the covariances h'Φh + 2tr(ΩΦΩΦ) + ψ (Klein and Moosbrugger
/// 2000, eqs. 5 to 8); over persons the controls are taken as they are, so that nothing is assumed of them.
/// </summary>
internal sealed class InteractionMoments
{
    private InteractionMoments(double[] means, WorkMatrix covariance, double[] productVariance) =>
        (Means, Covariance, ProductVariance) = (means, covariance, productVariance);

    /// <summary>Means of (ξ, η).</summary>
    public double[] Means { get; }

    /// <summary>Covariances of (ξ, η), (n + m)².</summary>
    public WorkMatrix Covariance { get; }

    /// <summary>The part 2tr(ΩΦΩΦ), taken through Π, of each outcome's variance.</summary>
    public double[] ProductVariance { get; }

    /// <summary>The moments at the parameters to which <paramref name="matrices"/> are set.</summary>
    public static InteractionMoments Of(InteractionMatrices matrices, PersonData persons)
    {
        var (n, m, l, c) = (matrices.Predictors, matrices.Outcomes, matrices.Latents, matrices.Controls);
        var count = c == 0 ? 1 : persons.Count;
        var place = new InteractionPoint(matrices);
        var products = ProductCovariance(matrices);
        var means = new double[l];
        var square = new WorkMatrix(l, l);
        var conditional = new WorkMatrix(l, l);

        // HΦ, H the slopes of the equations at the person's μ.
        var turned = new WorkMatrix(m, n);
        var point = new double[l];
        for (var person = 0; person < count; person++)
        {
            place.Set(persons.ControlValues.AsSpan(person * c, c));
            place.Mean.CopyTo(point.AsSpan());
            for (var j = 0; j < m; j++)
            {
                point[n + j] = place.Equation(j, place.Mean);
                for (var a = 0; a < n; a++)
                {
                    point[n + j] += SequentialSums.Dot(matrices.Products.Row(j, a), matrices.Covariance.Row(a));
                }
            }

            turned.SetProduct(place.Slopes, matrices.Covariance);
            for (var a = 0; a < l; a++)
            {
                means[a] += point[a] / count;
                for (var b = 0; b < l; b++)
                {
                    square[a, b] += point[a] * point[b] / count;
                    conditional[a, b] += Conditional(a, b) / count;
                }
            }
        }

        for (var a = 0; a < l; a++)
        {
            for (var b = 0; b < l; b++)
            {
                conditional[a, b] += square[a, b] - (means[a] * means[b]);
            }
        }

        return Total(matrices, means, conditional, products);

        double Conditional(int a, int b) => (a < n, b < n) switch
        {
            (true, true) => matrices.Covariance[a, b],
            (true, false) => turned[b - n, a],
            (false, true) => turned[a - n, b],
            _ => SequentialSums.Dot(turned.Row(a - n), place.Slopes.Row(b - n)) + products[a - n, b - n] + matrices.OutcomeDisturbances[a - n, b - n],
        };
    }

    /// <summary>From the outcomes' equations to the outcomes: η = Π u.</summary>
    private static InteractionMoments Total(InteractionMatrices matrices, double[] means, WorkMatrix covariance, WorkMatrix products)
    {
        var (n, m, l) = (matrices.Predictors, matrices.Outcomes, matrices.Latents);
        var total = new WorkMatrix(l, l);
        for (var a = 0; a < l; a++)
        {
            for (var b = 0; b < l; b++)
            {
                total[a, b] = a >= n && b >= n ? matrices.OutcomeTotal[a - n, b - n] : a == b ? 1 : 0;
            }
        }

        var (mean, half, result) = (new double[l], new WorkMatrix(l, l), new WorkMatrix(l, l));
        total.Multiply(means, mean);
        half.SetProduct(total, covariance);
        result.SetProductWithTransposed(half, total);
        var share = new double[m];
        for (var j = 0; j < m; j++)
        {
            share[j] = products.Form(matrices.OutcomeTotal.Row(j), matrices.OutcomeTotal.Row(j));
        }

        return new InteractionMoments(mean, result, share);
    }

    /// <summary>2tr(Ω_iΦΩ_jΦ), m × m.</summary>
    private static WorkMatrix ProductCovariance(InteractionMatrices matrices)
    {
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        var turned = new MatrixStack(m, n, n);
        for (var j = 0; j < m; j++)
        {
            turned[j].SetProduct(matrices.Products[j], matrices.Covariance);
        }

        var covariance = new WorkMatrix(m, m);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                for (var a = 0; a < n; a++)
                {
                    for (var b = 0; b < n; b++)
                    {
                        covariance[i, j] += 2 * turned[i, a, b] * turned[j, b, a];
                    }
                }
            }
        }

        return covariance;
    }
}
