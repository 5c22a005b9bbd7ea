using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>What can be wrong with what a user decides of a draft.</summary>
internal static class DraftingMessages
{
    public static InputMessage NoVariable(string name, IReadOnlyCollection<LabelledName> known) => InputMessage.Of(
        $"there is no construct or variable {name}", $"没有构念或变量 {name}",
        $"{Suggestion(name, known)}kflow codebook shows the variables of the file.", $"{Suggestion(name, known)}kflow codebook 可列出文件中的变量。");

    public static InputMessage ReversedStranger(string item) => InputMessage.Of(
        $"{item} is to be reversed but is no item of a construct", $"{item} 列为反向题，但不是任何构念的题项", $"Name its construct too: --construct NAME=ITEMS.", $"请同时给出其构念：--construct 名称=题项。");

    public static InputMessage NameTaken(string name) => InputMessage.Of(
        $"{name} is the name of a column or of another construct", $"{name} 是数据中的列名或其他构念的名称", $"Give the construct another name.", $"请为构念另取名称。");

    public static InputMessage NoScale(string construct) => InputMessage.Of(
        $"the answers to the items of {construct} are no points of a scale", $"{construct} 各题项的答案不是量尺上的分值", $"Name other items, or give the scale: --likert 1-5.", $"请改用其他题项，或给出量尺：--likert 1-5。");

    private static Phrase Suggestion(string name, IReadOnlyCollection<LabelledName> known) =>
        FullWidth.Hint(name, known.Select(each => each.Name)) is var hint && hint == Phrase.Empty ? LabelledName.Question(name, known) : hint;
}
