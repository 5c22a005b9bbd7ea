using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Publications;

/// <summary>A study as a paper prints it: what it is about, which analyses it reports, and every number, without the answers.</summary>
/// <param name="Path">Where it was read from.</param>
/// <param name="Citation">How the paper is cited; empty where the file does not say.</param>
/// <param name="Subject">What the study is about.</param>
/// <param name="Sample">The sample's flow; its numbers stand among the printed ones too.</param>
/// <param name="Analyses">The analyses that the paper reports, in order, no two with one id.</param>
/// <param name="Printed">Every printed number: those of the sample first, then the others in the order of the file.</param>
public sealed record PublishedStudy(
    string Path,
    string Citation,
    StudySubject Subject,
    PublishedSample Sample,
    ImmutableArray<Analysis> Analyses,
    ImmutableArray<PublishedValue> Printed)
{
    /// <summary>The pieces of one kind of all analyses.</summary>
    internal IEnumerable<T> Pieces<T>()
        where T : AnalysisPiece => Analyses.SelectMany(analysis => analysis.Pieces).OfType<T>();

    /// <summary>The piece of one kind of the analysis of an id; null where it has none.</summary>
    internal T? Piece<T>(string id)
        where T : AnalysisPiece => Pieces<T>().FirstOrDefault(piece => piece.Id.Value == id);
}
