using System.Globalization;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>A sample size that is given.</summary>
/// <param name="Size">All groups together; null for the study's valid questionnaires.</param>
public sealed record PlannedSample(int? Size)
{
    /// <summary>The word for the study's valid questionnaires.</summary>
    public const string Valid = "valid";

    /// <summary>What addresses call it.</summary>
    public string Id => Size?.ToString(CultureInfo.InvariantCulture) ?? Valid;
}
