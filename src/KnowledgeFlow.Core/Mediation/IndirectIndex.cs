using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>
/// An index of moderated mediation (Hayes 2015, doi:10.1080/00273171.2014.962683; 2018, doi:10.1080/03637751.2017.1352100): how an indirect effect changes for each unit of a
/// moderator (partial where a second is held constant, conditional where it changes with the second), or how that change itself changes with a second.
/// </summary>
/// <param name="Path">The path.</param>
/// <param name="By">The moderators by which it changes: none named where the path has one alone.</param>
/// <param name="At">Where the other moderator stands, of a conditional index; else null.</param>
/// <param name="Value">The index as a function of the coefficients.</param>
public sealed record IndirectIndex(MediatedPath Path, ImmutableArray<int> By, ModeratorPoint? At, Func<ReadOnlySpan<double>, double> Value)
{
    /// <summary>
    /// The indices of a path. One moderator of one arrow: the derivative. One binary moderator of several arrows: the difference of the effects at its two values over their distance. Two
    /// moderators of one arrow without their product: two partial indices. Otherwise two moderators of one arrow each: the index of moderated moderated
    /// mediation, and conditional indices at the points of the other. Anything else changes along a curve and has no index.
    /// </summary>
    public static IEnumerable<IndirectIndex> Of(MediationEffects effects, MediatedPath path) => path.Moderators switch
    {
        [var only] when path.LegsOn(only) == 1 => [new IndirectIndex(path, [], null, Derivative(path, only, effects.Centred([])))],
        [var only] when effects.Moderators[only].IsBinary => [new IndirectIndex(path, [], null, Difference(effects, path, only))],
        [var first, var second] when path.LegsOn(first) == 1 && path.LegsOn(second) == 1 && IsAdditive(path) =>
        [
            new IndirectIndex(path, [first], null, Derivative(path, first, effects.Centred([]))),
            new IndirectIndex(path, [second], null, Derivative(path, second, effects.Centred([]))),
        ],
        [var first, var second] when path.LegsOn(first) == 1 && path.LegsOn(second) == 1 =>
        [
            new IndirectIndex(path, [first, second], null, Second(path, first, second, effects.Centred([]))),
            .. effects.Points([second]).Select(at => new IndirectIndex(path, [first], at, Derivative(path, first, at.Centred))),
            .. effects.Points([first]).Select(at => new IndirectIndex(path, [second], at, Derivative(path, second, at.Centred))),
        ],
        _ => [],
    };

    /// <summary>The derivative of a path's effect by a moderator, the other standing where told.</summary>
    internal static Func<ReadOnlySpan<double>, double> Derivative(MediatedPath path, int by, ImmutableArray<double> centred) =>
        coefficients => path.DerivativeAt(coefficients, centred.AsSpan(), by);

    private static Func<ReadOnlySpan<double>, double> Second(MediatedPath path, int first, int second, ImmutableArray<double> centred) =>
        coefficients => path.SecondDerivativeAt(coefficients, centred.AsSpan(), first, second);

    private static Func<ReadOnlySpan<double>, double> Difference(MediationEffects effects, MediatedPath path, int moderator)
    {
        var (low, high) = (effects.Moderators[moderator].Minimum, effects.Moderators[moderator].Maximum);
        var (atLow, atHigh) = (effects.Centred([(moderator, low)]), effects.Centred([(moderator, high)]));
        return coefficients => (path.At(coefficients, atHigh.AsSpan()) - path.At(coefficients, atLow.AsSpan())) / (high - low);
    }

    // Both on one arrow, without the product of the two.
    private static bool IsAdditive(MediatedPath path) =>
        path.Legs.Any(leg => leg.Moderators.Length == 2 && leg.Terms.All(term => term.Moderators.Length < 2));
}
