using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Stata;

/// <summary>What a Stata file says about its observations; the input is then at the first of them.</summary>
/// <param name="Layout">The release's lengths.</param>
/// <param name="Variables">The variables.</param>
/// <param name="Observations">The number of observations.</param>
/// <param name="ObservationSize">The bytes of one.</param>
internal sealed record StataDictionary(StataLayout Layout, ImmutableArray<StataVariable> Variables, long Observations, int ObservationSize);
