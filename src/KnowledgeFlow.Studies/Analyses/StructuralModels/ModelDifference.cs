using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>A model against another, that other's numbers taken away.</summary>
/// <param name="Statistic">Δχ²: positive where the model fits worse; NaN where it does not exist.</param>
/// <param name="DegreesOfFreedom">Δdf.</param>
/// <param name="PValue">The p-value of the narrower of the two against the wider; NaN without a difference in degrees of freedom.</param>
/// <param name="Cfi">ΔCFI: negative where the model fits worse.</param>
internal sealed record ModelDifference(double Statistic, int DegreesOfFreedom, double PValue, double Cfi)
{
    /// <summary>The difference; null where either model was not fitted, or they are of other variables or rows.</summary>
    public static ModelDifference? Of(ModelFit model, ModelFit reference)
    {
        if (!AreOfOneSample(model, reference)
            || !model.Measures.TryGet(out var measures, out _) || !reference.Measures.TryGet(out var other, out _)
            || !model.Fitted.TryGet(out var fitted, out _) || !reference.Fitted.TryGet(out var rival, out _))
        {
            return null;
        }

        var cfi = measures.Cfi - other.Cfi;
        if (measures.Test.DegreesOfFreedom < other.Test.DegreesOfFreedom)
        {
            var reversed = fitted.Estimator.Difference(rival.Tested, fitted.Tested);
            return new ModelDifference(-reversed.Statistic, -reversed.DegreesOfFreedom, reversed.PValue, cfi);
        }

        var test = fitted.Estimator.Difference(fitted.Tested, rival.Tested);
        return new ModelDifference(test.Statistic, test.DegreesOfFreedom, test.PValue, cfi);
    }

    /// <summary>Why Δχ² or its p does not exist, of the differences of a table.</summary>
    public static IEnumerable<Phrase> Absences(IEnumerable<(Phrase Label, ModelDifference? Difference)> rows, SemEstimator estimator)
    {
        foreach (var (label, difference) in rows)
        {
            if (difference is { DegreesOfFreedom: 0 })
            {
                yield return new Phrase(
                    $"{label.English} has as many degrees of freedom as the model beside it, so that Δχ² has no test.", $"{label.Chinese}与对照模型自由度相同，Δχ² 无从检验。");
            }
            else if (difference is not null && double.IsNaN(difference.Statistic))
            {
                var (english, chinese) = EstimatorWords.Of(estimator).DifferenceAbsence;
                yield return new Phrase($"Δχ² of {label.English} does not exist: {english}.", $"{label.Chinese}的 Δχ² 不存在：{chinese}。");
            }
        }
    }

    /// <summary>Whether two models speak of the same variables and rows.</summary>
    public static bool AreOfOneSample(ModelFit model, ModelFit reference) =>
        model.Table.Roles.Observed.ToHashSet().SetEquals(reference.Table.Roles.Observed)
        && (!model.Data.TryGet(out var data, out _) || !reference.Data.TryGet(out var other, out _) || data.Count == other.Count);
}
