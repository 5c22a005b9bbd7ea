using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>How groups and pairs are compared.</summary>
/// <param name="HasRanks">Whether rank tests are asked for too.</param>
/// <param name="PostHoc">The tests of pairs of groups.</param>
/// <param name="Alternative">What t and rank tests of two hold against equality.</param>
/// <param name="Level">The level of intervals.</param>
/// <param name="Replicates">The resamples behind the interval of ε² of ranks.</param>
/// <param name="Seed">Their seed.</param>
public sealed record ComparisonOptions(bool HasRanks, ImmutableArray<PostHocMethod> PostHoc, Alternative Alternative, double Level, int Replicates, ulong Seed)
{
    /// <summary>Two-sided, at 95 %, without ranks and post hoc tests.</summary>
    public static ComparisonOptions Usual { get; } = new(HasRanks: false, [], Alternative.TwoSided, .95, 2000, 1);

    /// <summary>One less the level: below it a pair differs.</summary>
    public double Alpha => 1 - Level;

    /// <summary>Says that p is one-sided, where it is.</summary>
    internal IEnumerable<Phrase> AlternativeNote => Alternative switch
    {
        Alternative.Greater => [new("p of t and of rank tests of two is one-sided: the first is higher. Intervals are two-sided.", "t 检验与两组秩检验的 p 为单侧（第一项较高）；区间为双侧。")],
        Alternative.Less => [new("p of t and of rank tests of two is one-sided: the first is lower. Intervals are two-sided.", "t 检验与两组秩检验的 p 为单侧（第一项较低）；区间为双侧。")],
        _ => [],
    };
}
