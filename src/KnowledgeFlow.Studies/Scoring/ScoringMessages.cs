using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>What can be wrong between constructs and the columns of the data.</summary>
internal static class ScoringMessages
{
    public static InputMessage WeightNotWhole(string column, int row, double found) => InputMessage.Of(
        $"the weight {column} of row {row} is {found}, and no row can stand for a part of a questionnaire", $"第 {row} 行的权数 {column} 为 {found}，而一行不能代表不足一份的问卷",
        $"weight: takes whole numbers, how many questionnaires a row stands for; weights of precision are weights: of a regression.", $"weight: 须为整数，即每行代表的问卷份数；精度权重请用 regression 的 weights:。");

    public static InputMessage WeightsTooLarge(string column, int most) => InputMessage.Of(
        $"the weights {column} sum up to more than {most}", $"权数 {column} 之和超过 {most}", $"Divide them by a common factor.", $"请约去公因数。");

    public static InputMessage ConstructIsColumn(string construct, string path) => InputMessage.Of(
        $"the construct {construct} has the name of a column of {path}", $"构念 {construct} 与 {path} 中的一列同名",
        $"Give the construct another name, so that an analysis that names it means one thing.", $"请为构念另取名称，使分析中的名称只有一种含义。");
}
