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
}
