using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Factorial;

/// <summary>A factor of a factorial design: each row's level.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Levels">How many levels it has, at least 2, all of which occur.</param>
/// <param name="Codes">Each row's level, from 0.</param>
public sealed record Factor(string Name, int Levels, ImmutableArray<int> Codes)
{
    /// <summary>The sum-to-zero contrasts of a level: 1 in its own column, −1 in all columns for the last (R's contr.sum; SPSS's deviation).</summary>
    internal double Contrast(int level, int column) => level == Levels - 1 ? -1 : level == column ? 1 : 0;
}
