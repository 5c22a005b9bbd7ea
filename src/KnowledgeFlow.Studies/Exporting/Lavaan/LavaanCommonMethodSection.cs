using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes what can be told of common method variance without models.</summary>
internal static class LavaanCommonMethodSection
{
    /// <summary>The first principal component of all items.</summary>
    public static LavaanSection Of(ItemComponent piece, LavaanContext context) => Section(
        piece,
        RText.Call("harman(data[c(", piece.Items.In(context.Survey.Study).Select(item => RText.Quoted(context.Names[item.Value])), $")], {RText.Quoted(piece.Id.Value)})"));

    /// <summary>Full collinearity of scores.</summary>
    public static LavaanSection Of(CollinearScores piece, LavaanContext context) => CollinearScores.ConstructsIn(context.Survey.Study) is { IsEmpty: false } constructs
        ? Section(piece, RText.Call("collinearity(data[c(", Names(constructs, context), $")], {RText.Quoted(piece.Id.Value)})"))
        : Section(piece, []);

    /// <summary>Correlations adjusted for a marker.</summary>
    public static LavaanSection Of(MarkedCorrelations piece, LavaanContext context) => Section(
        piece,
        RText.Call("marker(data[c(", Names(piece.ConstructsIn(context.Survey.Study), context), $")], data${context.Variable(piece.Marker.Value)}, {RText.Quoted(piece.Id.Value)})"));

    private static LavaanSection Section(AnalysisPiece piece, IEnumerable<string> lines) => new(new SyntaxSection(piece.Id.Value, [.. lines], []), [LavaanModelFunctions.CommonMethod]);

    private static IEnumerable<string> Names(ImmutableArray<Construct> constructs, LavaanContext context) => constructs.Select(construct => RText.Quoted(context.Names[construct.Name.Value]));
}
