using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>What is wrong with the bytes of a workbook, to follow "it is damaged: ".</summary>
internal static class WorkbookDamage
{
    public static Phrase Records { get; } = new("its records do not follow the format", "记录不符合格式");

    public static Phrase SheetSize(long columns, long rows) => InputMessage.Words($"a sheet claims {columns} columns and {rows} rows", $"工作表称有 {columns} 列、{rows} 行");

    public static Phrase SectorSize(int shift, int miniShift) => InputMessage.Words($"sectors of 2^{shift} and 2^{miniShift} bytes", $"扇区长为 2^{shift} 与 2^{miniShift} 字节");

    public static Phrase EndlessDirectory { get; } = new("its directory has no end", "目录没有结尾");

    public static Phrase StreamSize(long size) => InputMessage.Words($"a stream of {size} bytes", $"数据流长为 {size} 字节");

    public static Phrase SectorCount(long sectors, long held) => InputMessage.Words($"{sectors} sectors in a file of {held}", $"称有 {sectors} 个扇区，而文件只有 {held} 个");

    public static Phrase Expansion(long limit) => InputMessage.Words($"its parts expand to more than {limit} bytes, far more than answers do", $"解压后超过 {limit} 字节，远超正常数据");

    public static Phrase Xml(int line) => InputMessage.Words($"its XML is not well-formed in line {line}", $"第 {line} 行的 XML 格式有误");

    public static Phrase Archive { get; } = new("its archive cannot be expanded", "无法解压");

    public static Phrase PartLacking(string name) => InputMessage.Words($"it lacks its part {FoundText.Clipped(name)}", $"缺少组成部分 {FoundText.Clipped(name)}");

    public static Phrase Column(long column) => InputMessage.Words($"a sheet has a column {column}", $"工作表中出现第 {column} 列");

    public static Phrase Row(long row) => InputMessage.Words($"a sheet has a row {row}", $"工作表中出现第 {row} 行");

    public static Phrase NearlyEmpty(long width, long rows) => InputMessage.Words($"a sheet of {width} columns and more than {rows} rows is nearly empty", $"工作表有 {width} 列、超过 {rows} 行，却几乎是空的");
}
