using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>What messages call the parts of a file that own keys, items or values.</summary>
internal static class InputOwner
{
    /// <summary>What stands under a key, which is its name in every language.</summary>
    public static Phrase Key(string key) => Phrase.Verbatim(key);

    public static Phrase KeyOf(Phrase owner) => InputMessage.Words($"a key of {owner}", $"{owner}的键名");

    public static Phrase The(Phrase noun) => InputMessage.Words($"the {noun}", $"{noun}");

    public static Phrase Construct(string name) => Phrase.Format($"the construct {name}", $"构念 {name} ");

    public static Phrase ReversedOf(string construct) => Phrase.Format($"reverse: of {construct}", $"{construct} 的 reverse: ");

    public static Phrase Variable(string name) => Phrase.Format($"the variable {name}", $"变量 {name} ");

    public static Phrase Set(string name) => Phrase.Format($"the set {name}", $"多选题 {name} ");

    public static Phrase Hypothesis(string name) => Phrase.Format($"the hypothesis {name}", $"假设 {name} ");

    public static Phrase Analysis { get; } = new("an analysis", "一项分析");

    public static Phrase AnalysisOf(string type) => Phrase.Format($"{(type is "efa" or "lms" ? "an" : "a")} {type} analysis", $"{type} 分析");

    public static Phrase Theme { get; } = new("the theme", "主题");

    public static Phrase PrintedEntry { get; } = new("an entry of printed", "printed 中的一项");

    public static Phrase PrintedValue { get; } = new("a printed value", "一个所载数值");

    public static Phrase PrintedRow(string row) => Phrase.Format($"the row {row}", $"行 {row} ");

    public static Phrase Moderator { get; } = new("a moderator", "一个调节变量");

    public static Phrase Predictor { get; } = new("a predictor", "自变量");
}
