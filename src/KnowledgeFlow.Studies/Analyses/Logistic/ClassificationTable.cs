using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Logistic;

/// <summary>Lays out <c>logistic.classification</c>: one row a category of the outcome, and <c>all</c>, by the last model that could be estimated.</summary>
internal static class ClassificationTable
{
    private static readonly TableLayout<ClassifiedCategory> Layout = new(
    [
        ColumnLayout<ClassifiedCategory>.Count("n", Terms.N, row => row.Count),
        ColumnLayout<ClassifiedCategory>.Count("predicted", new Phrase("Predicted", "预测数"), row => row.Predicted),
        ColumnLayout<ClassifiedCategory>.Count("correct", new Phrase("Correct", "判对数"), row => row.Correct),
        ColumnLayout<ClassifiedCategory>.Number("percent", new Phrase("% correct", "判对百分比"), NumberStyle.Percent, row => 100.0 * row.Correct / row.Count),
    ]);

    public static ResultTable Of(LogisticLayout model)
    {
        var categories = model.Last?.Classification ?? [];
        return Layout.Table(
            $"{model.Id}.classification",
            new Phrase($"Classification of {model.Label.English}", $"分类结果：{model.Label.Chinese}"),
            new Phrase("Observed", "观测类别"),
            [
                .. categories.Select((row, k) => (model.CategoryAt(k).Value, model.CategoryAt(k).Label, row)),
                .. categories.IsEmpty
                    ? []
                    : new (string, Phrase, ClassifiedCategory)[] { ("all", new Phrase("All", "合计"), new(categories.Sum(row => row.Count), categories.Sum(row => row.Correct), categories.Sum(row => row.Predicted))) },
            ],
            [
                .. model.Notes(),
                new Phrase("Each row as the category that the last model gives the highest probability, on the rows that it was fitted to.", "按最终模型概率最高的类别归类，与建模为同一批个案。"),
            ]);
    }
}
