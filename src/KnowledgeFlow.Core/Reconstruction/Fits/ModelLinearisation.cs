using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Reconstruction.Fits;

/// <summary>Works out what every option of every respondent does to the quantities of a fitted model, to first order.</summary>
internal sealed class ModelLinearisation
{
    private const double Difference = 1e-4;
    private const double MixedDifference = 1e-3;

    private readonly LatentModel model;
    private readonly LatentInteractionEstimate estimate;
    private readonly double[] inverse;
    private readonly int t;

    /// <summary>The linearisation of a model at its estimates.</summary>
    public ModelLinearisation(LatentModel model, LatentInteractionEstimate estimate)
    {
        (this.model, this.estimate, t) = (model, estimate, estimate.Free.Length);
        inverse = CholeskyFactor.Inverse(estimate.Information, t);
    }

    /// <summary>Sets the model's quantities to the fit, without influences.</summary>
    public void SetValues()
    {
        foreach (var parameter in model.Parameters)
        {
            foreach (var (quantity, value, direction) in Quantities(parameter))
            {
                quantity.Set(value, Variance(direction));
            }
        }
    }

    /// <summary>Sets the model's quantities and what the options would change them by.</summary>
    /// <param name="rows">The answers that were fitted: all columns by rows.</param>
    /// <param name="width">The columns.</param>
    /// <param name="options">The options.</param>
    public void SetInfluences(int[] rows, int width, RowOptions options)
    {
        var (variants, owners) = Variants(rows, width, options);
        var count = rows.Length / width;
        var changed = LikelihoodOf(variants, width);
        var fitted = LikelihoodOf(rows, width);
        var atBase = Scores(fitted, estimate.Free.AsSpan());
        var atVariants = Scores(changed, estimate.Free.AsSpan());
        foreach (var (quantity, value, direction) in model.Parameters.SelectMany(Quantities))
        {
            var changesOfValue = new float[count * options.Count];
            var changesOfVariance = quantity.IsVarianceWanted ? new float[changesOfValue.Length] : [];
            var (own, other) = (Product(atBase, direction), Product(atVariants, direction));
            for (var i = 0; i < owners.Length; i++)
            {
                changesOfValue[owners[i]] = (float)(other[i] - own[owners[i] / options.Count]);
            }

            if (quantity.IsVarianceWanted)
            {
                var u = Times(inverse, Times(estimate.Variability, direction));
                var through = Times(inverse, VarianceGradient(fitted, own, direction, u));
                var (ownSlope, otherSlope) = (Product(Slopes(fitted, direction), u), Product(Slopes(changed, direction), u));
                var (ownShift, otherShift) = (Product(atBase, through), Product(atVariants, through));
                for (var i = 0; i < owners.Length; i++)
                {
                    var row = owners[i] / options.Count;
                    changesOfVariance[owners[i]] = (float)((other[i] * other[i]) - (own[row] * own[row])
                        + (2 * (otherSlope[i] - ownSlope[row])) + otherShift[i] - ownShift[row]);
                }
            }

            quantity.Set(value, Variance(direction), changesOfValue, changesOfVariance);
        }
    }

    private IEnumerable<(LinearisedQuantity Quantity, double Value, double[] Direction)> Quantities(LatentParameter parameter)
    {
        if (parameter.Estimate.IsWanted)
        {
            yield return (parameter.Estimate, estimate.Free[parameter.Free], inverse.AsSpan(parameter.Free * t, t).ToArray());
        }

        if (parameter.Standardised.IsWanted)
        {
            yield return (parameter.Standardised, Standardised(parameter, [.. estimate.Free]), Times(inverse, Gradient(parameter)));
        }
    }

    private double Standardised(LatentParameter parameter, double[] theta) => StandardisedInteraction.Values(
        estimate.Persons, new InteractionMatrices(model.Model), StandardisedInteraction.ControlDeviations(estimate.Persons), theta)[parameter.Row];

    private double[] Gradient(LatentParameter parameter)
    {
        var gradient = new double[t];
        for (var a = 0; a < t; a++)
        {
            var theta = estimate.Free.ToArray();
            var step = Difference * Math.Max(0.1, Math.Abs(theta[a]));
            theta[a] += step;
            var above = Standardised(parameter, theta);
            theta[a] -= 2 * step;
            gradient[a] = (above - Standardised(parameter, theta)) / (2 * step);
        }

        return gradient;
    }

