using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>Lays out <c>cfa.comparison</c>: one row a rival.</summary>
internal static class ComparisonTable
{
    /// <summary>The fit columns and the difference.</summary>
    public static TableLayout<ComparisonRow> Layout { get; } = new([.. FitColumns.Of<ComparisonRow>(row => row.Fit), .. FitColumns.OfDifference<ComparisonRow>(row => row.Difference)]);

    public static ResultTable Of(string id, ModelFit fit, ImmutableArray<ModelFit> rivals, SemEstimator estimator) => Layout.Table(
        $"{id}.comparison",
        new Phrase("Rival models", "竞争模型比较"),
        Terms.Model,
        rivals.Select(rival => (rival.Id, rival.Label, new ComparisonRow(rival, ModelDifference.Of(rival, fit)))),
        [
            new Phrase(
                "Differences are the rival's number less the model's: a positive Δχ² and a negative ΔCFI speak for the model. Δχ² is a test where one model is nested in the other, as when factors are merged.",
                "差值为竞争模型减去所设模型：Δχ² 为正、ΔCFI 为负支持所设模型。仅当两模型嵌套（如合并因子）时 Δχ² 方为检验。"),
            .. DifferenceNotes(estimator),
            .. ModelDifference.Absences(rivals.Select(rival => (rival.Label, ModelDifference.Of(rival, fit))), estimator),
            .. FitAbsences.Of(rivals),
            .. rivals.Where(rival => !ModelDifference.AreOfOneSample(rival, fit)).Select(rival => new Phrase(
                $"{rival.Label.English} is of other variables or rows than the model, so that the two cannot be compared.",
                $"{rival.Label.Chinese}所用变量或个案与所设模型不同，无法比较。")),
            .. rivals.SelectMany(FitNotes.Diagnosis),
        ]);

    /// <summary>How Δχ² was made; nothing where it is plain.</summary>
    public static IEnumerable<Phrase> DifferenceNotes(SemEstimator estimator) => EstimatorWords.Of(estimator).DifferenceNote is { } note ? [note] : [];
}
