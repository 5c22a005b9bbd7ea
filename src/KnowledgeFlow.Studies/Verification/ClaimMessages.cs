using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Why a cell does not bear out what is printed.</summary>
internal static class ClaimMessages
{
    public static Phrase OtherText { get; } = new("other text", "文字不同");

    public static Phrase TextPrinted { get; } = new("the print is text, the cell a number", "所载为文字，单元格为数值");

    public static Phrase TextComputed { get; } = new("the cell holds text", "单元格为文字");

    public static Phrase Untrue { get; } = new("the inequality is not true", "不等式不成立");

    public static Phrase OtherHoldsNothing { get; } = new("a cell compared with holds nothing", "用于比较的单元格为空");

    public static Phrase NoPValue { get; } = new("no p-value belongs to the cell", "该单元格没有对应的 p 值");

    public static Phrase OtherClass { get; } = new("another class of significance", "显著性等级不同");

    public static Phrase NoDeviation { get; } = new("no standard deviation belongs to the cell", "该单元格没有对应的标准差");

    public static Phrase Computed(string number) => Phrase.Format($"computed {number}", $"计算值为 {number}");

    public static Phrase ComputedDeviation(string number) => Phrase.Format($"computed standard deviation {number}", $"计算的标准差为 {number}");

    public static Phrase HoldsNothing(Phrase reason) => InputMessage.Words($"the cell holds nothing{reason}", $"单元格为空{reason}");

    public static Phrase Notes(string table, Phrase notes) => InputMessage.Words($"; the notes of {table}: {notes}", $"；{table} 的表注：{notes}");

    public static Phrase ByRule(string table) => Phrase.Format($", by rule or for want of data: see the notes of {table}", $"，系规则所定或数据不足：见 {table} 的表注");

    public static Phrase NullsOfPattern(string pattern, int nulls, int cells) => Phrase.Format(
        $"; {nulls} of the {cells} cells that {pattern} matches hold nothing, and a pattern claims each: name rows or columns",
        $"；{pattern} 匹配的 {cells} 个单元格中有 {nulls} 个为空，而通配地址要求每个都成立：请写明行或列");
}
