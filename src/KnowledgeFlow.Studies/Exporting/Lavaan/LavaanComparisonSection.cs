using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes comparisons of groups, of pairs and with given values.</summary>
internal static class LavaanComparisonSection
{
    public static LavaanSection Of(ComparedGroups piece, LavaanContext context)
    {
        var (id, options) = (piece.Id.Value, piece.Options);
        var how = $"{RText.Quoted(AlternativeName(options.Alternative))}, {RText.Number(options.Level)}";
        return new LavaanSection(
            new SyntaxSection(
                id,
                [
                    .. from outcome in piece.Outcomes
                       from grouping in piece.Groups
                       let of = $"data${context.Variable(outcome.Value)}, data${context.Variable(grouping.Value)}, {RText.Quoted(id)}, {RText.Quoted($"{outcome.Value} by {grouping.Value}")}"
                       let categories = context.Survey.Categories(grouping).Categories
                       let labels = $"c({string.Join(", ", categories.Select(category => $"{RText.Quoted(RText.Number(category.Code))} = {RText.Quoted(category.Id)}"))})"
                       from line in (string[])
                       [
                           $"compare_groups({of}, {RText.Quoted(AlternativeName(options.Alternative))})",
                           .. options.HasRanks ? [$"compare_ranks({of}, {RText.Quoted(AlternativeName(options.Alternative))})"] : ImmutableArray<string>.Empty,
                           .. options.PostHoc.Select(method => $"post_hoc({of}, {labels}, {RText.Quoted(method.Id)}, {RText.Number(options.Level)})"),
                       ]
                       select line,
                    .. from pair in piece.Pairs
                       select $"compare_pairs(data${context.Variable(pair.First.Value)}, data${context.Variable(pair.Second.Value)}, {RText.Quoted(id)}, {RText.Quoted($"{pair.First.Value} - {pair.Second.Value}")}, {how}, {(options.HasRanks ? "TRUE" : "FALSE")})",
                    .. from outcome in piece.Expected is null ? [] : piece.Outcomes
                       select $"compare_value(data${context.Variable(outcome.Value)}, {RText.Number(piece.Expected!.Value)}, {RText.Quoted(id)}, {RText.Quoted(FormattableString.Invariant($"{outcome.Value} = {piece.Expected}"))}, {how}, {(options.HasRanks ? "TRUE" : "FALSE")})",
                ],
                [
                    new Phrase("intervals of effect sizes (noncentral distributions) are not repeated in R.", "R 中不重复效应量的置信区间（非中心分布）。"),
                    .. options.HasRanks ? ImmutableArray.Create(new Phrase("exact p of Kruskal and Wallis and the resamples behind the interval of ε² are not repeated in R.", "R 中不重复 Kruskal-Wallis 的精确 p 值以及 ε² 置信区间的重抽样。")) : [],
                ]),
            [LavaanFunctions.Description, LavaanFunctions.Comparison]);
    }

    private static string AlternativeName(Alternative alternative) => alternative switch
    {
        Alternative.Greater => "greater",
        Alternative.Less => "less",
        _ => "two.sided",
    };
}
