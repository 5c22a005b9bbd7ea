using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>Alphas and item analyses.</summary>
internal static class ReliabilityCells
{
    public static IEnumerable<SearchableCell> Of(ScaleSet piece, AnsweredVariables variables) =>
        from construct in piece.ConstructsIn(variables.Study)
        where construct.Items.Length > 1
        from cell in Construct($"{piece.Id.Value}.constructs", construct).Concat(construct.ItemNames.SelectMany(item => Item($"{piece.Id.Value}.items", construct.ItemNames, item)))
        select cell;

    private static IEnumerable<SearchableCell> Construct(string table, Construct construct) =>
    [
        new(table, construct.Name.Value, "alpha", new TargetStatistic.Alpha(construct.ItemNames)),
        new(table, construct.Name.Value, "alpha_standardized", new TargetStatistic.StandardisedAlpha(construct.ItemNames)),
    ];

    private static IEnumerable<SearchableCell> Item(string table, ImmutableArray<string> items, string item)
    {
        var others = items.Remove(item);
        return
        [
            .. DescriptiveCells.Of(table, item, AnswerVariable.Column(item)),
            new(table, item, "item_total_r", new TargetStatistic.Correlation(AnswerVariable.Column(item), AnswerVariable.SumOf(others))),
            new(table, item, "loading", new TargetStatistic.ComponentLoading(items, item)),
            .. others.Length > 1 ? [new SearchableCell(table, item, "alpha_if_deleted", new TargetStatistic.Alpha(others))] : ImmutableArray<SearchableCell>.Empty,
        ];
    }
}
