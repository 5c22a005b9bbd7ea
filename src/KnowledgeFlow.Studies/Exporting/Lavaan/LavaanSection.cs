using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>The part of an R script that belongs to one analysis.</summary>
/// <param name="Syntax">Its lines and what is left out.</param>
/// <param name="Functions">The function definitions that its lines call.</param>
internal sealed record LavaanSection(SyntaxSection Syntax, ImmutableArray<string> Functions)
{
    /// <summary>The part of an analysis, piece by piece.</summary>
    public static LavaanSection Of(Analysis analysis, LavaanPieces reader)
    {
        var pieces = analysis.Pieces;
        ImmutableArray<LavaanSection> sections = [.. pieces.Select(piece => piece.ReadBy(reader))];
        if (SyntaxSection.IsUnreversed(analysis, reader.Context.Survey.Study, pieces.Zip(sections, (piece, section) => piece.TakesScoredItems && !section.Syntax.Lines.IsEmpty)))
        {
            return new LavaanSection(SyntaxSection.Omitted(analysis.Id.Value, SyntaxSection.UnreversedReason), []);
        }

        // Functions that several pieces call stand where the last of them needs them.
        return new LavaanSection(
            SyntaxSection.Joined(analysis.Id.Value, [.. sections.Select(section => section.Syntax), SyntaxSection.Unshared(analysis, "R")]),
            [.. sections.SelectMany(section => section.Functions).Reverse().Distinct().Reverse()]);
    }
}
