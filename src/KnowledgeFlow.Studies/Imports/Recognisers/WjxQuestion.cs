using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>A question of 问卷星 and its columns.</summary>
/// <param name="Number">Its number, 0 for a column that belongs to no question.</param>
/// <param name="Stem">What it asks.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Parts">The rows of a matrix, the choices, the things to rank: one a column, or none.</param>
internal sealed record WjxQuestion(int Number, string Stem, ImmutableArray<int> Columns, ImmutableArray<string> Parts)
{
    /// <summary>Whether the parts are rows of a matrix.</summary>
    public bool IsMatrix { get; init; }
}
