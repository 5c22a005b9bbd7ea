using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Specification;

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

    /// <summary>The syntax of an analysis, piece by piece.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="study">The study.</param>
    /// <param name="program">What comments call the target.</param>
    /// <param name="reader">What writes a piece.</param>
    public static SyntaxSection Of(Analysis analysis, Study study, string program, IPieceReader<SyntaxSection> reader)
    {
        var pieces = analysis.Pieces;
        ImmutableArray<SyntaxSection> sections = [.. pieces.Select(piece => piece.ReadBy(reader))];
        return IsUnreversed(analysis, study, pieces.Zip(sections, (piece, section) => piece.TakesScoredItems && !section.Lines.IsEmpty))
            ? Omitted(analysis.Id.Value, UnreversedReason)
            : Joined(analysis.Id.Value, [.. sections, Unshared(analysis, program)]);
    }

    /// <summary>What an analysis is asked for by keys that no export follows; nothing where it is asked for no more.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="program">The program that is not asked.</param>
    public static SyntaxSection Unshared(Analysis analysis, string program) => new(
        analysis.Id.Value, [], analysis.UnsharedKeys.IsEmpty ? [] : [$"what {string.Join(", ", analysis.UnsharedKeys.Select(key => $"{key}:"))} asks for is not asked of {program}."]);

    /// <summary>The syntax of several pieces, one after the other.</summary>
    public static SyntaxSection Joined(string id, IEnumerable<SyntaxSection> sections)
    {
        ImmutableArray<SyntaxSection> all = [.. sections];
        return new SyntaxSection(id, [.. all.SelectMany(section => section.Lines)], [.. all.SelectMany(section => section.Omissions).Distinct()]);
    }

    /// <summary>Whether an analysis would be written with items as scored that it takes as they were answered.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="study">The study.</param>
    /// <param name="areScored">Of each piece, whether it would be written with scored items.</param>
    public static bool IsUnreversed(Analysis analysis, Study study, IEnumerable<bool> areScored) => analysis.LeavesItemsUnreversed(study) && areScored.Any(isScored => isScored);

    /// <summary>A piece of which there is nothing to write.</summary>
    public static SyntaxSection Nothing(string id) => new(id, [], []);

    /// <summary>What the target cannot express at all.</summary>
    public static SyntaxSection Omitted(string id, string reason) => new(id, [], [reason]);
}
