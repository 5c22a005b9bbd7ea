using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Correlations;

/// <summary>What can be wrong with what a study asks of correlations.</summary>
internal static class CorrelationMessages
{
    public static InputMessage NoPartialKendall() => InputMessage.Of(
        $"Kendall's τ-b with variables held constant has no test",
        $"控制其他变量的 Kendall τ-b 没有检验方法",
        $"Take method: pearson or spearman, or leave control: out.",
        $"请改用 method: pearson 或 spearman，或删去 control:。");
}
