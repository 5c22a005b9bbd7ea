using System.Collections.Immutable;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>A cell of a table in a chapter.</summary>
/// <param name="Runs">What is printed.</param>
public sealed record ChapterCell(ImmutableArray<ChapterRun> Runs)
{
    /// <summary>The whole text.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));

    /// <inheritdoc/>
    public bool Equals(ChapterCell? other) => other is not null && Runs.SequenceEqual(other.Runs);

    /// <inheritdoc/>
    public override int GetHashCode() => Runs.Aggregate(0, HashCode.Combine);
}
