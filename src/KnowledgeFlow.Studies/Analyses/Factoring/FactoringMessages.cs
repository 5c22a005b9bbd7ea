using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>What can be wrong with what a study asks of a factor analysis.</summary>
internal static class FactoringMessages
{
    public static InputMessage ScoresNeedANumber() => InputMessage.Of(
        $"scores are columns with names, and the number of factors is left to the data",
        $"因子得分是有名称的列，而因子数由数据决定",
        $"Say how many factors there are: factors: 3.",
        $"请指定因子数，如 factors: 3。");

    public static InputMessage OtherNumberOfNames(int names, int factors) => InputMessage.Of(
        $"{names} names of scores for {factors} factors",
        $"{factors} 个因子却有 {names} 个得分名称",
        $"Give one name a factor, in the order in which the factors are printed.",
        $"请按因子的列出顺序为每个因子给出一个名称。");

    public static InputMessage NamesWithoutScores() => InputMessage.Of(
        $"scores have names, but no scores are asked for",
        $"给出了得分名称，却未要求因子得分",
        $"Write scores: regression, bartlett or anderson_rubin, or leave score_names: out.",
        $"请写 scores: regression、bartlett 或 anderson_rubin，或删去 score_names:。");

    public static InputMessage TargetOfOtherConstructs(int factors, int constructs) => InputMessage.Of(
        $"the target of the rotation is the study's constructs, of which {constructs} have items here, for {factors} factors",
        $"目标旋转以研究的构念为目标，其中 {constructs} 个构念有题项在内，而因子数为 {factors}",
        $"Write factors: with the number of constructs, or choose another rotation.",
        $"请令 factors: 等于构念数，或改用其他旋转。");

    public static InputMessage TargetOfOtherFactors(int target) => InputMessage.Of(
        $"the target has {target} factors", $"目标矩阵有 {target} 个因子",
        $"Write factors: {target}, or leave factors: out.", $"请写 factors: {target}，或删去 factors:。");

    public static InputMessage TargetWithoutRotation() => InputMessage.Of(
        $"there is a target, and the rotation takes none", $"给出了目标矩阵，而所选旋转方法不用目标",
        $"Write rotation: target or target_orthogonal, or leave target: out.", $"请写 rotation: target 或 target_orthogonal，或删去 target:。");

    public static InputMessage NoItemOfTheAnalysis(string item, string factor) => InputMessage.Of(
        $"{item}, in the target of {factor}, is no item of the analysis", $"{factor} 的目标中的 {item} 不是该分析的题项",
        $"Name it under items: too, or take it out of the target.", $"请在 items: 中列出它，或从目标中删去。");

    public static InputMessage PairsOfOtherBase(string found) => InputMessage.Of(
        $"base: {found} takes the rows that answer all items, not pairs", $"base: {found} 只用答全题项的个案，不能成对删除",
        $"Leave missing: pairwise out, or factor Pearson's correlations.", $"请删去 missing: pairwise，或改用 Pearson 相关。");

    public static InputMessage ExtractionOfCovariances(string extraction) => InputMessage.Of(
        $"covariances are factored by pca or paf, not by {extraction}", $"协方差矩阵只能用 pca 或 paf 提取，不能用 {extraction}",
        $"Choose extraction: pca or paf, or leave base: covariance out: ml gives the same factors either way.", $"请选 extraction: pca 或 paf，或删去 base: covariance（ml 的结果与相关矩阵相同）。");

    public static InputMessage ChanceOfCovariances() => InputMessage.Of(
        $"parallel analysis is of correlations, and covariances are factored", $"平行分析只用于相关矩阵，而此处分析协方差矩阵",
        $"Write factors: kaiser (eigenvalues above their mean) or a number.", $"请写 factors: kaiser（特征值大于其均值）或给出因子数。");
}
