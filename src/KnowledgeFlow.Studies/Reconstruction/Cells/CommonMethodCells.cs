using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>Harman's first component, and full collinearity of the constructs' scores.</summary>
internal static class CommonMethodCells
{
    public static IEnumerable<SearchableCell> Of(ItemComponent piece, AnsweredVariables variables)
    {
        ImmutableArray<string> items = [.. piece.Items.In(variables.Study).Select(item => item.Value)];
        var table = $"{piece.Id.Value}.harman";
        return
        [
            new(table, "1", "eigenvalue", new TargetStatistic.ComponentEigenvalue(items)),
            new(table, "1", "percent", new TargetStatistic.ComponentPercent(items)),
        ];
    }

    public static IEnumerable<SearchableCell> Of(CollinearScores piece, AnsweredVariables variables)
    {
        var constructs = CollinearScores.ConstructsIn(variables.Study);
        ImmutableArray<AnswerVariable> scores = [.. constructs.Select(construct => variables.Named(construct.Name.Value)!)];
        return constructs.Select((construct, place) => new SearchableCell($"{piece.Id.Value}.collinearity", construct.Name.Value, "vif", new TargetStatistic.FullCollinearity(scores, scores[place])));
    }
}
