using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Stata;

/// <summary>What is wrong with the bytes of a Stata data file, to follow "it is damaged: ".</summary>
internal static class StataDamage
{
    public static Phrase LongStringPlace { get; } = new("a long string does not begin where it should", "长字符串的起始位置不符");

    public static Phrase Release(string release) => InputMessage.Words($"release {FoundText.Quoted(release)} of the format, which is not known", $"格式版本{FoundText.Quoted(release)}未知");

    public static Phrase ByteOrder(string order) => InputMessage.Words($"a byte order of {FoundText.Quoted(order)}", $"字节序为{FoundText.Quoted(order)}");

    public static Phrase TooManyVariables(long count) => InputMessage.Words($"{count} variables, more than it has room for", $"称有 {count} 个变量，而文件容纳不下");

    public static Phrase VariableType(int type) => InputMessage.Words($"a variable of type {type}, which does not exist", $"变量类型 {type} 不存在");

    public static Phrase NoVariable { get; } = new("it has no variable", "没有变量");

    public static Phrase ObservationsLacking(long observations) => InputMessage.Words($"it claims {observations} observations and ends before", $"称有 {observations} 条观测，而文件提前结束");

    public static Phrase Count(long count) => InputMessage.Words($"a count of {count}", $"个数为 {count}");

    public static Phrase TagLacking(string tag) => InputMessage.Words($"it lacks {tag}", $"缺少 {tag}");

    public static Phrase NameTwice(string name) => InputMessage.Words($"two variables of one name or one without, {FoundText.Quoted(name)}", $"有变量重名或没有名称：{FoundText.Quoted(name)}");

    public static Phrase LabelPlace(long offset, long length) => InputMessage.Words($"a value label at byte {offset} of {length}", $"值标签位于第 {offset} 字节，而总长为 {length}");

    public static Phrase LabelsOverlap { get; } = new("its value labels overlap", "值标签相互重叠");
}
