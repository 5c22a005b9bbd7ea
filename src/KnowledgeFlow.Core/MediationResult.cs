using System.Collections.Immutable;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression;

namespace KnowledgeFlow.Core;

/// <summary>A mediation analysis. Effects that depend on moderators are taken where these are 0, or at their means where they are centred.</summary>
public sealed class MediationResult
{
    private readonly ImmutableArray<double> origin;

    internal MediationResult(MediationFit fit, MediationInference inference)
    {
        (Fit, Inference) = (fit, inference);
        origin = inference.Effects.Centred([]);
        Indirect = [.. inference.Effects.Paths.Select(path => new MediatedEffect(
            fit.PredictorColumns.Length == 1 ? path.Id : $"{path.Id}@{path.Source}",
            path,
            inference.Of(coefficients => path.At(coefficients, origin.AsSpan()), SobelTest.Of(inference.Effects, path, Origin))))];
    }

    /// <summary>The equations.</summary>
    public MediationFit Fit { get; }

    /// <summary>The resamples, from which any other function of the coefficients gets its interval.</summary>
    public MediationInference Inference { get; }

    /// <summary>The coefficients of each equation: the mediators', the outcome's, and that of the total effect.</summary>
    public ImmutableArray<(string Outcome, ImmutableArray<CoefficientEstimate> Coefficients)> Equations =>
        [.. Inference.Effects.Equations.Zip(Inference.Effects.Fits, (equation, fit) => (equation.Id, CoefficientTable.Of(fit)))];

    /// <summary>The way through each mediator, with its bootstrap interval and Sobel's test.</summary>
    public ImmutableArray<MediatedEffect> Indirect { get; }

    /// <summary>The direct effect of the predictor's first column, with the errors of its regression.</summary>
    public ConditionalSlope Direct => ConditionalSlope.Of(Inference.Effects, Inference.Effects.Direct(Fit.PredictorColumns[0]), Origin);

    /// <summary>The total effect of the predictor's first column; null where there are moderators or the covariates differ between equations.</summary>
    public ConditionalSlope? Total => Inference.Effects.Total(Fit.PredictorColumns[0]) is { } slope ? ConditionalSlope.Of(Inference.Effects, slope, Origin) : null;

    /// <summary>The sum of the ways of the predictor's first column.</summary>
    public EffectEstimate TotalIndirect => Inference.Of(coefficients =>
    {
        var sum = 0.0;
        foreach (var path in Inference.Effects.Paths.Where(path => path.Source == Fit.PredictorColumns[0]))
        {
            sum += path.At(coefficients, origin.AsSpan());
        }

        return sum;
    });

    private ModeratorPoint Origin => new(string.Empty, [], origin);
}
