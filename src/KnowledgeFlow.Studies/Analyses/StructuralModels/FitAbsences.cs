using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Says why cells of fit columns are null where a model was fitted: every null has its reason.</summary>
internal static class FitAbsences
{
    /// <summary>Why there is neither scaling factor nor robust index.</summary>
    public static readonly Phrase Unscaled = new("χ² is not scaled: there is no scaling factor, and no robust index.", "χ² 未经校正，故无校正系数与稳健指标。");

    /// <summary>Why there is no scaling factor.</summary>
    public static readonly Phrase UnscaledButRobust = new("χ² is not scaled: there is no scaling factor.", "χ² 未经校正，故无校正系数。");

    /// <summary>The reasons, of all fits of a table at once.</summary>
    public static IEnumerable<Phrase> Of(IEnumerable<ModelFit> fits)
    {
        var found = fits.Select(fit => (fit.Label, Measures: fit.Measures.TryGet(out var measures, out _) ? measures : null)).Where(fit => fit.Measures is not null).ToList();
        if (found.Any(fit => !FitColumns.IsScaled(fit.Measures!)))
        {
            yield return found.Exists(fit => fit.Measures!.Robust is null)
                ? Unscaled
                : UnscaledButRobust;
        }
        else if (found.Exists(fit => fit.Measures!.Robust is null))
        {
            yield return new Phrase(
                "There are no robust indices: the correlations, or those that the model implies, are not positive definite.", "相关矩阵或模型隐含相关矩阵非正定，故无稳健指标。");
        }

        var saturated = found.Where(fit => fit.Measures!.Test.DegreesOfFreedom == 0).ToList();
        if (saturated.Count > 0)
        {
            yield return new Phrase(
                $"Just identified (df = 0): {string.Join(", ", saturated.Select(fit => fit.Label.English))} brings out the data's moments whatever they are, so that its fit cannot be judged; p, χ²/df and the test of close fit do not exist.",
                $"恰好识别（df = 0）：{string.Join("、", saturated.Select(fit => fit.Label.Chinese))}总能完全重现数据矩，无法评价其拟合；p、χ²/df 与接近拟合检验均不存在。");
        }

        foreach (var (label, measures) in found)
        {
            var missing = Undefined(measures!).ToList();
            if (missing.Count > 0)
            {
                yield return new Phrase(
                    $"Not defined for {label.English} on these data: {string.Join(", ", missing)}.", $"{label.Chinese}在本数据上无法计算：{string.Join("、", missing)}。");
            }
        }
    }

    private static IEnumerable<string> Undefined(ModelFitIndices measures)
    {
        (string Name, double Value)[] indices =
        [
            ("χ²", measures.Test.Statistic),
            ("RMSEA", measures.Rmsea.Value),
            ("CFI", measures.Cfi),
            ("TLI", measures.Tli),
            ("SRMR", measures.Srmr),
            .. measures.Robust is { } robust ? [("robust CFI", robust.Cfi), ("robust TLI", robust.Tli), ("robust RMSEA", robust.Rmsea.Value)] : Array.Empty<(string, double)>(),
        ];
        return indices.Where(index => !double.IsFinite(index.Value)).Select(index => index.Name);
    }
}
