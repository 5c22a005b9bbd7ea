using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Screening;

/// <summary>What can be wrong between the rules of screening and the answers.</summary>
internal static class ScreeningMessages
{
    public static InputMessage NoLabel(string text, string column) => InputMessage.Of(
        $"{FoundText.Quoted(text)} is no label of {column}, whose answers are numbers", $"{FoundText.Quoted(text)}不是 {column} 的标签，其答案为数字", $"Give the number that was asked for.", $"请给出要求选择的数字。");

    public static InputMessage NotAmongLabels(string text, string column, IReadOnlyCollection<string> labels) => InputMessage.Of(
        $"{FoundText.Quoted(text)} is no label of {column}, whose answers are numbers", $"{FoundText.Quoted(text)}不是 {column} 的标签，其答案为数字",
        $"{NearestName.Question(text, labels)}Its labels are {FoundText.List(labels.Select(FoundText.Clipped))}.", $"{NearestName.Question(text, labels)}其标签为：{FoundText.List(labels.Select(FoundText.Clipped))}。");

    public static InputMessage MoreThanSent(int sent, int returned, string path) => InputMessage.Of(
        $"{sent} questionnaires were sent, but {returned} came back in {path}", $"发放问卷 {sent} 份，而 {path} 中收回 {returned} 份", $"Correct sent:, or leave it out.", $"请更正 sent:，或将其删去。");
}
