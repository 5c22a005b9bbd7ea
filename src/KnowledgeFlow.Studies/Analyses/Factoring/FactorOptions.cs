using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>What a factor analysis is told beside its items, extraction and rotation.</summary>
/// <param name="Extras">The tables beside the usual ones.</param>
/// <param name="IsSorted">Whether printed loadings are sorted by factor.</param>
/// <param name="Hidden">Printed loadings below this in absolute value are left out.</param>
/// <param name="Scores">How factor scores are estimated; null where there are none.</param>
/// <param name="ScoreNames">What later analyses call the scores, a name a factor.</param>
public sealed record FactorOptions(ImmutableArray<FactorExtra> Extras, bool IsSorted, double Hidden, FactorScoreMethod? Scores, ImmutableArray<Located<string>> ScoreNames)
{
    /// <summary>Sorted, small loadings hidden (Hair, Black, Babin and Anderson 2010: .40 as the least for interpretation), nothing else.</summary>
    public static FactorOptions Usual { get; } = new([], true, .40, null, []);
}
