using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Core.Outcomes;

/// <summary>Says in words, in every language at once, why the data cannot give a statistic.</summary>
internal static class DiagnosisWords
{
    /// <summary>The diagnosis as a sentence without its subject and full stop.</summary>
    public static (string English, string Chinese) Of(Diagnosis diagnosis) => diagnosis.Group is { } group
        ? ($"in group {group}, {OfRows(diagnosis).English}", $"{group} 组：{OfRows(diagnosis).Chinese}")
        : OfRows(diagnosis);

    private static (string English, string Chinese) OfRows(Diagnosis diagnosis) => diagnosis switch
    {
        Diagnosis.TooFewRows rows => Format(
            $"{rows.Rows} complete {Plural(rows.Rows, "row")} where {rows.Needed} {(rows.Needed == 1 ? "is" : "are")} needed", $"完整个案仅 {rows.Rows} 个，至少需要 {rows.Needed} 个"),
        Diagnosis.TooManyRows rows => Format(
            $"{rows.Rows} complete rows where at most {rows.Most} can be taken", $"完整个案 {rows.Rows} 个，最多可用 {rows.Most} 个"),
        Diagnosis.SampleTooSmall sample => Format(
            $"a sample of {sample.Observations} where the test needs {sample.Needed}", $"样本量为 {sample.Observations}，该检验至少需要 {sample.Needed}"),
        Diagnosis.NoEffectToDetect => ("there is no effect to detect", "没有可检出的效应"),
        Diagnosis.SampleSizeOutOfReach reach => Format(
            $"no sample of up to {reach.Most} reaches a power of {reach.Power}", $"样本量达到 {reach.Most} 时检验力仍低于 {reach.Power}"),
        Diagnosis.PowerOutOfReach reach => Format(
            $"no effect gives a sample of {reach.Observations} a power of {reach.Power}", $"样本量为 {reach.Observations} 时任何效应都达不到 {reach.Power} 的检验力"),
        Diagnosis.TooFewItems items => Format(
            $"{items.Items} {Plural(items.Items, "item")} where {items.Needed} are needed", $"题项仅 {items.Items} 个，至少需要 {items.Needed} 个"),
        Diagnosis.ConstantVariables constant => List(constant.Variables, "every answer is the same in", "取值全部相同："),
        Diagnosis.Unanswered unanswered => List(unanswered.Variables, "nobody answered", "无人作答："),
        Diagnosis.DuplicateVariables { Pairs: var pairs } => (
            $"the same in every row: {string.Join(", ", pairs.Select(pair => $"{pair.Variable} and {pair.Twin}"))}",
            $"逐行完全一致：{string.Join("、", pairs.Select(pair => $"{pair.Variable} 与 {pair.Twin}"))}"),
        Diagnosis.CollinearVariables collinear => List(collinear.Variables, "an exact combination of the others:", "与其他变量完全共线："),
        Diagnosis.LeverageOne leverage => Format(
            $"the model passes through {leverage.Rows.Length} {Plural(leverage.Rows.Length, "row")} whatever the answer there (leverage 1)",
            $"有 {leverage.Rows.Length} 行的杠杆值为 1，模型必然经过"),
        Diagnosis.Separation { IsComplete: true } separated => List(
            separated.Variables, "every row's category is told without an error, and the likelihood has no maximum (complete separation); leave out or merge categories of", "完全分离，似然函数无最大值，请剔除或合并其类别："),
        Diagnosis.Separation separated => List(
            separated.Variables, "some rows' category is told without an error, and the likelihood has no maximum (quasi-complete separation); leave out or merge categories of", "准完全分离，似然函数无最大值，请剔除或合并其类别："),
        Diagnosis.TooManyPredictors many => Format(
            $"{many.Predictors} predictors where at most {many.Most} can be compared in every subset", $"预测变量 {many.Predictors} 个，最多可比较 {many.Most} 个的全部子集"),
        Diagnosis.TooManyCategories many => Format(
            $"{many.Variable} has {many.Categories} categories where at most {many.Most} can be taken", $"{many.Variable} 有 {many.Categories} 个类别，最多可用 {many.Most} 个"),
        Diagnosis.TooFewRowsOfPair pair => Format(
            $"{pair.Rows} answered both {pair.First} and {pair.Second}, and {pair.Needed} are needed",
            $"同时作答 {pair.First} 与 {pair.Second} 的仅 {pair.Rows} 份，至少需要 {pair.Needed} 份"),
        Diagnosis.NotPositiveDefinite matrix => List(matrix.Variables, "the matrix is not positive definite at", "矩阵非正定，涉及："),
        Diagnosis.NotConverged stopped => Format(
            $"not converged after {stopped.Iterations} steps (largest gradient {stopped.LargestGradient:G3})",
            $"迭代 {stopped.Iterations} 步仍未收敛（最大梯度 {stopped.LargestGradient:G3}）"),
        Diagnosis.NoPolychoricMaximum { Limit: { } limit } pair => Format(
            $"the polychoric correlation of {pair.First} and {pair.Second} runs to {limit}, since the answers to one all but order those to the other; leave one of them out, or merge categories",
            $"{pair.First} 与 {pair.Second} 的多分格相关趋于 {limit}，两题作答几乎完全同序；请剔除其一或合并选项"),
        Diagnosis.NoPolychoricMaximum pair => (
            $"the search for the polychoric correlation of {pair.First} and {pair.Second} stalled", $"{pair.First} 与 {pair.Second} 的多分格相关估计未能收敛"),
        Diagnosis.NotIdentified { Parameter: { } parameter } => ($"the model is not identified at {parameter}", $"模型不可识别：{parameter}"),
        Diagnosis.NotIdentified unidentified => Format(
            $"the model is not identified ({unidentified.DegreesOfFreedom} degrees of freedom)", $"模型不可识别（自由度 {unidentified.DegreesOfFreedom}）"),
        Diagnosis.ImproperSolution improper => List([.. improper.Parameters.Select(parameter => parameter.ToString())], "an improper solution (Heywood case) at", "出现不当解（Heywood 现象）："),
        Diagnosis.NoVariationWithinGroups flat => ($"{flat.Variable} does not vary within groups", $"{flat.Variable} 在组内没有变异"),
        Diagnosis.TooFewGroups groups => Format(
            $"{groups.Variable} has {groups.Groups} {Plural(groups.Groups, "group")} with enough answers where {groups.Needed} are needed",
            $"{groups.Variable} 中样本足够的组仅 {groups.Groups} 个，至少需要 {groups.Needed} 个"),
        Diagnosis.SmallGroups small => Format(
            $"of {small.Variable}, {Plural(small.Groups.Length, "group")} {string.Join(", ", small.Groups)} {(small.Groups.Length == 1 ? "has" : "have")} fewer than {small.Needed} answers",
            $"{small.Variable} 的 {string.Join("、", small.Groups)} 组不足 {small.Needed} 人"),
        Diagnosis.SingleCluster => ("all rows are of one cluster", "全部个案属同一聚类"),
        Diagnosis.TooManyFactors factors => Format(
            $"{factors.Requested} factors asked for where the correlations hold {factors.Supported}", $"要求提取 {factors.Requested} 个因子，相关矩阵仅支持 {factors.Supported} 个"),
        Diagnosis.NoFactors none => Format(
            $"no factor is kept: the largest eigenvalue, {none.LargestEigenvalue:F3}, does not exceed {none.Threshold:F3}",
            $"未保留任何因子：最大特征值 {none.LargestEigenvalue:F3} 未超过 {none.Threshold:F3}"),
        Diagnosis.ConstantSum sum => List(sum.Variables, "the sum does not vary over", "总分没有变异："),
        Diagnosis.UnsupportedModel model => UnsupportedModelWords.Of(model),
        Diagnosis.NothingLeft => ("nothing is left of the variables once that is taken out of them", "扣除后变量已无剩余变异"),
        Diagnosis.BeyondRange numbers => List(
            numbers.Variables, "the numbers are too large, too small or too far apart to compute with (write them in another unit) in", "数值过大、过小或相差过大，无法计算（请更换单位）："),
        Diagnosis.ImpossibleTargets impossible => List(impossible.Targets, "outside what can be, or contradicting another print:", "超出可能范围或相互矛盾："),
        Diagnosis.UnmetTargets { Conflicting.IsEmpty: true } unmet => List(unmet.Targets, "no answers were found that bring out", "未找到能重现下列数值的作答："),
        Diagnosis.UnmetTargets unmet => (
            $"no answers were found that bring out {string.Join(", ", unmet.Targets)}; leaving out any one of these lets the others be met: {string.Join(", ", unmet.Conflicting)}",
            $"未找到能重现下列数值的作答：{string.Join("、", unmet.Targets)}；略去其中任意一个，其余即可全部满足：{string.Join("、", unmet.Conflicting)}"),
        _ => throw new InvalidOperationException($"No words are known for {diagnosis.GetType().Name}."),
    };

    private static (string English, string Chinese) List(ImmutableArray<string> names, string english, string chinese) =>
        ($"{english} {string.Join(", ", names)}", $"{chinese}{string.Join("、", names)}");

    // Written the same on every machine whatever its culture, with a minus sign and no hyphen.
    private static (string English, string Chinese) Format(FormattableString english, FormattableString chinese) => (english.ToString(Numbers), chinese.ToString(Numbers));

    private static NumberFormatInfo Numbers { get; } = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NegativeSign = "−" });

    private static string Plural(int count, string noun) => count == 1 ? noun : $"{noun}s";
}
