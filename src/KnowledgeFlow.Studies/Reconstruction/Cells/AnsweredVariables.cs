using System.Collections.Immutable;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>What the names in a study's analyses stand for in the search.</summary>
/// <param name="Study">The study.</param>
/// <param name="Margins">The variables with margins.</param>
/// <param name="Rows">The valid respondents.</param>
internal sealed record AnsweredVariables(Study Study, ImmutableArray<PrintedMargin> Margins, int Rows)
{
    /// <summary>
    /// A construct's score, an item or a demographic variable; null for what the search has no number for: a variable that some left blank, and a
    /// reversed item, whose column holds the answers as given.
    /// </summary>
    public AnswerVariable.Score? Named(string name)
    {
        if (Study.ConstructNamed(name) is { } construct)
        {
            return construct.Score == ScoreKind.Mean ? AnswerVariable.MeanOf(construct.ItemNames) : AnswerVariable.SumOf(construct.ItemNames);
        }

        var isItem = Study.Constructs.Any(other => other.ItemNames.Contains(name) && !other.Reversed.Contains(name));
        return isItem || Margins.Any(margin => margin.Name == name && margin.Blank == 0) ? AnswerVariable.Column(name) : null;
    }

    /// <summary>The values of a demographic variable in ascending order, those that somebody gave; empty where some left it blank.</summary>
    public ImmutableArray<int> ValuesOf(string name) =>
        [.. from margin in Margins where margin.Name == name && margin.Blank == 0 from value in margin.Values where value.Count > 0 orderby value.Value select value.Value];
}
