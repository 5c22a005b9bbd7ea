using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>What the parser of YAML finds wrong, in both languages. Findings that study files do not come to are quoted as they are.</summary>
internal static class YamlReasons
{
    private static readonly (string Finding, string Chinese)[] Known =
    [
        ("mapping values are not allowed in this context", "此处不应出现冒号，或其缩进与上一行不一致"),
        ("did not find expected key", "此处的缩进与前面的键不一致，或缺少“键: 值”"),
        ("did not find expected '-' indicator", "此处的缩进与前面的“-”不一致"),
        ("did not find expected ',' or ']'", "方括号内缺少“,”或“]”"),
        ("did not find expected ',' or '}'", "花括号内缺少“,”或“}”"),
        ("could not find expected ':'", "键的后面缺少“:”"),
        ("found unexpected end of stream", "引号没有成对，直到文件末尾"),
        ("found unexpected document indicator", "引号没有成对，直到“---”或“...”"),
        ("found unknown escape character", "双引号内的“\\”后面不是转义字符；路径请用单引号，或将“\\”写成“\\\\”"),
        ("found character that cannot start any token", "文字不能以此符号开头，请加引号"),
        ("block sequence entries are not allowed in this context", "此处不应出现“-”，请另起一行"),
        ("mapping keys are not allowed in this context", "此处不应出现“键: 值”，请另起一行"),
        ("did not find expected node content", "此处缺少取值"),
        ("found invalid mapping", "文字中含有“冒号加空格”，请加引号"),
        ("found a comment between adjacent scalars", "一段文字的中间不能有注释"),
        ("found wrong indentation", "引号内的续行缩进过少"),
        ("did not find expected comment or line break", "“|”或“>”之后应换行"),
        ("did not find expected <document start>", "此处应是文件的开头，或前面的缩进、括号有误"),
        ("found value containing disallowed", "“&”或“*”后面的名称含有不允许的符号；普通文字请加引号"),
        ("found undefined tag handle", "“!”开头的文字会被当作标签，请加引号"),
    ];

    /// <summary>A finding of the parser.</summary>
    public static Phrase Of(string finding) => new(
        finding, Array.Find(Known, known => finding.Contains(known.Finding, StringComparison.OrdinalIgnoreCase)).Chinese ?? $"原文：{finding}");
}
