using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>The syntax of one analysis.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Lines">The lines; none where the target cannot express the analysis at all.</param>
/// <param name="Omissions">What of it the target cannot express: sentences without their subject, which is the analysis.</param>
internal sealed record SyntaxSection(string Id, ImmutableArray<string> Lines, ImmutableArray<string> Omissions)
{
    /// <summary>Why an analysis of constructs' items with <c>raw: true</c> is left out.</summary>
    public const string UnreversedReason = "raw: true takes reversed items as they were answered, and the export has constructs' items as scored.";

    /// <summary>What is left out, each as a sentence that names the analysis.</summary>
    public IEnumerable<string> Notices => Omissions.Select(omission => $"{Id}: {omission}");

    /// <summary>An analysis of constructs' items with <c>raw: true</c>.</summary>
    public static SyntaxSection Unreversed(string id) => Omitted(id, UnreversedReason);

    /// <summary>An analysis that the target cannot express at all.</summary>
    public static SyntaxSection Omitted(string id, string reason) => new(id, [], [reason]);
}
