using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Reconstruction;

/// <summary>A variable whose margin is printed and comes out exactly.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values and how often each comes up; the counts add up to the rows of the problem.</param>
public sealed record Demographic(string Name, ImmutableArray<DemographicCount> Values);
