using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Probing;

/// <summary>Where a <see cref="ModeratedLatentEffect"/> takes its numbers from: a fit by the likelihood of the products, or one of product indicators.</summary>
internal interface IEffectSource
{
    /// <summary>θ̂.</summary>
    ImmutableArray<double> Free { get; }

    /// <summary>Its sampling covariance matrix.</summary>
    ParameterCovariance Covariance { get; }

    /// <summary>The regressions of an outcome: on one variable, or on the product of two; with their place among the free parameters (−1 where fixed) and fixed value.</summary>
    IEnumerable<(string First, string? Second, int Free, double FixedValue)> RegressionsOf(string outcome);

    /// <summary>Mean and standard deviation of a variable.</summary>
    (double Mean, double Deviation) SpreadAt(string variable, double[] theta);

    /// <summary>What is taken from a variable where it stands in a product.</summary>
    double OriginOf(string variable);

    /// <summary>The persons' values of an observed variable, ascending; empty for a latent one.</summary>
    ImmutableArray<double> ObservedValues(string variable);

    /// <summary>The indicator of an outcome whose loading is fixed to 1 and that loads on no other; null where there is none.</summary>
    string? MarkerOf(string outcome);

    /// <summary>The expected outcome, in units of its marker, where two variables have given values and all else is at its mean.</summary>
    double[] PredictAt(double[] theta, string outcome, string predictor, string moderator, ImmutableArray<(double Predictor, double Moderator)> places);
}