    // h'Jh where the model has products, h'Hh = g'H⁻¹g where not.
    private double Variance(double[] direction) => Dot(direction, Times(model.Model.Products.IsEmpty ? estimate.Information : estimate.Variability, direction));

    // The derivative of each person's scores along a direction, −H_i h, by a central difference.
    private double[] Slopes(InteractionLikelihood likelihood, double[] direction)
    {
        var step = Difference / direction.Max(Math.Abs);
        var above = Scores(likelihood, Moved(direction, step));
        var below = Scores(likelihood, Moved(direction, -step));
        return [.. above.Zip(below, (a, b) => (a - b) / (2 * step))];
    }

    // ∂(h'Jh)/∂θ: through the scores 2 Σ (h's_i) ∂s_i/∂h; through h = H⁻¹g, as third derivatives of log L are symmetric, twice the derivative of the gradient along u and h.
    private double[] VarianceGradient(InteractionLikelihood likelihood, double[] influences, double[] direction, double[] u)
    {
        var gradient = new double[t];
        var slopes = Slopes(likelihood, direction);
        for (var i = 0; i < influences.Length; i++)
        {
            for (var a = 0; a < t; a++)
            {
                gradient[a] += 2 * influences[i] * slopes[(i * t) + a];
            }
        }

        var (along, across) = (MixedDifference / direction.Max(Math.Abs), MixedDifference / u.Max(Math.Abs));
        foreach (var (h, k) in ((int, int)[])[(1, 1), (1, -1), (-1, 1), (-1, -1)])
        {
            double[] theta = [.. Moved(direction, h * along).Zip(u, (value, move) => value + (k * across * move))];
            if (!likelihood.TryEvaluate(theta, out _))
            {
                throw new InvalidOperationException("The likelihood exists beside its maximum.");
            }

            for (var a = 0; a < t; a++)
            {
                gradient[a] += 2 * h * k * likelihood.Gradient[a] / (4 * along * across);
            }
        }

        return gradient;
    }

    private double[] Moved(double[] direction, double by) => [.. estimate.Free.Zip(direction, (value, move) => value + (by * move))];

    private InteractionLikelihood LikelihoodOf(int[] rows, int width)
    {
        // Controls are centred at the means of the respondents, of whom the variants are none.
        var persons = new PersonData(model.Model, Fitted(rows, width).Groups[0], estimate.Persons.ControlMeans);
        return InteractionLikelihood.Of(persons, Math.Max(1, estimate.Nodes), isParallel: false);
    }

    private static double[] Scores(InteractionLikelihood likelihood, ReadOnlySpan<double> theta) => likelihood.TryEvaluateWithScores(theta, out _)
        ? [.. likelihood.Scores]
        : throw new InvalidOperationException("The likelihood exists beside its maximum.");

    private (int[] Rows, int[] Owners) Variants(int[] rows, int width, RowOptions options)
    {
        var (variants, owners) = (new List<int>(), new List<int>());
        var used = model.Columns.ToHashSet();
        for (var row = 0; row < rows.Length / width; row++)
        {
            for (var option = 0; option < options.Count; option++)
            {
                var item = RowOptions.Item(option);
                if (used.Contains(item) && options.IsPossible(option, rows[(row * width) + item]))
                {
                    owners.Add((row * options.Count) + option);
                    variants.AddRange(rows.AsSpan(row * width, width));
                    variants[^(width - item)] += RowOptions.Step(option);
                }
            }
        }

        return ([.. variants], [.. owners]);
    }

    private double[] Product(double[] scores, double[] weights)
    {
        var products = new double[scores.Length / t];
        for (var i = 0; i < products.Length; i++)
        {
            products[i] = LaneSums.Dot(scores.AsSpan(i * t, t), weights);
        }

        return products;
    }

    // A square matrix times a vector: rows are what scores are elsewhere.
    private double[] Times(double[] matrix, double[] vector) => Product(matrix, vector);

    private static double Dot(double[] a, double[] b) => LaneSums.Dot(a, b);

    // What a fit came of is data.
    private ObservedData Fitted(ReadOnlySpan<int> rows, int width) =>
        model.Data(rows, width).TryGet(out var data, out var diagnosis) ? data : throw new InvalidOperationException($"Answers that were fitted are data: {diagnosis}");
}
