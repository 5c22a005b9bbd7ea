using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>What is wrong with the bytes of a file, to follow "it is damaged: ".</summary>
internal static class BinaryFileDamage
{
    public static Phrase Position(long position, long length) => InputMessage.Words($"it names byte {position} of its {length}", $"指向第 {position} 字节，而文件长为 {length}");

    public static Phrase Length(long count) => InputMessage.Words($"a length of {count} bytes", $"长度为 {count} 字节");

    public static Phrase CutOff { get; } = new("it ends in the middle, as a transfer that was broken off leaves it", "文件在中途结束，像是传输中断所致");
}
