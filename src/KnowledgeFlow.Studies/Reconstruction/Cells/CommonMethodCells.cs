using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Studies.Analyses.CommonMethod;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>Harman's first component, and full collinearity of the constructs' scores.</summary>
internal static class CommonMethodCells
{
    public static IEnumerable<SearchableCell> Of(CommonMethodAnalysis analysis, AnsweredVariables variables)
    {
        var id = analysis.Id.Value;
        ImmutableArray<string> items = [.. analysis.Items(variables.Study).Select(item => item.Value)];
        var constructs = variables.Study.Constructs;
        ImmutableArray<AnswerVariable> scores = [.. constructs.Select(construct => variables.Named(construct.Name.Value)!)];
        return
        [
            new($"{id}.harman", "1", "eigenvalue", new TargetStatistic.ComponentEigenvalue(items)),
            new($"{id}.harman", "1", "percent", new TargetStatistic.ComponentPercent(items)),
            .. analysis.Names.IsEmpty && constructs.Length > 1
                ? constructs.Select((construct, place) => new SearchableCell($"{id}.collinearity", construct.Name.Value, "vif", new TargetStatistic.FullCollinearity(scores, scores[place])))
                : [],
        ];
    }
}
