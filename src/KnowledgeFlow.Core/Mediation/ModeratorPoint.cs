using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>Values of moderators at which an effect is taken.</summary>
/// <param name="Id">Their ids with commas between: low, or low,high.</param>
/// <param name="Values">The values in raw units, one a moderator concerned.</param>
/// <param name="Centred">The values less what they are centred at, one a moderator of the model.</param>
public sealed record ModeratorPoint(string Id, ImmutableArray<double> Values, ImmutableArray<double> Centred);
