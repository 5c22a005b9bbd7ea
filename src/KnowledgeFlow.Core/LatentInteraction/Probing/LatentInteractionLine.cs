using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Probing;

/// <summary>One line of an interaction plot.</summary>
/// <param name="Id"><c>low</c>, <c>mean</c> or <c>high</c>; <c>curve</c> for a square.</param>
/// <param name="ModeratorValue">The moderator's value; NaN for a square.</param>
/// <param name="Predictor">The predictor's values, ascending, over 2 standard deviations on each side of its mean; over its observed range where it is a control.</param>
/// <param name="Outcome">The expected outcome with its band, as <see cref="ModeratedLatentEffect.Predict"/> says, at each of these.</param>
public sealed record LatentInteractionLine(string Id, double ModeratorValue, ImmutableArray<double> Predictor, ImmutableArray<EstimatedQuantity> Outcome)
{
    /// <summary>A line at each of the effect's probes of the moderator; the one curve of a square.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="points">How many places along the predictor, 2 or more.</param>
    public static ImmutableArray<LatentInteractionLine> Of(ModeratedLatentEffect effect, int points = 41)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        ImmutableArray<double> predictor = [.. Enumerable.Range(0, points).Select(i => effect.PredictorLowerBound + ((effect.PredictorUpperBound - effect.PredictorLowerBound) * i / (points - 1)))];
        if (effect.Product.IsSquare)
        {
            return [new LatentInteractionLine("curve", double.NaN, predictor, effect.Predict([.. predictor.Select(x => (x, x))]))];
        }

        var lines = effect.Probes;
        var all = effect.Predict([.. lines.SelectMany(line => predictor.Select(x => (x, line.Value)))]);
        return [.. lines.Select((line, i) => new LatentInteractionLine(line.Id, line.Value, predictor, all[(i * points)..((i + 1) * points)]))];
    }
}
