using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>The precision of McDonald's omega under the one-factor model.</summary>
/// <param name="StandardError">The standard error.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit; that of the delta method may pass 1.</param>
/// <param name="Failed">Resamples without an omega, which are left out; 0 under the delta method.</param>
public sealed record OmegaInterval(double StandardError, double Lower, double Upper, int Failed)
{
    /// <summary>
    /// The delta method: the gradient of ω = (Σλ)²/((Σλ)² + Σθ) and the inverse of the expected information of maximum likelihood, N/2 tr(Σ⁻¹ Σ_i Σ⁻¹ Σ_j),
    /// as lavaan for a parameter defined by that formula (Raykov 2002, Multivariate Behavioral Research 37:89-103); the interval is ω ± z SE.
    /// </summary>
    /// <param name="moments">The items' moments, reversed items already turned.</param>
    /// <param name="level">The interval's level.</param>
    /// <returns>The interval, the diagnosis of <see cref="CongenericReliability.Of"/>, or <see cref="Diagnosis.NotIdentified"/> where the information is singular.</returns>
    public static Outcome<OmegaInterval> Delta(Moments moments, double level = ConfidenceLevel.Usual) => CongenericReliability.Of(moments).Then<OmegaInterval>(model =>
    {
        var k = moments.Variables;
        double[] loadings = [.. model.StandardisedLoadings];
        if (Information(loadings, moments.Count).Inverse() is not { } covariance)
        {
            return new Diagnosis.NotIdentified(null, FactorDegreesOfFreedom.Of(k, 1));
        }

        // Parameters are those of the items over their standard deviations, which are constants of the data.
        var (sum, unique) = (0.0, 0.0);
        for (var i = 0; i < k; i++)
        {
            sum += loadings[i] * Math.Sqrt(moments.Variance(i));
            unique += (1 - (loadings[i] * loadings[i])) * moments.Variance(i);
        }

        var total = (sum * sum) + unique;
        var gradient = new double[2 * k];
        for (var i = 0; i < k; i++)
        {
            gradient[i] = Math.Sqrt(moments.Variance(i)) * 2 * sum * unique / (total * total);
            gradient[k + i] = -moments.Variance(i) * sum * sum / (total * total);
        }

        var variance = 0.0;
        for (var i = 0; i < gradient.Length; i++)
        {
            for (var j = 0; j < gradient.Length; j++)
            {
                variance += gradient[i] * covariance[i, j] * gradient[j];
            }
        }

        var (error, z) = (Math.Sqrt(variance), NormalDistribution.UpperTailQuantile((1 - level) / 2));
        return new OmegaInterval(error, model.Omega - (z * error), model.Omega + (z * error), 0);
    });

    /// <summary>The bootstrap: the model fitted again to samples of as many rows drawn with replacement.</summary>
    /// <param name="items">The items; rows with a missing answer are left out.</param>
    /// <param name="kind">How limits are taken.</param>
    /// <param name="replicates">The number of resamples B.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="level">The interval's level.</param>
    /// <returns>The interval, the diagnosis of <see cref="CongenericReliability.Of"/> for the sample itself, or <see cref="Diagnosis.TooFewRows"/> where fewer than two resamples have an omega.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of resamples is not positive.</exception>
    public static Outcome<OmegaInterval> Bootstrapped(SurveyData items, BootstrapIntervalKind kind, int replicates, ulong seed, double level = ConfidenceLevel.Usual)
    {
        var complete = items.Listwise();
        var columns = complete.Columns.Select(column => column.ToArray()).ToArray();
        return CongenericReliability.Of(MomentsAccumulator.Of(complete)).Then<OmegaInterval>(model =>
        {
            var draws = Bootstrap.Run(
                replicates,
                seed,
                statistics: 1,
                () => new double[complete.Rows],
                (source, counts, omega) =>
                {
                    Bootstrap.DrawCounts(source, counts.AsSpan());
                    omega[0] = OmegaOf(complete, columns, counts);
                    return double.IsFinite(omega[0]);
                },
                cancellation: items.Cancellation);
            if (draws.Count < 2)
            {
                return new Diagnosis.TooFewRows(draws.Count, 2);
            }

            var distribution = draws.Of(0);
            var (lower, upper) = BootstrapInterval.Of(kind, distribution, model.Omega, kind == BootstrapIntervalKind.BiasCorrectedAccelerated ? Jackknife(complete, columns) : []).Limits(distribution, level);
            return new OmegaInterval(distribution.StandardError, lower, upper, draws.Failed);
        });
    }

    private static double[] Jackknife(SurveyData frame, double[][] columns)
    {
        var weights = new double[frame.Rows];
        Array.Fill(weights, 1);
        var values = new List<double>(frame.Rows);
        for (var row = 0; row < frame.Rows; row++)
        {
            weights[row] = 0;
            var omega = OmegaOf(frame, columns, weights);
            weights[row] = 1;
            if (double.IsFinite(omega))
            {
                values.Add(omega);
            }
        }

        return [.. values];
    }

    private static double OmegaOf(SurveyData frame, double[][] columns, double[] weights)
    {
        var (k, count) = (columns.Length, (int)Math.Round(LaneSums.Sum(weights)));
        double[] means = [.. columns.Select(column => LaneSums.Dot(weights, column) / count)];
        var products = new double[k * k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = 0.0;
                for (var row = 0; row < weights.Length; row++)
                {
                    sum += weights[row] == 0 ? 0 : weights[row] * (columns[i][row] - means[i]) * (columns[j][row] - means[j]);
                }

                products[(i * k) + j] = products[(j * k) + i] = sum;
            }
        }

        return CongenericReliability.Of(new Moments(frame.Names, count, [.. means], [.. products])).TryGet(out var model, out _) ? model.Omega : double.NaN;
    }

    // Of loadings, then uniquenesses; Σ = λλ' + Ψ, W = Σ⁻¹ by Sherman and Morrison.
    private static WorkMatrix Information(double[] loadings, int count)
    {
        var k = loadings.Length;
        var (weighted, information) = (new double[k], new WorkMatrix(2 * k, 2 * k));
        var signal = 0.0;
        for (var i = 0; i < k; i++)
        {
            weighted[i] = loadings[i] / (1 - (loadings[i] * loadings[i]));
            signal += loadings[i] * weighted[i];
        }

        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                var w = (i == j ? 1 / (1 - (loadings[i] * loadings[i])) : 0) - (weighted[i] * weighted[j] / (1 + signal));
                var (a, b) = (weighted[i] / (1 + signal), weighted[j] / (1 + signal));
                information[i, j] = count * ((w * signal / (1 + signal)) + (a * b));
                information[i, k + j] = count * w * b;
                information[k + j, i] = count * w * b;
                information[k + i, k + j] = count * w * w / 2;
            }
        }

        return information;
    }
}
