using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>What is wrong with the bytes of an SPSS data file, to follow "it is damaged: ".</summary>
internal static class SpssDamage
{
    public static Phrase NoLayout { get; } = new("its layout code is neither 2 nor 3 in any byte order", "布局码在任何字节序下都不是 2 或 3");

    public static Phrase Compression(int compression) => InputMessage.Words($"compression {compression}, which is none that exists", $"压缩方式 {compression} 不存在");

    public static Phrase NameTwice(string name) => InputMessage.Words($"two variables of one name or one without, {FoundText.Quoted(name)}", $"有变量重名或没有名称：{FoundText.Quoted(name)}");

    public static Phrase SegmentsLacking(long total) => InputMessage.Words($"a string of {total} bytes lacks its segments", $"长为 {total} 字节的字符串缺少分段");

    public static Phrase SegmentIsNumber(long total) => InputMessage.Words($"a string of {total} bytes has a number for a segment", $"长为 {total} 字节的字符串有一段是数值");

    public static Phrase NoVariable { get; } = new("it has no variable", "没有变量");

    public static Phrase CasesLacking(long cases, long claimed) => InputMessage.Words($"it holds {cases} of its {claimed} cases", $"应有 {claimed} 个个案，实有 {cases} 个");

    public static Phrase ContinuationLacking { get; } = new("a string variable lacks the records that continue it", "字符串变量缺少后续记录");

    public static Phrase RecordType(int type) => InputMessage.Words($"a record of type {type}, which does not exist", $"记录类型 {type} 不存在");

    public static Phrase Width(int width) => InputMessage.Words($"a variable of width {width} where there can be none", $"不可能有宽度为 {width} 的变量");

    public static Phrase MissingKind(int kind) => InputMessage.Words($"missing values of kind {kind}, which does not exist", $"缺失值类型 {kind} 不存在");

    public static Phrase LabelsWithoutVariables { get; } = new("value labels without the variables that they belong to", "值标签没有所属的变量");

    public static Phrase RecordSize(long count, long size) => InputMessage.Words($"a record of {count} × {size} bytes", $"记录长为 {count} × {size} 字节");

    public static Phrase OtherBeginning { get; } = new("its compressed cases name another beginning", "压缩个案的起始位置不符");

    public static Phrase BlockCount(long count) => InputMessage.Words($"a list of {count} compressed blocks", $"压缩块个数为 {count}");

    public static Phrase BlockPlace(long block, long count) => InputMessage.Words($"compressed block {block} of {count} is not where the list says", $"共 {count} 个压缩块，第 {block} 块不在所列位置");

    public static Phrase Expansion(long expanded) => InputMessage.Words($"its cases expand to {expanded} bytes, far more than answers do", $"个案解压后达 {expanded} 字节，远超正常数据");

    public static Phrase BlockNotExpanded(long block, long count) => InputMessage.Words($"compressed block {block} of {count} cannot be expanded", $"共 {count} 个压缩块，第 {block} 块无法解压");

    public static Phrase CaseCutOff { get; } = new("its cases end in the middle of one", "个案在中途结束");
}
