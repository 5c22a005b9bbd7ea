using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Imports.Delimited;

/// <summary>What the report says of an encoding that nothing but the text itself told.</summary>
internal static class EncodingNote
{
    /// <summary>The encoding was guessed.</summary>
    public static Phrase Guessed(DelimitedText file) => Phrase.Format(
        $"The encoding {file.Encoding.WebName} was guessed from the text; name it (data: encoding:) if labels look wrong.",
        $"文件编码 {file.Encoding.WebName} 系根据文本推测；若标签显示异常，请在 data: encoding: 中注明。");
}
