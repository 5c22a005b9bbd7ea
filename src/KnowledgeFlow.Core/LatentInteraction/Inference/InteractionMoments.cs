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
    private InteractionMoments(double[] means, double[] covariance, double[] productVariance) =>
        (Means, Covariance, ProductVariance) = (means, covariance, productVariance);

    /// <summary>Means of (ξ, η).</summary>
    public double[] Means { get; }

    /// <summary>Covariances of (ξ, η), (n + m)².</summary>
    public double[] Covariance { get; }

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
        var square = new double[l * l];
        var conditional = new double[l * l];
        var turned = new double[m * n];
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
                    point[n + j] += FlatMatrix.Dot(matrices.Products.AsSpan(((j * n) + a) * n, n), matrices.Covariance.AsSpan(a * n, n));
                }
            }

            FlatMatrix.Multiply(place.Slopes, matrices.Covariance, m, n, n, turned);
            for (var a = 0; a < l; a++)
            {
                means[a] += point[a] / count;
                for (var b = 0; b < l; b++)
                {
                    square[(a * l) + b] += point[a] * point[b] / count;
                    conditional[(a * l) + b] += Conditional(a, b) / count;
                }
            }
        }

        for (var a = 0; a < l; a++)
        {
            for (var b = 0; b < l; b++)
            {
                conditional[(a * l) + b] += square[(a * l) + b] - (means[a] * means[b]);
            }
        }

        return Total(matrices, means, conditional, products);

        double Conditional(int a, int b) => (a < n, b < n) switch
        {
            (true, true) => matrices.Covariance[(a * n) + b],
            (true, false) => turned[((b - n) * n) + a],
            (false, true) => turned[((a - n) * n) + b],
            _ => FlatMatrix.Dot(turned.AsSpan((a - n) * n, n), place.Slopes.AsSpan((b - n) * n, n)) + products[((a - n) * m) + b - n] + matrices.OutcomeDisturbances[((a - n) * m) + b - n],
        };
    }

    /// <summary>From the outcomes' equations to the outcomes: η = Π u.</summary>
    private static InteractionMoments Total(InteractionMatrices matrices, double[] means, double[] covariance, double[] products)
    {
        var (n, m, l) = (matrices.Predictors, matrices.Outcomes, matrices.Latents);
        var total = new double[l * l];
        for (var a = 0; a < l; a++)
        {
            for (var b = 0; b < l; b++)
            {
                total[(a * l) + b] = a >= n && b >= n ? matrices.OutcomeTotal[((a - n) * m) + b - n] : a == b ? 1 : 0;
            }
        }

        var scratch = new double[l * l];
        var result = new double[l * l];
        var mean = new double[l];
        FlatMatrix.Multiply(total, means, l, l, 1, mean);
        FlatMatrix.Multiply(total, covariance, l, l, l, scratch);
        FlatMatrix.MultiplyTransposed(scratch, total, l, l, l, result);
        var share = new double[m];
        for (var j = 0; j < m; j++)
        {
            share[j] = FlatMatrix.Form(matrices.OutcomeTotal.AsSpan(j * m, m), products, matrices.OutcomeTotal.AsSpan(j * m, m));
        }

        return new InteractionMoments(mean, result, share);
    }

    /// <summary>2tr(Ω_iΦΩ_jΦ).</summary>
    private static double[] ProductCovariance(InteractionMatrices matrices)
    {
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        var turned = new double[m * n * n];
        for (var j = 0; j < m; j++)
        {
            FlatMatrix.Multiply(matrices.Products.AsSpan(j * n * n, n * n), matrices.Covariance, n, n, n, turned.AsSpan(j * n * n, n * n));
        }

        var covariance = new double[m * m];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                for (var a = 0; a < n; a++)
                {
                    for (var b = 0; b < n; b++)
                    {
                        covariance[(i * m) + j] += 2 * turned[(((i * n) + a) * n) + b] * turned[(((j * n) + b) * n) + a];
                    }
                }
            }
        }

        return covariance;
    }
}
