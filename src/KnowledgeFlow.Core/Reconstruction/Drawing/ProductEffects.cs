using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Reconstruction.Drawing;

/// <summary>
/// Adds products to outcomes: y = γ'ξ + Σ ω(ξ_aξ_b − φ_ab) + ζ, with γ and ζ such that the correlations with the other latents and the variance 1 stay what they are without products.
/// </summary>
internal sealed class ProductEffects
{
    private const double LeastDisturbance = 0.05;

    private readonly GeneratingModel model;
    private readonly (int Outcome, double[] Projection, double Shrinkage)[] outcomes;

    /// <summary>The effects of a model's products at its parameters as they are.</summary>
    public ProductEffects(GeneratingModel model)
    {
        this.model = model;
        outcomes = [.. model.Products.Select(product => product.Outcome).Distinct().Order().Select(Of)];
    }

    /// <summary>The covariance of two products of standard normal latents: φ_ac φ_bd + φ_ad φ_bc.</summary>
    public static double Covariance(GeneratingModel model, ConstructProduct first, ConstructProduct second) =>
        (model.Correlation(first.First, second.First) * model.Correlation(first.Second, second.Second))
        + (model.Correlation(first.First, second.Second) * model.Correlation(first.Second, second.First));

    /// <summary>Changes a row's latents.</summary>
    public void Apply(Span<double> latents)
    {
        foreach (var (outcome, projection, shrinkage) in outcomes)
        {
            var linear = 0.0;
            for (var i = 0; i < projection.Length; i++)
            {
                linear += projection[i] * latents[i];
            }

            var products = 0.0;
            for (var k = 0; k < model.Products.Length; k++)
            {
                var product = model.Products[k];
                if (product.Outcome == outcome)
                {
                    products += model.Weights[k] * ((latents[product.First] * latents[product.Second]) - model.Correlation(product.First, product.Second));
                }
            }

            latents[outcome] = linear + products + (shrinkage * (latents[outcome] - linear));
        }
    }

    private (int Outcome, double[] Projection, double Shrinkage) Of(int outcome)
    {
        var others = Enumerable.Range(0, model.Latents).Where(latent => latent != outcome).ToArray();
        var k = others.Length;
        var matrix = new double[k * k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                matrix[(i * k) + j] = model.Correlation(others[i], others[j]);
            }
        }

        var solution = others.Select(other => model.Correlation(outcome, other)).ToArray();
        if (!CholeskyFactor.TrySolve(matrix, k, solution))
        {
            // Others that determine one another have no weights of their own.
            Array.Clear(solution);
        }

        var projection = new double[model.Latents];
        var residual = 1.0;
        for (var i = 0; i < k; i++)
        {
            projection[others[i]] = solution[i];
            residual -= solution[i] * model.Correlation(outcome, others[i]);
        }

        var explained = 0.0;
        for (var i = 0; i < model.Products.Length; i++)
        {
            for (var j = 0; j < model.Products.Length; j++)
            {
                explained += model.Products[i].Outcome == outcome && model.Products[j].Outcome == outcome
                    ? model.Weights[i] * model.Weights[j] * Covariance(model, model.Products[i], model.Products[j])
                    : 0;
            }
        }

        return (outcome, projection, Math.Sqrt(Math.Max(LeastDisturbance, residual - explained) / residual));
    }
}
