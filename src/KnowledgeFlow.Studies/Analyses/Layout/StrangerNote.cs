using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Names the texts of a variable that the study file's values know nothing of.</summary>
internal static class StrangerNote
{
    /// <summary>The note, or none.</summary>
    public static IEnumerable<Phrase> Of(CategoricalVariable variable)
    {
        if (!variable.Strangers.IsEmpty)
        {
            var texts = variable.Strangers.Select(category => category.Value).ToArray();
            yield return new Phrase($"Not among the values of the study file, and a category of its own: {string.Join(", ", texts)}.", $"以下取值未在研究文件中定义，单列一类：{string.Join("、", texts)}。");
        }
    }
}
