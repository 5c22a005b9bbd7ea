using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>A variable as people know it: segments of a very long string are one.</summary>
/// <param name="Name">Its long name.</param>
/// <param name="ShortName">The name of at most eight bytes, which other records use.</param>
/// <param name="Record">The record of its first segment.</param>
/// <param name="Segments">Where in a case its bytes stand; a number has one of eight.</param>
internal sealed record SpssVariable(string Name, string ShortName, SpssVariableRecord Record, ImmutableArray<SpssSegment> Segments)
{
    /// <summary>Whether its values are text.</summary>
    public bool IsString => Record.Width > 0;

    /// <summary>The label.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>Values as the file holds them, without the blanks that fill strings up, and their labels.</summary>
    public ImmutableArray<(byte[] Value, string Label)> Labels { get; init; } = [];

    /// <summary>The user-missing values.</summary>
    public SpssMissingValues Missing { get; init; } = SpssMissingValues.None;

    /// <summary>The multiple-response set that it belongs to, the first of several, or null.</summary>
    public SpssResponseSet? ResponseSet { get; init; }

    /// <summary>How it is measured.</summary>
    public SpssMeasure Measure { get; init; }
}
