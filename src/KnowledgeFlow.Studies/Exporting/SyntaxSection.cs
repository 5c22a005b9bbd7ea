using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>The syntax of one analysis.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Lines">The lines; none where the target cannot express the analysis at all.</param>
/// <param name="Omissions">What of it the target cannot express: sentences without their subject, which is the analysis.</param>
internal sealed record SyntaxSection(string Id, ImmutableArray<string> Lines, ImmutableArray<Phrase> Omissions)
{
    /// <summary>Why an analysis of constructs' items with <c>raw: true</c> is left out.</summary>
    public static readonly Phrase UnreversedReason = new("raw: true takes reversed items as they were answered, and the export has constructs' items as scored.", "raw: true 按原始作答使用反向题，而导出的数据中题项已反向计分。");

    /// <summary>What is left out, each as a sentence that names the analysis.</summary>
    public IEnumerable<Phrase> Notices => Omissions.Select(omission => About(Id, omission));

    /// <summary>A sentence without its subject, which is an analysis.</summary>
    public static Phrase About(string id, Phrase omission) => new($"{id}: {omission.English}", $"{id}：{omission.Chinese}");

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
        analysis.Id.Value, [], analysis.UnsharedKeys.IsEmpty ? [] : [Asked(string.Join(", ", analysis.UnsharedKeys.Select(key => $"{key}:")), program)]);

    /// <summary>Says of keys that a program is not asked for what they ask.</summary>
    public static Phrase Asked(string keys, string program) => Phrase.Format($"what {keys} asks for is not asked of {program}.", $"{keys} 所要求的内容未要求 {program} 给出。");

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
    public static SyntaxSection Omitted(string id, Phrase reason) => new(id, [], [reason]);
}
