using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Moderation;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>An indirect effect, or a conditional index of it, over the observed range of a moderator, with its bootstrap band.</summary>
/// <param name="Path">The path.</param>
/// <param name="Moderator">The moderator along which it is drawn.</param>
/// <param name="IndexBy">The moderator of whose index this is; null for the effect itself.</param>
/// <param name="At">Where the path's other moderator stands; null where there is none or it is <paramref name="IndexBy"/>.</param>
/// <param name="Values">Places along the moderator in raw units, ascending.</param>
/// <param name="Estimates">The estimate at each.</param>
/// <param name="Boundaries">Where the interval's nearer limit passes 0; only of curves without <paramref name="At"/>.</param>
public sealed record ConditionalCurve(
    MediatedPath Path,
    int Moderator,
    int? IndexBy,
    ModeratorPoint? At,
    ImmutableArray<double> Values,
    ImmutableArray<EffectEstimate> Estimates,
    ImmutableArray<JohnsonNeymanBoundary> Boundaries)
{
    private const int Points = 41;
    private const int Bisections = 40;

    /// <summary>
    /// The curves of all moderated paths: over a path's first moderator with more than two values, at each point of its other one; and, where a second moderator changes
    /// the first one's index, that index over the second.
    /// </summary>
    public static ImmutableArray<ConditionalCurve> Of(MediationInference inference) =>
        [.. inference.Effects.Paths.Where(path => !path.Moderators.IsEmpty).SelectMany(path => Effects(inference, path).Concat(Indices(inference, path)))];

    /// <summary>Whether the interval of an estimate leaves out 0.</summary>
    public static bool IsSignificant(EffectEstimate estimate) => estimate.Lower > 0 || estimate.Upper < 0;

    private static IEnumerable<ConditionalCurve> Effects(MediationInference inference, MediatedPath path)
    {
        var effects = inference.Effects;
        foreach (var along in path.Moderators.Where(moderator => !effects.Moderators[moderator].IsBinary).Take(1))
        {
            ImmutableArray<int> others = [.. path.Moderators.Where(moderator => moderator != along)];
            foreach (var at in effects.Points(others))
            {
                yield return Of(inference, path, along, null, others.IsEmpty ? null : at, centred => coefficients => path.At(coefficients, centred.AsSpan()));
            }
        }
    }

    private static IEnumerable<ConditionalCurve> Indices(MediationInference inference, MediatedPath path)
    {
        if (path.Moderators is [var first, var second]
            && !inference.Effects.Moderators[second].IsBinary
            && IndirectIndex.Of(inference.Effects, path).Any(index => index.At is not null))
        {
            yield return Of(inference, path, second, first, null, centred => IndirectIndex.Derivative(path, first, centred));
        }
    }

    private static ConditionalCurve Of(
        MediationInference inference, MediatedPath path, int along, int? indexBy, ModeratorPoint? at, Func<ImmutableArray<double>, Func<ReadOnlySpan<double>, double>> function)
    {
        var moderator = inference.Effects.Moderators[along];
        var values = Grid.Between(moderator.Minimum, moderator.Maximum, Points);
        ImmutableArray<EffectEstimate> estimates = [.. values.AsParallel().AsOrdered().Select(Estimate)];
        var boundaries = at is not null ? [] : Enumerable.Range(0, values.Length - 1)
            .Where(i => IsSignificant(estimates[i]) != IsSignificant(estimates[i + 1]))
            .Select(i => Boundary(values[i], values[i + 1], IsSignificant(estimates[i])))
            .Select(value => JohnsonNeymanBoundary.At(value, moderator));
        return new ConditionalCurve(path, along, indexBy, at, values, estimates, [.. boundaries]);

        EffectEstimate Estimate(double value)
        {
            var centred = at?.Centred ?? inference.Effects.Centred([]);
            return inference.Of(function(centred.SetItem(along, value - moderator.Centre)));
        }

        double Boundary(double low, double high, bool isLowSignificant)
        {
            for (var i = 0; i < Bisections; i++)
            {
                var middle = (low + high) / 2;
                (low, high) = IsSignificant(Estimate(middle)) == isLowSignificant ? (middle, high) : (low, middle);
            }

            return (low + high) / 2;
        }
    }
}
