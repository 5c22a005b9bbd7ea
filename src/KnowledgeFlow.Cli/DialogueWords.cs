using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Drafting;

namespace KnowledgeFlow.Cli;

/// <summary>Every word of the dialogue of <c>kflow init --interactive</c>, in both languages.</summary>
internal static class DialogueWords
{
    public static readonly Phrase NoConstructs = new(
        "No constructs were found; name them with --construct TL=TL1-TL6, or in the study file.", "未找到构念；可用 --construct TL=TL1-TL6 指定，或在研究文件中填写。");
    public static readonly Phrase Keep = new("Which of these constructs are there?", "哪些构念成立？");
    public static readonly Phrase Outcome = new("What is to be explained?", "因变量是哪一个？");
    public static readonly Phrase Predictors = new("What explains it?", "自变量有哪些？");
    public static readonly Phrase Instructions = new("(space marks or unmarks, enter goes on)", "（空格键选择或取消，回车键继续）");
    public static readonly Phrase More = new("(more above and below)", "（上下移动可见更多）");
    public static readonly Phrase NameTaken = new("This is the name of a column or of another construct.", "此名称已用于数据中的列或其他构念。");

    public static Phrase Summary(string format, int rows, int variables) => Phrase.Format(
        $"{format}: {rows} questionnaires, {variables} variables.", $"{format}：{rows} 份问卷，{variables} 个变量。");

    public static Phrase Construct(DraftedConstruct construct)
    {
        var items = construct.Items.Length == 1 ? construct.Items[0].Name : $"{construct.Items[0].Name} … {construct.Items[^1].Name}";
        var alpha = construct.Alpha is { } value ? string.Create(CultureInfo.InvariantCulture, $", α = {value:0.00}") : string.Empty;
        return Phrase.Format(
            $"{construct.Name}: {construct.Label} ({construct.Items.Length} items, {items}{alpha})", $"{construct.Name}：{construct.Label}（{construct.Items.Length} 个题项，{items}{alpha}）");
    }

    public static Phrase NameOf(DraftedConstruct construct) => construct.Label == construct.Name
        ? Phrase.Format($"Short name of {construct.Name}", $"为 {construct.Name} 取简称")
        : Phrase.Format($"Short name of {construct.Name}, {construct.Label}", $"为 {construct.Name}（{construct.Label}）取简称");

    public static Phrase LabelOf(string name) => Phrase.Format($"What tables call {name}", $"{name} 在表中的名称");

    public static Phrase Reversed(DraftedConstruct construct, string name) => Phrase.Format(
        $"Some items of {name} correlate negatively with the rest: {string.Join(", ", construct.Opposed)}. Which items are worded in reverse?",
        $"{name} 有题项与其余题项负相关：{string.Join("、", construct.Opposed)}。哪些是反向题？");

    public static Phrase Item(string name, string words) => Phrase.Format($"{name}: {words}", $"{name}：{words}");
}
