using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>
/// Tells columns apart that have one name in the study: an item that one construct reverses and another does not, and a reversed
/// item as it was answered.
/// </summary>
internal static class ColumnKeys
{
    /// <summary>An item within a construct: scored as that construct declares.</summary>
    public static string OfItem(Study study, Construct construct, string item) =>
        IsScoredAlike(First(study, item) ?? construct, construct, item) ? item : $"{construct.Name.Value}:{item}";

    /// <summary>A construct's items.</summary>
    public static IEnumerable<string> OfItems(Study study, Construct construct) => construct.ItemNames.Select(item => OfItem(study, construct, item));

    /// <summary>An item as it was answered.</summary>
    public static string OfAnswers(Study study, string item) => First(study, item) is { } construct && construct.Reversed.Contains(item) ? $"{item} as answered" : item;

    /// <summary>What an analysis means by a name: a construct's score, an item as the analysis sees it, or a column.</summary>
    /// <param name="seen">The questionnaires as the analysis takes them (<see cref="Analysis.SeenBy"/>).</param>
    /// <param name="name">The name.</param>
    public static string OfVariable(ScoredSurvey seen, string name) => seen.Study.ConstructNamed(name) is null && !seen.IsReversed(name) ? OfAnswers(seen.Study, name) : name;

    private static Construct? First(Study study, string item) => study.Constructs.FirstOrDefault(construct => construct.ItemNames.Contains(item));

    private static bool IsScoredAlike(Construct first, Construct construct, string item) =>
        first == construct
        || (first.Reversed.Contains(item) == construct.Reversed.Contains(item)
            && (!first.Reversed.Contains(item) || first.Likert?.Reverse(0) == construct.Likert?.Reverse(0)));
}
