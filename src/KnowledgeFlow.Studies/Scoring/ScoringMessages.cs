using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>What can be wrong between constructs and the columns of the data.</summary>
internal static class ScoringMessages
{
    public static InputMessage ConstructIsColumn(string construct, string path) => InputMessage.Of(
        $"the construct {construct} has the name of a column of {path}", $"构念 {construct} 与 {path} 中的一列同名",
        $"Give the construct another name, so that an analysis that names it means one thing.", $"请为构念另取名称，使分析中的名称只有一种含义。");
}
