using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Hypotheses;

/// <summary>What can be wrong with what a hypothesis is about.</summary>
internal static class HypothesisMessages
{
    public static InputMessage NotEstimated(string hypothesis, string target) => InputMessage.Of(
        $"{hypothesis}: no analysis estimates {FoundText.Clipped(target)}", $"{hypothesis}：没有分析估计 {FoundText.Clipped(target)}",
        $"Name a path (Y~X), a term of a regression (Y~X:Z), an effect (indirect:M), or an address as results.json and the web page show them.",
        $"请写路径（Y~X）、回归的项（Y~X:Z）、效应（indirect:M），或 results.json 与网页所示的地址。");

    public static InputMessage EstimatedMoreThanOnce(string hypothesis, string target, int times, IEnumerable<string> addresses) => InputMessage.Of(
        $"{hypothesis}: {FoundText.Clipped(target)} is estimated {times} times", $"{hypothesis}：{FoundText.Clipped(target)} 被估计了 {times} 次",
        $"Write the address that is meant: {FoundText.List([.. addresses])}.", $"请写明所指的地址：{FoundText.List([.. addresses])}。");
}
