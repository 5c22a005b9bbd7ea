using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Parquet;

/// <summary>What is wrong with the bytes of a Parquet file, to follow "it is damaged: ".</summary>
internal static class ParquetDamage
{
    public static Phrase NoFooter { get; } = new("its footer is not at its end", "文件末尾没有页脚");

    public static Phrase TooManyRows(long rows) => InputMessage.Words($"it claims {rows} rows, which its length cannot hold", $"称有 {rows} 行，而文件长度容纳不下");

    public static Phrase ColumnWithoutPlace { get; } = new("a column without a place", "有一列没有位置");

    public static Phrase Nesting { get; } = new("its columns are not nested as they say", "列的嵌套与说明不符");

    public static Phrase ColumnsLacking { get; } = new("its list of columns is not complete", "列的清单不完整");

    public static Phrase ColumnExtent(long start, long size, long values) => InputMessage.Words($"a column at byte {start} of {size} bytes and {values} values", $"一列位于第 {start} 字节，长 {size} 字节、{values} 个值");

    public static Phrase PageExpansion(long compressed, long size) => InputMessage.Words($"a page of {compressed} bytes that expands to {size}", $"{compressed} 字节的数据页解压后达 {size} 字节");

    public static Phrase PageValues(long values) => InputMessage.Words($"a page of {values} values", $"数据页有 {values} 个值");

    public static Phrase Contents { get; } = new("its contents do not follow the format", "内容不符合格式");

    public static Phrase TooDeep { get; } = new("its structures are nested too deep", "结构嵌套过深");

    public static Phrase Field(long field) => InputMessage.Words($"a field {field}", $"字段编号 {field}");

    public static Phrase ListLength(long count) => InputMessage.Words($"a list of {count}", $"列表长度为 {count}");

    public static Phrase ListOfLists { get; } = new("a list of lists", "列表中套列表");

    public static Phrase FieldType(int type, int depth) => InputMessage.Words($"a field of type {type} at depth {depth}", $"第 {depth} 层有类型为 {type} 的字段");

    public static Phrase NumberSize(long number) => InputMessage.Words($"a number {number} in a field of smaller ones", $"数字 {number} 超出字段范围");

    public static Phrase LongNumber { get; } = new("a number of more than ten bytes", "数字超过十个字节");
}
