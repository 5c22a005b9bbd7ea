using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>Pearson's correlations, their p-values, and the summary that papers print of them.</summary>
internal static class CorrelationCells
{
    public static IEnumerable<SearchableCell> Of(CorrelatedVariables piece, AnsweredVariables variables)
    {
        if (piece.Method != CorrelationMethod.Pearson)
        {
            yield break;
        }

        var id = piece.Id.Value;
        var named = piece.VariablesIn(variables.Study).Select(name => (Name: name.Value, Variable: variables.Named(name.Value))).ToList();
        for (var i = 0; i < named.Count; i++)
        {
            if (named[i].Variable is not { } row)
            {
                continue;
            }

            foreach (var cell in DescriptiveCells.Of($"{id}.summary", named[i].Name, row))
            {
                yield return cell;
            }

            for (var j = 0; j < i; j++)
            {
                if (named[j].Variable is { } column)
                {
                    foreach (var cell in Pair(id, (named[j].Name, column), (named[i].Name, row), variables.Rows))
                    {
                        yield return cell;
                    }
                }
            }
        }
    }

    private static IEnumerable<SearchableCell> Pair(string id, (string Name, AnswerVariable Variable) earlier, (string Name, AnswerVariable Variable) later, int rows)
    {
        var r = new TargetStatistic.Correlation(earlier.Variable, later.Variable);
        var test = new SignificanceTest.Correlation(r with { IsAbsolute = true }, rows);
        return
        [
            new($"{id}.r", later.Name, earlier.Name, r, test),
            new($"{id}.r", earlier.Name, later.Name, r, test),
            new($"{id}.p", later.Name, earlier.Name, null, test),
            new($"{id}.p", earlier.Name, later.Name, null, test),
            new($"{id}.summary", later.Name, earlier.Name, r, test),
        ];
    }
}
